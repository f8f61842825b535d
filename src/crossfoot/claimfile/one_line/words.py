"""The words and signs that stand between figures in a typed line, by what they say, for each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Final

from crossfoot.figures.language import Language, languages

SIGNS: Final[Mapping[str, str]] = {
    "is": r":?={1,3}(?!>)|⇒|＝|(?=[≈~≃≅])|(?<=[\w%)]\s)\((?=[^()]*\)\W*$)",
    "to": r"[-=]+>|→|⟶|➜|➔|»",
    "plus": r"[+＋](?!\s*$)",
    "minus": r"(?<=\s)[-−–](?=\s)",
    "times": r"[×*·✕]",
    "over": r"[÷/:∕⁄]",
    "per": r"[÷/:∕⁄]",
}
"""What is written for a class of words in every language. ≈ also says that the figure behind it is about right, so it
stays with the figure."""


def _without(phrases: Iterable[str], others: Iterable[str]) -> Iterable[str]:
    """In "30 more than 25" the words stand before what is compared, and in "30, up 5" before the difference."""
    return tuple(phrase for phrase in phrases if phrase not in frozenset(others))


_CLASSES: Final[Mapping[str, Callable[[Language], Iterable[str]]]] = {
    "is": lambda of: (*of.questions.equals, *of.prose.share),
    "equals": lambda of: of.questions.equals,
    "of": lambda of: (*of.questions.of, *of.prose.of),
    "per": lambda of: (*of.questions.of, *of.prose.of, *of.questions.over, *of.notation.words.ratio),
    "from": lambda of: (*of.questions.begin, *of.prose.begin),
    "to": lambda of: (*of.questions.end, *of.prose.end),
    "rise": lambda of: _without((*of.questions.rise, *of.prose.rise), of.questions.more),
    "fall": lambda of: _without((*of.questions.fall, *of.prose.fall), of.questions.less),
    "more": lambda of: of.questions.more,
    "less": lambda of: of.questions.less,
    "sum": lambda of: of.questions.total,
    "adds": lambda of: of.questions.adds,
    "mean": lambda of: of.questions.mean,
    "median": lambda of: of.questions.median,
    "plus": lambda of: of.questions.plus,
    "minus": lambda of: of.questions.minus,
    "times": lambda of: of.questions.times,
    "over": lambda of: of.questions.over,
    "joined": lambda of: (*of.questions.joined, *of.prose.joined),
    "asked": lambda of: of.questions.asked,
    "asked_percent": lambda of: of.questions.asked_percent,
    "lead": lambda of: of.questions.lead,
    "trail": lambda of: of.questions.trail,
    "factors": lambda of: (*of.questions.factors, *of.prose.factors),
    "multiples": lambda of: (*of.questions.multiples, *of.prose.multiples),
    "fractions": lambda of: of.prose.fractions,
}
_COMPARED: Final = {"over": ">", "<": "<", "<=": "≤", ">=": "≥", ">": ">"}
CLASSES: Final = frozenset(_CLASSES)


def pattern_of(phrases: Iterable[str]) -> str:
    """Any of the phrases, the longest first, as whole words; never matches for none."""
    alternatives = []
    for phrase in sorted(set(phrases), key=lambda each: (-len(each), each)):
        body = r"\s+".join(map(re.escape, phrase.split()))
        alternatives.append(
            (r"(?<![^\W\d])" if phrase[0].isalnum() else "") + body + (r"(?!\w)" if phrase[-1].isalnum() else "")
        )
    return "|".join(alternatives) or "(?!)"


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """What a class of words looks like in a language, signs included."""
    words = pattern_of(_CLASSES[name](languages()[language]))
    if name == "is":  # a 76% increase
        words = rf"(?:{words})(?:\s+(?:{pattern_of(languages()[language].notation.words.article)})(?=\s\d))?"
    return re.compile(f"{SIGNS[name]}|{words}" if name in SIGNS else words, re.IGNORECASE)


@cache
def comparisons(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each sign that compares, with the words for it: "is at least", "is more than"; also "more than" alone, behind a
    figure.
    """
    known = languages()[language]
    hedged: dict[str, list[str]] = {">": [], "<": [], "≥": [], "≤": []}
    for phrase, hedge in known.notation.words.hedges.items():
        if hedge in _COMPARED:
            hedged[_COMPARED[hedge]].append(phrase)
    dividing = {*known.questions.over, *known.questions.minus}
    behind = {
        sign: [phrase for phrase in phrases if phrase not in dividing]
        for sign, phrases in ((">", known.questions.more), ("<", known.questions.less))
    }
    equal = pattern_of(known.questions.equals)
    patterns = []
    for sign, phrases in hedged.items():
        words = pattern_of([*phrases, *behind.get(sign, ())])
        alone = rf"(?<=[\d%])\s+(?:{pattern_of(behind.get(sign, ()))})"
        patterns.append((sign, re.compile(rf"(?:{equal}|=)\s*(?:{words})|{alone}", re.IGNORECASE)))
    return tuple(patterns)


@cache
def multiples(language: str) -> Mapping[str, str]:
    """Phrase -> the multiple, as digits or a fraction of digits."""
    known = languages()[language]
    return {**known.prose.multiples, **known.questions.multiples}


def meant(phrases: Mapping[str, str], text: str) -> str:
    """What a phrase stands for, however it is spaced and capitalised; nothing where it is none of them."""
    return phrases.get(" ".join(text.casefold().split()), "")
