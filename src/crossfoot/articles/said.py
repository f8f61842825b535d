"""Which groups of words a sentence has some of, so that a pattern that needs one is asked in no other sentence.

Most patterns look for words in vain. What they look for is named by fields of ``Prose``, so that the words of a
sentence are gone through once for all patterns, by the first word of each phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final

from crossfoot.figures.language import Prose
from crossfoot.figures.notation import folded
from crossfoot.records import NamedTuple

_WORD: Final = re.compile(r"\w+")
_FIELD: Final = re.compile(r"[a-z_]+(?:\.[a-z_]+)*")
_GAP: Final = "…"


class SaidGroups:
    """What finds in a sentence of one language which of several groups of words it has some of."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        """Of each group its phrases; one with a gap for a figure ("… more than") is there where all its words are."""
        self._begun: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        """by its first word what else each phrase has, and the groups that have it"""
        self._signs: list[tuple[str, int]] = []
        found: dict[tuple[str, ...], int] = {}
        for number, phrases in enumerate(groups):
            for phrase in phrases:
                pieces = tuple([piece for each in folded(phrase).split(_GAP) if (piece := _straight(each).strip())])
                found[pieces] = found.get(pieces, 0) | 1 << number
        for pieces, bits in found.items():
            word = _WORD.search(pieces[0])
            if word is None:
                self._signs.append((pieces[0], bits))
            else:
                rest = () if pieces == (word[0],) else pieces
                self._begun.setdefault(word[0], []).append((rest, bits))
        self._known = frozenset(self._begun)

    def there(self, text: str, words: frozenset[str]) -> int:
        """The groups of which a text has some, as bits, in the order of the groups; ``words`` are those of the text, as
        ``\\w+`` finds them.
        """
        found = 0
        for sign, bits in self._signs:
            if sign in text:
                found |= bits
        straight = ""
        for word in self._known & words:
            for pieces, bits in self._begun[word]:
                if bits & ~found:
                    straight = straight or _straight(text)
                    if all(map(straight.__contains__, pieces)):
                        found |= bits
        return found


class _Held(NamedTuple):
    prose: Prose
    """that of an ``id``, which no other object has while this one is held"""
    said: SaidGroups


_HELD: Final[dict[tuple[int, Sequence[str]], _Held]] = {}


def said_in(prose: Prose, groups: Sequence[str]) -> SaidGroups:
    """What finds groups that are named as ``Cue.said`` names them in sentences of a language."""
    held = _HELD.get((id(prose), groups))
    if held is None:
        held = _HELD[id(prose), groups] = _Held(prose, SaidGroups([list(_phrases(prose, each)) for each in groups]))
    return held.said


def _phrases(prose: Prose, group: str) -> Iterator[str]:
    for name in group.split():
        if _FIELD.fullmatch(name):
            yield from _field(prose, name)
        else:
            yield name


def _field(prose: Prose, name: str) -> Iterable[str]:
    """The phrases of a field; raises ``AttributeError`` where there is none of that name."""
    phrases: Iterable[str] = attrgetter(name)(prose)
    return phrases


def _straight(text: str) -> str:
    return text.replace("’", "'")
