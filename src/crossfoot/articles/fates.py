"""What became of everything that was proposed, and why: kept only where somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue_names import Key, key
from crossfoot.articles.proposal import Candidate
from crossfoot.records import NamedTuple


class Fate(NamedTuple):
    candidate: Candidate
    why: str
    """in English; people see it translated"""
    rival: Candidate | None = None


class Fates:
    """What was noted while a text was read, in the order of that."""

    def __init__(self) -> None:
        self._by_key: dict[Key, list[Fate]] = {}

    def __call__(self, each: Candidate, why: str, rival: Candidate | None = None) -> None:
        self._by_key.setdefault(key(each), []).append(Fate(each, why, rival))

    def __iter__(self) -> Iterator[Fate]:
        return (fate for fates in self._by_key.values() for fate in fates)

    def last(self, known: Key) -> Fate | None:
        """The last that was noted of these figures."""
        fates = self._by_key.get(known)
        return fates[-1] if fates else None
