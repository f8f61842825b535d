"""What may be typed in an article: behind ``53 of 78`` the percentage that it is, as the article writes percentages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from crossfoot.figures.from_text import read
from crossfoot.figures.language import spoken
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.lsp.completion import Completion
from crossfoot.lsp.opened import Opened
from crossfoot.messages import translated

_BEFORE: Final = 300
"""characters before the cursor in which the share is looked for"""
_NUMBER: Final = r"\d[\d.,' \u00a0\u202f]*(?<=\d)"
_TYPED: Final = re.compile(r"[\d.,]*%?\Z")
"""what is typed of the percentage already"""
_PRINTED: Final = re.compile(r"\d+(?:[.,](\d{1,2}))?\s?%")


def percentages(opened: Opened, offset: int) -> Iterator[Completion]:
    """The percentage of the share that stands before the cursor in its sentence, with as many decimals as most of the
    text's percentages first; nothing where no share stands there, or its percentage is given already.
    """
    text = opened.text.content
    before = text[max(offset - _BEFORE, 0) : offset]
    typed = _TYPED.search(before)
    start = offset - (len(typed[0]) if typed else 0)
    share = re.search(_share(opened.notation), before[: len(before) - (offset - start)], re.IGNORECASE)
    if share is None:
        return
    try:
        part, whole = (read(share[name].strip(), opened.notation) for name in ("part", "whole"))
    except Unreadable:
        return
    if not (part.plain and whole.plain and 0 < part.value <= whole.value):
        return
    exact = 100 * Fraction(part.value) / Fraction(whole.value)
    counts = Counter(len(each[1] or "") for each in _PRINTED.finditer(text))
    usual = sorted((2, 1, 0), key=lambda digits: -counts[digits])
    for digits in usual:
        word = f"{opened.notation.write(exact, -digits)}%"
        about = translated("{part} of {whole}", part=share["part"].strip(), whole=share["whole"].strip())
        yield Completion(word, "percentage", about, word, start, offset)


def _share(notation: Notation) -> str:
    words = {word for language in spoken(notation) for word in language.prose.of}
    between = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    tie = rf"(?:\s?/\s?|\s(?:{between or 'of'})\s)"
    return rf"(?<![\d.,/])(?P<part>{_NUMBER}){tie}(?P<whole>{_NUMBER})[^\d.!?;%\n]{{0,80}}\Z"
