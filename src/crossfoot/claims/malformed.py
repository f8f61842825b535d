"""Texts that are no equation: the limits of what may be one, and the sentences for what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from crossfoot.messages import translatable, translated

MAX_LENGTH = 2_000
"""Characters that one equation may have."""
MAX_DEPTH = 100
"""How deep its parentheses may nest."""
MAX_SIGNS = 200
"""Signs of an operation, + − × ÷, that it may have: so deep may its tree be."""
_WORD = r"\d+(?:[.,]\d+)*%?|\w+|."
"""what a message names: a figure, a word, or a sign"""


class Malformed(ValueError):
    """Text that is no equation; ``offset`` is where reading stopped."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def check_size(text: str, signs: Callable[[], int]) -> None:
    """Raises ``Malformed`` for what is too long, nests too deep, or has too many signs of an operation."""
    if len(text) > MAX_LENGTH:
        sentence = translatable("an equation of {number} characters is too long; up to {limit} are read")
        raise Malformed(translated(sentence, number=len(text), limit=MAX_LENGTH), 0)
    depth = 0
    for offset, character in enumerate(text) if text.count("(") > MAX_DEPTH else ():
        depth += (character == "(") - (character == ")")
        if depth > MAX_DEPTH:
            raise Malformed(translated("parentheses nest deeper than {limit}", limit=MAX_DEPTH), offset)
    number = signs()
    if number > MAX_SIGNS:
        sentence = translatable("an equation with {number} signs is too long; up to {limit} are read")
        raise Malformed(translated(sentence, number=number, limit=MAX_SIGNS), 0)


_FIGURE = (
    translatable("{word!r} stands where a figure, a name or “(” is expected"),
    translatable("the equation ends where a figure, a name or “(” is expected"),
)
_CLOSING = (
    translatable("{word!r} stands where “)” or + − × ÷ is expected"),
    translatable("the equation ends where “)” or + − × ÷ is expected"),
)
_SIGN = (
    translatable("{word!r} stands where + − × ÷ or one of = ≤ ≥ < > is expected"),
    translatable("the equation ends where + − × ÷ or one of = ≤ ≥ < > is expected"),
)


def expected(text: str, offset: int, error: Any) -> str:
    """What the parser expected where it stopped, and what stands there."""
    word = re.compile(_WORD, re.DOTALL).match(text, offset)
    sentences = _SIGN
    if "FIGURE" in (getattr(error, "expected", None) or getattr(error, "allowed", None) or ()):
        sentences = _FIGURE
    elif text.count("(", 0, offset) > text.count(")", 0, offset):
        sentences = _CLOSING
    return translated(sentences[0], word=word[0]) if word else translated(sentences[1])
