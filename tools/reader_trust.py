"""Counts how often what a pattern says fits: ``python tools/reader_trust.py ARTICLES.jsonl[.gz] ...``

The files are those of `tools/reader_weights.py`. Nobody labelled the articles: hardly two statements in a hundred are
wrong, so most of what is said and does not fit is no statement. For each pattern, with its variant, the output has how
much of what it says fits, and how much does not. Of lists and equations that hold all count, for they are said only
where they are nearly right. The seed is fixed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from crossfoot.articles.choose import Binder
from crossfoot.articles.composed import composed
from crossfoot.articles.language_of import declared
from crossfoot.articles.scan import Scanner
from crossfoot.articles.sentences import sentences
from crossfoot.articles.trust import name_of
from crossfoot.claimfile.figure_reader import FigureReader

TARGET: Final = Path(__file__).parent.parent / "src/crossfoot/articles/trust.json"
_SEED: Final = 11
_NEARLY: Final = ("total", "equation")
"""kinds of claims of which what does not fit is said only where it is nearly right"""
_LEAST: Final = 10
_LONGEST: Final = 9000
"""characters of an article that are read"""


def articles(path: Path) -> Iterator[tuple[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            entry = json.loads(line)
            yield entry["text"][:_LONGEST], entry.get("lang") or path.name.partition(".")[0]


def said(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """The patterns that say something in an article, and whether it fits."""
    whole, known = composed(text), declared(language).lexicon
    scanner = Scanner(whole.text, whole.low, known, FigureReader(known.notation))
    binder = Binder(whole.text, known)
    for start, end, _ in sentences(whole.text, known):
        binder.sentence(scanner.scan(start, end))
    for each in binder.claims():
        holds = each.fits and each.kind in _NEARLY
        if holds or (each.verdict != "undetermined" and (each.telling or each.said)):
            yield name_of(each), each.fits


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=5000, help="articles of each file")
    parser.add_argument("--output", type=Path, default=TARGET)
    given = parser.parse_args()
    counts: Counter[tuple[str, bool]] = Counter()
    for path in given.articles:
        every = list(articles(path))
        random.Random(_SEED).shuffle(every)
        for text, language in every[: given.most]:
            counts.update(said(text, language))
        print(f"{path.name}: {min(len(every), given.most)} articles", file=sys.stderr)
    names = sorted({name for name, fits in counts if not fits or counts[name, True] >= _LEAST})
    held = {name: [counts[name, True], counts[name, False]] for name in names}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(each)}" for name, each in held.items())
    given.output.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
