"""Patterns over the string of a sentence, written in names: ``figure few*3 ( share? percent``.

A name is a field of ``Prose``, a kind of figure, or a run of other words; it becomes the letter that stands for it in
the string (``words.py``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, RATIO, SPAN, TIMES
from crossfoot.articles.words import SYMBOLS
from crossfoot.figures.unmade import Unmade, unmade
from crossfoot.records import NamedTuple

NUMBER, FRACTION, RANGE = "y", "f", "q"
FEW, SOME, MANY = "u", "v", "w"
"""runs of other words, the shorter ones first"""
NAMES: Final[Mapping[str, str]] = {
    **SYMBOLS, "figure": COUNT, "percent": PERCENT, "points": POINTS, "multiple": TIMES, "span": SPAN, "ratio": RATIO,
    "number": NUMBER, "fraction": FRACTION, "range": RANGE, "few": FEW, "some": SOME, "many": MANY,
}  # fmt: skip
(PART, PARTS, VERSUS, PLAN, MEAN, EACH, REST, RISE, FALL, BEGIN, END, JOINED, SHARE, TOTAL, OF) = SYMBOLS.values()
MARKS: Final = ",;:()/"
_ANYTHING: Final = " any* "
_TOKEN: Final = re.compile(
    r"\s+|(?P<open>\[(?:(?P<name>\w+):)?)|(?P<close>\])|(?P<end>END\b)|(?P<other>(?:or|not)\b)"
    r"|(?P<one>(?:[a-z]+|[,;:()/])(?:\|(?:[a-z]+|[,;:()/]))*)"
    r"|(?P<optional>\?)|\*(?P<least>\d+(?=-))?-?(?P<most>\d+)?"
)
_ONE: Final = re.compile(r"(?!any\b)(?:[a-z]+|[,;:()/])(?:\|(?:[a-z]+|[,;:()/]))*")


def wording(text: str) -> re.Pattern[str]:
    """A pattern, made when it is first used; ``ValueError`` then, where it is none.

    Names and marks follow one another, and ``any`` is whatever stands there; ``|`` stands between single ones of which
    any will do. ``[`` and ``]`` make a group, ``[name:`` one that the match knows by that name; in it ``or`` stands
    between alternatives, and ``not`` at its beginning says that this must not follow. Behind one or a group, ``?`` is
    once or not at all, ``*3`` up to three times, ``*1-3`` at least once, ``*`` any number of times, ``*1-`` at least
    once. ``END`` is the end of the string.
    """
    return cast("re.Pattern[str]", Unmade(lambda: _made(text)))


def _made(text: str) -> re.Pattern[str]:
    """The pattern that ``wording`` describes."""
    made: list[str] = []
    at = depth = 0
    while at < len(text) or depth:
        match = _TOKEN.match(text, at)
        depth += (bool(match["open"]) - bool(match["close"])) if match else 0
        if not match or depth < 0 or at == len(text):
            raise ValueError(f"no pattern of words: {text[at:]!r} in {text!r}")
        at = match.end()
        kind = match.lastgroup
        if match["open"]:
            made.append(f"(?P<{match['name']}>" if match["name"] else "(?:")
        elif match["other"] == "not":
            made[-1] = "(?!"
        elif match["one"]:
            made.append(_any(match["one"].split("|")))
        elif kind is not None or "*" in match[0]:
            made.append(_rest(match))
    try:
        return re.compile("".join(made))
    except re.error as error:
        raise ValueError(f"no pattern of words: {text!r}: {error}") from None


def _rest(match: re.Match[str]) -> str:
    if match["close"]:
        return ")"
    if match["end"]:
        return "$"
    if match["other"]:
        return "|"
    if match["optional"]:
        return "?"
    return f"{{{match['least'] or 0},{match['most'] or ''}}}"


def _any(names: list[str]) -> str:
    if names == ["any"]:
        return "."
    letters = "".join(name if name in MARKS else _letter(name) for name in names)
    return f"[{letters}]" if len(letters) > 1 else re.escape(letters)


def _letter(name: str) -> str:
    """A letter by its name; ``words`` are those of all runs of other words."""
    if name == "words":
        return FEW + SOME + MANY
    try:
        return NAMES[name]
    except KeyError:
        raise ValueError(f"nothing in a sentence is named {name!r}") from None


class NeededLetters(NamedTuple):
    """What the letters of a sentence must have so that a wording is found in it."""

    sets: Sequence[frozenset[str]]
    """letters, of each of which one must be there"""
    pattern: re.Pattern[str] | None
    """what finds the wording in letters that have all these; nothing where that is enough"""


def needed(text: str) -> NeededLetters:
    """What finds in the letters of a sentence what ``wording(text)`` finds, the sets of letters first, which tell most
    sentences.
    """
    one = _anyone(text)
    if one is not None:
        return NeededLetters((one,), None)
    steps = [_anyone(each) for each in text.split(_ANYTHING)]
    following = [each for each in steps if each is not None]
    if len(following) == len(steps):
        return NeededLetters(following, _following(following))
    return NeededLetters(_certain(text), wording(text))


def _anyone(text: str) -> frozenset[str] | None:
    """The letters of which any will do, where nothing else is asked for."""
    if not text or " " in text or not _ONE.fullmatch(text):
        return None
    return frozenset("".join(name if name in MARKS else _letter(name) for name in text.split("|")))


def _following(steps: Sequence[frozenset[str]]) -> re.Pattern[str]:
    """What finds one letter of each behind one of the last, whatever stands between."""
    classes = ["".join(map(re.escape, sorted(each))) for each in steps]
    return unmade(r"\A" + "".join(f"[^{each}]*+[{each}]" for each in classes))


def _certain(text: str) -> Sequence[frozenset[str]]:
    """Letters of which one must be there, whatever else is asked for: of what stands in no group and is no option."""
    depth, certain = 0, []
    for word in text.split():
        if word == "or" and not depth:
            return ()
        grouped = depth or "[" in word or "]" in word
        depth += word.count("[") - word.count("]")
        letters = None if grouped else _anyone(word)
        if letters is not None:
            certain.append(letters)
    return certain


def symbols(text: str) -> frozenset[str]:
    """The letters of several names and marks."""
    return frozenset("".join(each if each in MARKS else _letter(each) for each in text.split()))
