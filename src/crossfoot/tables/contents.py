"""What a cell says: a figure, nothing, nil, or that there is no figure; and how the figures of a table are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, Literal

from crossfoot.claimfile.table_section import Rounded
from crossfoot.figures.notation import MAX_LENGTH, Notation, tidy
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.inputs.grids import Grid
from crossfoot.inputs.grids.raised import DIGITS, LETTERS
from crossfoot.records import NamedTuple

Sort = Literal["figure", "nil", "absent", "words"]

ABSENT: Final = frozenset({
    "n.a.", "n.a", "na", "n/a", "n.d.", "nd", "n.c.", "nc", "...", "…", "..", "(d)", "d", "(s)", "s", "x", "(x)", "*",
    "c", "k.a.", ":", "?", "#n/a", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!",
    "(na)", "(z)", "not available", "kxd",
})  # fmt: skip
"""folded texts for a figure that is suppressed, unknown or not applicable"""
BELOW: Final = re.compile(r"[<>]=?\s?\d[\d.,' ]{0,11}\s?%?")
"""what tells a bound of a figure alone: <5"""
NIL: Final = frozenset({"-", "--", "—", "–", "nil", "−", ".", "- -"})
_SIGN = "[*†‡§¶#※]"
_MARK = (
    rf"{_SIGN}|(?<!\d[+-])[{DIGITS}⁽⁾]|(?<![{LETTERS}])(?:(?!ᵒ)[{LETTERS}]|[ᵃᵇᶜᵈᵉᶠᵍʰ]{{2,4}})(?![{LETTERS}])|[①-⓿]|"
    rf"\((?:{_SIGN}{{1,3}}|est\.?|prov\.?|[a-z])\)|\[(?:[0-9a-z]{{1,2}}|[^\[\]\d]{{1,12}}\d{{1,2}}|\^[^\[\]\s]{{1,40}})\]|"
    r"(?<!\b10)(?<!\b2)\^[0-9a-z]{1,2}|(?<=\s)\d{1,2}\)"
)
_LAST_MARK = re.compile(rf"\s*(?:,\s*)?(?:{_MARK})$", re.IGNORECASE)
_MARKS = re.compile(rf"(?:\s*(?:,\s*)?(?:{_MARK}))+$", re.IGNORECASE)
"""behind a figure, that are no part of it: 60*, 12 340¹, 135ᵃ, 1,204 [note 1], 60 1)"""
_MARKS_BEFORE = re.compile(r"^(?:[*†‡§※]{1,3}|\([*†‡§※]{1,3}\))\s?(?=\W?\d)")
_BEGIN_MARKED = frozenset("*†‡§※(")
_PLAIN_DIGITS = frozenset("0123456789")
_LETTER = re.compile(r"(?<=\d)\s?[eprEPR]$")
_CODES = (
    "USD|EUR|GBP|CHF|JPY|CNY|RMB|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|BGN|UAH|RUB|INR|VND|THB|IDR|MYR|PHP|SGD|HKD|KRW|BRL|"
    "MXN|ZAR|NGN|KES|EGP|ILS|SAR|AED|FCFA|XOF|XAF"
)
"""of currencies; not those that number other things too: RON 95, COP 21"""
_SIGNS = f"[{CURRENCY_SIGNS}]"
_BEFORE = re.compile(rf"^(?:(?:US|A|C|R|NZ|HK|S)\$\s?|[{CURRENCY_SIGNS}]\s?|(?:{_CODES}|Rs\.?|kr\.?)\s?(?=[\d.,(+-]))")
_BEHIND = re.compile(
    rf"\s?(?:[{CURRENCY_SIGNS}]|(?<=[\d)\s])(?:{_CODES}|kr\.?|zł|Kč|Ft|лв\.?|руб\.?)|đ|%|‰|pp\.?|p\.c\.)$"
)
_IN_LAKHS = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)")
_DIGITS = re.compile(r"\d[\d., '\u202f\u00a0’]*|[.,]\d+")
_PARTED: Final = re.compile(r"\d\W\d")
_LONGEST: Final = 40
"""characters of what may be a figure"""
_CONTRARY: Final = 2
"""figures from which on a column is written otherwise than its table"""


class CellValue(NamedTuple):
    """The figure of a cell: ``mantissa`` × 10^``place``, exact."""

    mantissa: int
    place: int
    """the power of ten of the last printed place; never above 0"""
    percent: bool = False
    marked: bool = False
    """a footnote mark, or a sign that it is provisional, stands behind it"""
    rounded: Rounded | None = None
    """how the whole numbers of its column were, where they were otherwise than those of the table"""
    grouped: bool = False
    """it is printed in groups of digits: 1,905"""

    def at(self, place: int) -> int:
        """In units of 10^``place``, which is not coarser than its own."""
        return self.mantissa * int(10 ** (self.place - place))


class Content(NamedTuple):
    sort: Sort
    figure: CellValue | None = None


class Marks(NamedTuple):
    """How figures are written: the sign between groups and the decimal sign."""

    group: str
    decimal: str


_CANDIDATES = (Marks(",", "."), Marks(".", ","), Marks(" ", ","), Marks(" ", "."), Marks("'", "."), Marks("", "."))


def bare(text: str) -> tuple[str, bool, bool]:
    """The text without what stands around a figure, whether that is a percentage, and whether it was marked."""
    if len(text) > MAX_LENGTH:
        return text, False, False
    text = tidy(text)
    stripped = _MARKS_BEFORE.sub("", text) if text[:1] in _BEGIN_MARKED else text
    if text[-1:] not in _PLAIN_DIGITS or "^" in text:
        stripped = _MARKS.sub("", stripped)
    marked = stripped != text and any(c.isdigit() for c in stripped)
    text = stripped if marked else text
    shorter = _LETTER.sub("", text)
    marked, text = marked or shorter != text, shorter
    percent = text.endswith(("%", "% )"))
    for _ in range(2):
        text = _BEHIND.sub("", _BEFORE.sub("", text)).strip()
    return text, percent, marked


def read(text: str, marks: Marks) -> Content:
    """What a cell says in that way of writing."""
    if len(text) > MAX_LENGTH:
        return Content("words")
    if text.isdigit() and text.isascii():
        return Content("figure", CellValue(int(text), 0))
    folded = tidy(text).casefold()
    if folded in NIL:
        return Content("nil")
    if folded in ABSENT or BELOW.fullmatch(folded):
        return Content("absent")
    inner, percent, marked = bare(text)
    negative = False
    if inner.startswith("(") and inner.endswith(")"):
        negative, inner = True, inner[1:-1].strip()
        inner = _BEHIND.sub("", _BEFORE.sub("", inner))
    if inner[-1:] == "-" and not is_year(inner[:-1]):  # as some programs write what is negative
        negative, inner = True, inner[:-1].strip()
    if inner[:1] in "+-":
        negative, inner = negative or inner[:1] == "-", inner[1:].strip()
        inner = _BEFORE.sub("", inner)
    parsed = _parsed(inner, marks)
    if parsed is None:
        return _without_figure(folded)
    mantissa, place = parsed
    grouped = marks.group != "" and marks.group in inner
    return Content("figure", CellValue(-mantissa if negative else mantissa, place, percent, marked, grouped=grouped))


def _without_figure(folded: str) -> Content:
    """Nil or absent with a footnote mark behind it, else words."""
    shorter = _LAST_MARK.sub("", folded)
    while shorter != folded:
        if shorter in NIL or shorter in ABSENT:
            return Content("nil" if shorter in NIL else "absent")
        folded, shorter = shorter, _LAST_MARK.sub("", shorter)
    return Content("words")


def _parsed(text: str, marks: Marks) -> tuple[int, int] | None:
    """Mantissa and place; ``None`` where it is no figure in that way of writing."""
    whole, sign, fraction = text.partition(marks.decimal)
    if sign and not fraction.isdigit():
        return None
    if (not whole and not fraction) or len(text) > MAX_LENGTH:
        return None
    if marks.group == "," and _IN_LAKHS.fullmatch(whole):
        whole = whole.replace(",", "")
    if marks.group and marks.group in whole:
        groups = whole.split(marks.group)
        if not all(len(each) == 3 for each in groups[1:]) or not 1 <= len(groups[0]) <= 3 or groups[0][0] == "0":
            return None
        whole = "".join(groups)
    if whole and not (whole.isascii() and whole.isdigit()):
        return None
    if fraction and not fraction.isascii():
        return None
    return int((whole or "0") + fraction), -len(fraction)


def marks_in(locale: str) -> Marks | None:
    """How figures are written in that locale; ``None`` for none, and for one that is not known."""
    if not locale:
        return None
    from crossfoot.figures.locales import notation_or_unknown

    return marks_by(notation_or_unknown(locale))


def marks_by(notation: Notation) -> Marks | None:
    """Those of a notation, if it is known."""
    return Marks(tidy(f"1{notation.group}1")[1:-1], notation.decimal) if notation.known else None


def marks_of(grid: Grid, preferred: Marks | None = None) -> Marks:
    """The way of writing in which most cells are figures; of equal ones the ``preferred`` one, else that with the
    stronger evidence.

    A sign that only ever stands before three digits can be either; then grouping is meant where a figure has two such
    signs, or where figures without them are never longer than three digits, but for years.
    """
    every = [cell.text for cell in grid.cells.values()]
    digits = any(text.isdigit() and len(text) > 3 and not is_year(text) for text in every)
    texts = [_unsigned(text) for text in every if not text.isdigit()]
    texts = [text for text in texts if _DIGITS.fullmatch(text)]
    read_as = {marks: sum(_parsed(text, marks) is not None for text in texts) for marks in _CANDIDATES}
    most = max(read_as.values(), default=0)
    best = [marks for marks in _CANDIDATES if read_as[marks] == most]
    if preferred is not None and sum(_parsed(text, preferred) is not None for text in texts) == most:
        return preferred
    if len(best) == 1:
        return best[0]
    used = [marks for marks in best if any(marks.group and marks.group in text for text in texts)]
    plain = digits or any(len(text) > 3 and text.isdigit() and not is_year(text) for text in texts)
    if plain and all(_looks_decimal(texts, marks) for marks in used):
        used = []
    candidates = used or best
    return max(candidates, key=lambda marks: (_evidence(texts, marks), -best.index(marks)))


def is_year(text: str) -> bool:
    """Whether a text can be a year, as most are."""
    return len(text) == 4 and text[:2] in ("18", "19", "20")


def _looks_decimal(texts: Iterable[str], marks: Marks) -> bool:
    return not any(text.count(marks.group) > 1 for text in texts)


def _evidence(texts: Iterable[str], marks: Marks) -> int:
    """Figures that can be written in no other way: with two groups, or with decimals that are not three."""
    counted = Counter(
        bool(marks.group and text.count(marks.group) > 1)
        or (marks.decimal in text and len(text.rpartition(marks.decimal)[2]) != 3)
        for text in texts
    )
    return counted[True]


def contents(grid: Grid, marks: Marks) -> dict[tuple[int, int], Content]:
    """What every cell says."""
    return {at: read(cell.text, marks) for at, cell in grid.cells.items()}


def is_in_lakhs(text: str) -> bool:
    """Whether it is written with groups of two digits before the last one of three: 12,34,567."""
    return _IN_LAKHS.search(text) is not None


def own_marks(grid: Grid, marks: Marks, contents: Mapping[tuple[int, int], Content]) -> dict[int, Marks]:
    """The columns that are written in another way than the table: theirs reads all the figures that the table's leaves
    unread, and so more of the column.
    """
    unread: dict[int, list[str]] = {}
    for at, content in contents.items():
        text = grid.cells[at].text
        if content.sort == "words" and len(text) <= _LONGEST and _PARTED.search(text):
            text = _unsigned(text)
            if _DIGITS.fullmatch(text):
                unread.setdefault(at[1], []).append(text)
    own: dict[int, Marks] = {}
    for column, texts in unread.items():
        if len(texts) < _CONTRARY:
            continue
        there = [_unsigned(grid.cells[at].text) for at, content in contents.items()
                 if at[1] == column and content.sort == "figure"]  # fmt: skip
        better = {
            each: sum(_parsed(text, each) is not None for text in (*texts, *there))
            for each in _CANDIDATES
            if all(_parsed(text, each) is not None for text in texts)
        }
        best = max(better, key=lambda each: (better[each], _evidence(texts, each)), default=marks)
        if better.get(best, 0) > len(there):
            own[column] = best
    return own


def _unsigned(text: str) -> str:
    return bare(text)[0].strip("()+-").strip()
