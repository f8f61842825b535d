"""The text of a cell of which pieces are raised: footnote marks are no digits of the figure that they follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from crossfoot.inputs.reading.small import RAISED

_PLAIN: Final = "abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUW"
_RAISED: Final = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂ"
_SMALL: Final[Mapping[int, int]] = {**RAISED, **str.maketrans(_PLAIN, _RAISED)}
_WORD: Final = re.compile(r"[^\W\d_]{2}|o", re.IGNORECASE)
"""letters that end a word, an ordinal number perhaps, and are no footnote mark"""

LETTERS: Final = _RAISED
DIGITS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SIGNS: Final = f"{DIGITS}⁽⁾{LETTERS}"
"""what is raised, as the inside of a class of a pattern"""


def joined(pieces: Iterable[tuple[str, bool]]) -> str:
    """The pieces in one, each with whether it is raised: 135¹, 135ᵃ and Totalᵃ; but letters that end a word beside
    others stay as they are ("1st half").
    """
    every = list(pieces)
    beside = "".join(text for text, raised in every if not raised)
    is_figure = any(c.isdigit() for c in beside) and not any(c.isalpha() for c in beside)
    return "".join(_small(text, is_figure) if raised else text for text, raised in every)


def _small(text: str, is_figure: bool) -> str:
    return text.translate(_SMALL if is_figure or not _WORD.search(text) else RAISED)
