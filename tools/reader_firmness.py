"""Counts how often a slip in a tie that holds is told: ``python tools/reader_firmness.py ARTICLES.jsonl[.gz] ...``

The files are those of `tools/reader_weights.py`. In each tie that words make without help of the arithmetic one figure
gets a slip, two neighbouring digits exchanged or one digit off by up to four, and the article is read again. For each
pattern the output has how many such slips are told at the figure, and how many are not; slips with which the tie still
holds are left out. The seed is fixed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from crossfoot.articles import ArticleReading
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.trust import name_of

sys.path.insert(0, str(Path(__file__).parent.parent))
from tools.reader_trust import articles

TARGET: Final = Path(__file__).parent.parent / "src/crossfoot/articles/firmness.json"
_SEED: Final = 17
_LEAST: Final = 3
"""slips of a pattern from which on it is counted"""
_TRIES: Final = 8
_OFF: Final = (-4, -3, -2, -1, 1, 2, 3, 4)


def slipped(text: str, start: int, end: int, rng: random.Random) -> str:
    """The text with a slip in the figure at a place; nothing where none is found."""
    digits = [at for at in range(start, end) if text[at].isdecimal() and text[at].isascii()]
    for _ in range(_TRIES if digits else 0):
        at, other = rng.randrange(len(digits)), digits[rng.randrange(len(digits))]
        one, letters = digits[at], list(text)
        if at + 1 < len(digits) and rng.random() < 1 / 2:
            other = digits[at + 1]
            letters[one], letters[other] = letters[other], letters[one]
        else:
            digit = int(letters[one]) + rng.choice(_OFF)
            if digit not in range(10):
                continue
            letters[one] = str(digit)
        if letters[digits[0]] != "0" and letters[start:end] != list(text[start:end]):
            return "".join(letters)
    return ""


def told(given: tuple[str, str]) -> Sequence[tuple[str, bool]]:
    """The patterns of the ties of an article, and whether a slip in each was told."""
    text, language = given
    rng = random.Random(f"{_SEED} {text}")
    reading = ArticleReading(text, language)
    return [
        each for claim in reading.claims if claim.firm and claim.fits for each in _tried(reading, language, claim, rng)
    ]


def _tried(reading: ArticleReading, language: str, claim: Candidate, rng: random.Random) -> Iterator[tuple[str, bool]]:
    mention = rng.choice([role.mention for role in claim.roles])
    text = slipped(reading.text, mention.start, mention.end, rng)
    if not text:
        return
    found = [each for each in ArticleReading(text, language).claims if mention.start in each.spans]
    if not any(each.spans == claim.spans and each.kind == claim.kind and each.fits for each in found):
        yield name_of(claim), any(each.verdict == "mismatch" for each in found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=1500, help="articles of each file")
    parser.add_argument("--output", type=Path, default=TARGET)
    given = parser.parse_args()
    counts: Counter[tuple[str, bool]] = Counter()
    for path in given.articles:
        every = list(articles(path))
        random.Random(_SEED).shuffle(every)
        with ProcessPoolExecutor() as pool:
            for found in pool.map(told, every[: given.most], chunksize=20):
                counts.update(found)
        print(f"{path.name}: {min(len(every), given.most)} articles", file=sys.stderr)
    names = sorted({name for name, _ in counts if counts[name, True] + counts[name, False] >= _LEAST})
    lines = ",\n".join(f"{json.dumps(each)}: {json.dumps([counts[each, True], counts[each, False]])}" for each in names)
    given.output.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
