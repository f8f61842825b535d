"""Rows at random on which sieve and engine disagree: ``python tests/sieve_disagreements.py [ROWS] [SEED]``.

The property test does the same in little; a million rows, ties among them, take some minutes.
"""

from __future__ import annotations

import sys

from claim_rows import KINDS, disagreements, drawn

_EACH = 1_000


def main(rows: int, seed: int) -> int:
    wrong = decided = done = 0
    while done < rows:
        for kind in KINDS:
            for locale, decimals in (("vi", 0.0), ("en", 0.0), ("vi", 0.5), ("en", 0.5)):
                found, sieved = disagreements(drawn(seed + done, kind, locale, decimals, _EACH), kind, locale)
                wrong, decided, done = wrong + len(found), decided + sieved, done + _EACH
                print(*found, sep="\n", end="\n" if found else "")
    print(f"{wrong} disagreements in {done:,} rows, of which the sieve decided {decided:,}")
    return bool(wrong)


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(given[0] if given else 100_000, given[1] if len(given) > 1 else 1))
