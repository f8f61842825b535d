"""Compares the checker with the oracle on many random claims: `python tests/disagreements.py 100000 --seed 1`.

Prints claims on which they disagree, as they were written, and how often each verdict occurred. Ends with 1 if any do.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from drawing import KINDS, Claim, claim_of
from drawn_figures import ROUNDINGS
from equations import MEASURES, Stated, equation_of
from stating import verdicts_of

EVERY_KIND = (*KINDS, "equation")
BATCH = 200
LOCALES = ("en", "vi")


def drawn_one(random: Random, kind: str, *, plain: bool) -> Claim | Stated:
    while True:
        each = equation_of(random.randint) if kind == "equation" else claim_of(random.randint, kind)
        many = () if isinstance(each, Stated) else (*each.parts, *each.values, *each.weights)
        figures = (*each.figures.values(), *many)
        if not plain or not any(p.unit in MEASURES or p.unit in ("bps", "permille") or p.until for p in figures):
            return each


def batches(
    count: int, seed: int, kinds: list[str], *, plain: bool
) -> Iterator[tuple[list[Claim | Stated], str, str, list[int]]]:
    """Claims in portions that share a file, with its locale and way of rounding, and the style of each."""
    random = Random(seed)
    while count > 0:
        rounding, locale = random.choice(ROUNDINGS), random.choice(LOCALES)
        drawn: list[Claim | Stated] = []
        for _ in range(min(BATCH, count)):
            kind = random.choice(kinds)
            drawn.append(drawn_one(random, kind, plain=plain))
        yield (
            [replace(each, rounding=rounding) for each in drawn],
            locale,
            rounding,
            [random.getrandbits(24) for _ in drawn],
        )
        count -= BATCH


def told(each: Claim | Stated) -> str:
    """The claim without what is not said in it."""
    return re.sub(r", (\w+)=('')?(0)?(None)?(False)?(\(\))?(?=[,)])", "", str(each))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kinds", nargs="+", default=list(EVERY_KIND), choices=EVERY_KIND)
    parser.add_argument("--plain", action="store_true", help="no units of measure, currencies or ranges")
    parser.add_argument("--show", type=int, default=20, help="how many disagreements to print")
    options = parser.parse_args()
    verdicts: Counter[str] = Counter()
    disagreements: Counter[str] = Counter()
    for drawn, locale, rounding, styles in batches(options.count, options.seed, options.kinds, plain=options.plain):
        for each, (found, fields) in zip(drawn, verdicts_of(drawn, locale, rounding, styles), strict=True):
            expected = each.expected()
            right = {expected} if isinstance(expected, str) else expected
            said = found.split(" ")[0]
            verdicts[f"{fields['kind']} {said}"] += 1
            if said in right:
                continue
            disagreements[f"{fields['kind']}: {said} for {' or '.join(sorted(right))}"] += 1
            if sum(disagreements.values()) <= options.show:
                print(f"{found}, not {' or '.join(sorted(right))}: {locale}, rounding {rounding}: {fields}")
                print(f"    {told(each)}")
    for name, number in sorted(verdicts.items()):
        print(f"{number:8} {name}")
    for name, number in disagreements.most_common():
        print(f"{number:8} disagreements: {name}")
    print(f"{options.count} claims, seed {options.seed}: {sum(disagreements.values())} disagreements")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
