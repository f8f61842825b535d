"""What was probably meant by a word that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

from crossfoot.messages import translatable, translated

CLOSE: Final = 0.6
"""likeness, of 1, from which on a word is proposed"""
_LONGEST: Final = 100
"""characters of a word that is compared; the time grows with their square"""
MOST_COMPARED: Final = 500
"""words that one is compared with, where there may be any number; each takes longer than reading a small file"""


def closest(word: str, known: Iterable[str], likeness: float = CLOSE, most: int | None = None) -> str:
    """The known word that is most like a word, or nothing; of many only the first ``most`` are looked at."""
    from difflib import get_close_matches

    if len(word) >= _LONGEST:
        return ""
    return next(iter(get_close_matches(word, list(islice(known, most)), n=1, cutoff=likeness)), "")


def did_you_mean(name: str) -> str:
    """``; did you mean x?``, the end of a sentence, or nothing for no name."""
    return translated("; did you mean {name}?", name=name) if name else ""


_MOST_LISTED: Final = 20


def near_or_all(word: str, claims: Iterable[str]) -> str:
    """``near``, or else what there is instead: ``; the claims are a, b and 3 more``."""
    names = list(dict.fromkeys(claims))
    if not names:
        return translated("; there are no claims in it")
    shown, rest = ", ".join(names[:_MOST_LISTED]), len(names) - _MOST_LISTED
    sentence = translatable("; the claims are {names}")
    if rest > 0:
        sentence = translatable("; the claims are {names} and {number} more")
    return near(word, names) or translated(sentence, names=shown, number=rest)


def near(word: str, known: Iterable[str]) -> str:
    """``; did you mean x?`` where a known word is close, whatever the case of its letters, or nothing."""
    folded = {name.casefold(): name for name in known}
    return did_you_mean(folded.get(closest(word.casefold(), folded), ""))


def a(word: str) -> str:
    """``a share``, ``an average``: a name of a claim file in a sentence."""
    if word[0] in "aeiou":
        return translated("an {word}", word=word)
    return translated("a {word}", word=word)
