"""What only one pattern finds, and tells to be wrong: ``python tools/sole_finders.py [FOLDER ...]``

Each pattern of ``articles/cues`` is left out in turn, and the labelled texts are read without it: those of
``tests/articles``, and folders of passages, each ID.txt with an ID.json whose ``statements`` have the ``spans`` of
their figures by role. Two numbers a pattern: statements that are not found without it, and slips that are not told
without it, of three planted in each statement that holds (one digit another, or two exchanged; a fixed seed). A
pattern that has fewer than three of both goes, or docs/reading.md says why it stays.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from articles.score import corpus, languages, matches  # noqa: E402
from crossfoot.articles import choose, read_text  # noqa: E402
from crossfoot.articles import cue as registry  # noqa: E402
from crossfoot.articles.cue import Cue, cues  # noqa: E402
from crossfoot.claims.claim import Claim  # noqa: E402

Span = tuple[int, int]
_SLIPS: Final = 3
_SEED: Final = 7
_SWAPPED: Final = 0.5
_BY_WORDS: Final = "words-"


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
    with _these(patterns):
        return found(text)


@contextmanager
def _these(patterns: Mapping[str, Cue]) -> Iterator[None]:
    """No other patterns are asked."""

    def asked_of_these(letters: str) -> list[Cue]:
        wanted = registry.asked(letters)
        return [patterns[name] for name, cue in cues().items() if name in patterns and cue in wanted]

    over_texts = [cue for cue in patterns.values() if cue.over_text]
    with patch.object(choose, "asked", asked_of_these), patch.object(choose, "over_texts", lambda: over_texts):
        yield


def places(statement: Any) -> tuple[Span, ...]:
    """Where the printed figures of a statement stand."""
    if hasattr(statement, "verdict"):
        return tuple((each.start, each.end) for each in statement.places if each.start >= 0)
    return tuple(statement)


def slipped(text: str, span: Span, random: Random) -> str | None:
    """The text with one slip in the figure that stands there; nothing, if no digits do."""
    start, end = span
    digits = [at for at in range(start, end) if text[at].isdecimal()]
    if not digits:
        return None
    made = list(text)
    pairs = [(one, two) for one, two in pairwise(digits) if text[one] != text[two] and text[two] != "0"]
    if pairs and random.random() < _SWAPPED:
        one, two = random.choice(pairs)
        made[one], made[two] = text[two], text[one]
    else:
        at = random.choice(digits)
        made[at] = random.choice([each for each in "123456789" if each != text[at]])
    return "".join(made)


def accusing(text: Text, statement: tuple[Span, ...], changed: Span, patterns: Mapping[str, Cue]) -> set[str]:
    """The patterns by which figures of a statement, the changed one among them, are told to be wrong."""
    with _these(patterns):
        claims = read_text("text.txt", text.text, text.language).claims
    told = set()
    for claim in claims:
        there = [(figure.start, figure.end) for figure in claim.figures if figure.start >= 0]
        known = [any(_meet(place, each) for each in statement) for place in there]
        if (
            claim.verdict == "mismatch"
            and len(there) > 1
            and all(known)
            and any(_meet(changed, each) for each in there)
        ):
            told.add(claim.derivation.pattern if claim.derivation else "")
    return told


def told_by_one(text: Text) -> Iterator[str]:
    """The pattern of each slip planted in what holds that nothing tells without it."""
    holding = read_text("text.txt", text.text, text.language).claims
    for number, statement in enumerate(text.statements):
        if not any(_is_that(claim, statement) and claim.verdict == "consistent" for claim in holding):
            continue
        random = Random(f"{_SEED} {text.name} {number}")
        for _ in range(_SLIPS):
            where = places(statement)
            changed = random.choice(where)
            made = slipped(text.text, changed, random)
            if made is None or made == text.text:
                continue
            wrong = text._replace(text=made)
            for name in _behind(accusing(wrong, where, changed, cues()), wrong):
                if not accusing(wrong, where, changed, without(name)):
                    yield name


def _behind(told: set[str], text: Text) -> set[str]:
    """The patterns that may be why: a claim is named after its pattern, and after none where words alone tie it."""
    named = {name for name in cues() for each in told if each == name or each.startswith(f"{name}-")}
    return asked(text) if any(each.startswith(_BY_WORDS) for each in told) else named


def main() -> int:
    found_by: Counter[str] = Counter(dict.fromkeys(cues(), 0))
    told_by: Counter[str] = Counter()
    for text in labelled([Path(each) for each in sys.argv[1:]]):
        whole = found(text)
        for name in asked(text):
            found_by[name] += len(whole - reading(text, without(name)))
        told_by.update(told_by_one(text))
    for name, count in sorted(found_by.items(), key=lambda each: (each[1] + told_by[each[0]], each[0])):
        print(f"{count:4} found, {told_by[name]:4} told  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
