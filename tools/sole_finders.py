"""How many statements only one pattern finds: ``python tools/sole_finders.py [FOLDER ...]``

Each pattern of ``articles/cues`` is left out in turn, and the labelled texts are read without it: those of
``tests/articles``, and folders of passages, each ID.txt with an ID.json whose ``statements`` have the ``spans`` of
their figures by role. A pattern without which fewer than three statements are lost goes, or docs/reading.md says why
it stays.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from articles.score import corpus, languages, matches  # noqa: E402
from crossfoot.articles import choose, read_text  # noqa: E402
from crossfoot.articles import cue as registry  # noqa: E402
from crossfoot.articles.cue import Cue, cues  # noqa: E402
from crossfoot.claims.claim import Claim  # noqa: E402

Span = tuple[int, int]


class Text(NamedTuple):
    name: str
    text: str
    language: str
    statements: tuple[Any, ...]
    """those of the corpus, or the places of the figures of each"""


def labelled(folders: list[Path]) -> Iterator[Text]:
    for language in languages():
        for entry in corpus(language):
            told = tuple(each for each in entry.statements if not each.optional)
            yield Text(f"{language}/{entry.name}", entry.text, language, told)
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            note = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_suffix(".txt").read_bytes().decode("utf-8")
            spans = (tuple(_places(each["spans"])) for each in note["statements"])
            yield Text(path.stem, text, note["lang"], tuple(each for each in spans if len(each) > 1))


def _places(spans: Mapping[str, Any]) -> Iterator[Span]:
    for each in spans.values():
        for one in each if each and isinstance(each[0], list | None) else [each]:
            if one:
                yield one[0], one[1]


def found(text: Text) -> set[int]:
    """The numbers of the statements that are read."""
    claims = read_text("text.txt", text.text, text.language).claims
    return {n for n, each in enumerate(text.statements) if any(_is_that(claim, each) for claim in claims)}


def _is_that(claim: Claim, statement: Any) -> bool:
    if hasattr(statement, "verdict"):
        return matches(claim, statement) and claim.verdict == statement.verdict
    if claim.verdict == "undetermined":
        return False
    there = [(figure.start, figure.end) for figure in claim.figures if figure.start >= 0]
    lost = any(not any(_meet(place, each) for each in there) for place in statement)
    return not lost and sum(not any(_meet(place, each) for place in statement) for each in there) <= 1


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def without(name: str) -> Mapping[str, Cue]:
    return {each: cue for each, cue in cues().items() if each != name}


def asked(text: Text) -> set[str]:
    """The patterns that propose anything in a text."""
    seen: set[str] = set()

    def watched(name: str, cue: Cue) -> Cue:
        def propose(place: Any) -> Iterator[Any]:
            for each in cue.propose(place):
                seen.add(name)
                yield each

        if cue.over_text:
            seen.add(name)
        return cue._replace(propose=propose)

    reading(text, {name: watched(name, cue) for name, cue in cues().items()})
    return seen


def reading(text: Text, patterns: Mapping[str, Cue]) -> set[int]:
    """What is found in a text with these patterns alone."""

    def asked_of_these(letters: str) -> list[Cue]:
        wanted = registry.asked(letters)
        return [patterns[name] for name, cue in cues().items() if name in patterns and cue in wanted]

    over_texts = [cue for cue in patterns.values() if cue.over_text]
    with patch.object(choose, "asked", asked_of_these), patch.object(choose, "over_texts", lambda: over_texts):
        return found(text)


def main() -> int:
    sole: Counter[str] = Counter(dict.fromkeys(cues(), 0))
    for text in labelled([Path(each) for each in sys.argv[1:]]):
        whole = found(text)
        for name in asked(text):
            sole[name] += len(whole - reading(text, without(name)))
    for name, count in sorted(sole.items(), key=lambda each: (each[1], each[0])):
        print(f"{count:4} {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
