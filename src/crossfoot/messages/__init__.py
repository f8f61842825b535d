"""Sentences in the reader's own language.

A sentence is written once, in English, where it is needed, with names for what differs:
``translated("{part} of {whole}", part="53", whole="78")``. Each ``<language>.po`` beside this file says it in another
language, whole and in that language's order. Figures that go in keep the notation of their document. Nothing is loaded
where English is spoken.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction
    from gettext import NullTranslations

ENGLISH = "en"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""where the wished language stands, as gettext looks for it; only the first may be a list"""
_spoken: ContextVar[NullTranslations | None] = ContextVar("spoken", default=None)
"""what English sentences become; ``None`` where they stay"""


class Explained(Exception):
    """``message`` tells a person what is wrong: a sentence in lower case, without a full stop."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def translated(sentence: str, /, **figures: object) -> str:
    """The sentence in the language that is spoken, with ``{names}`` filled in."""
    spoken = _spoken.get()
    if spoken is not None:
        sentence = spoken.gettext(sentence)
    return sentence.format_map(figures) if figures else sentence


def translated_plural(one: str, several: str, number: int | Fraction, /, **figures: object) -> str:
    """``1 claim`` or ``{number} claims``: the form that the number takes; it goes in as ``{number}``. With a fraction
    English says "1.5 points"; others, as French with "1,5 point", go by its whole part.
    """
    spoken = _spoken.get()
    sentence = (one if number == 1 else several) if spoken is None else spoken.ngettext(one, several, int(number))
    return sentence.format(number=number, **figures)


def translatable(sentence: str) -> str:
    """A sentence that is written down in one place and translated (``translated``) in another."""
    return sentence


def languages() -> tuple[str, ...]:
    """The languages that sentences can be said in, sorted: English, and one for each catalogue."""
    names = os.listdir(os.path.dirname(__file__))
    return tuple(sorted({ENGLISH, *(name[:-3] for name in names if name.endswith(".po"))}))


def wished(environment: Mapping[str, str]) -> str:
    """The first known language of ``LANGUAGE``, ``LC_ALL``, ``LC_MESSAGES`` or ``LANG``; else English."""
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if said.partition(".")[0] in ("", "C", "POSIX", ENGLISH):
        return ENGLISH
    return nearest(said.split(":")) or ENGLISH


def nearest(tags: list[str]) -> str | None:
    """The first of those tags (``vi``, ``fr_CA.UTF-8``, ``fr-CA``) whose language has a catalogue or is English."""
    known = languages()
    parts = (tag.partition(".")[0].replace("-", "_").partition("_")[0].strip().lower() for tag in tags)
    return next((part for part in parts if part in known), None)


def language() -> str:
    """The language that is spoken now."""
    spoken = _spoken.get()
    return ENGLISH if spoken is None else spoken.info()["language"]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Sentences are said in that language meanwhile; raises ``LookupError`` where it has no catalogue."""
    token = _spoken.set(_catalogue(language))
    try:
        yield
    finally:
        _spoken.reset(token)


def speak(language: str) -> None:
    """Sentences are said in that language until the ``speaking`` around this ends; raises as that does."""
    _spoken.set(_catalogue(language))


def _catalogue(language: str) -> NullTranslations | None:
    if language == ENGLISH:
        return None
    from crossfoot.messages.catalogues import catalogue

    return catalogue(language)
