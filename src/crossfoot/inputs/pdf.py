"""PDF: lines put together into paragraphs again, without running heads and page numbers.

It is read in a process of its own, for a few kilobytes can unpack to gigabytes, and a damaged file can end the process.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from typing import Any

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading import process
from crossfoot.inputs.reading.article import Extract, Input, InputError
from crossfoot.inputs.reading.ignored import is_line
from crossfoot.messages import translatable, translated, translated_plural
from crossfoot.records import NamedTuple

_MOST_PAGES = 5_000
_NAMED = 10
"""pages that are named one by one"""
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_HYPHENS = ("\x02", "\ufffe")
"""what PDFium puts for a hyphen that only divides a word at the end of a line"""
_LINE_END = unmade(r"[\r\n\x02\ufffe]|\Z")
_STOP = unmade(r"""[.!?:;…]["'”’»)\]]*$""")
_RANGE = unmade(r"\d[-–]$")
_NUMBER = unmade(r"\d+")
_PAGE_NUMBER = unmade(r"[-–— ]*\d{1,4}[-–— ]*")
_OUTERMOST = 2
"""lines at the top and bottom of a page that may be running heads"""
_OFTEN = 0.4
"""of the pages; left and right ones may have heads of their own"""
_BUCKET = 40
"""points within which lines begin that belong to one column"""
_SHORT = 0.2
"""of the width of the column; a line that leaves that much free ends its paragraph"""
_GAP = 1.35
"""times the usual distance of lines; more begins a paragraph"""
_SIZE = 1.15
"""times the size of letters; more makes a heading"""


class _Line(NamedTuple):
    text: str
    divided: bool
    """whether it ends within a word"""
    left: float
    right: float
    bottom: float
    top: float

    def size(self) -> float:
        return max(self.top - self.bottom, 1.0)


def _read(data: bytes) -> Extract:
    process.required("pypdfium2")
    unread = translatable(
        "this PDF cannot be read: {error}; open it in a viewer, and save its text or print it to a file again"
    )
    return process.apart(__name__, data, unread)


def extract(data: bytes) -> Extract:
    """``_read`` in this process."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise InputError(translated("this PDF is encrypted; save a copy of it without a password")) from None
        raise InputError(
            translated("this is no PDF, or a damaged one; open it in a viewer and print it to a file again")
        ) from None
    with closing(document):
        if len(document) > _MOST_PAGES:
            raise InputError(
                translated(
                    "this PDF has {pages} pages; the limit is {limit}, so split it",
                    pages=len(document),
                    limit=_MOST_PAGES,
                )
            )
        damaged: list[int] = []
        pictures: list[int] = []
        pages = [_lines(document, number, damaged, pictures) for number in range(len(document))]
    if not any(pages):
        raise InputError(
            translated("there is no text in this PDF, only pictures perhaps; run text recognition (OCR) over it first")
        )
    text, begins = _paragraphs(_without_heads(pages))
    return Extract(text, tuple(_left_out(damaged, pictures)), begins)


def _left_out(damaged: Sequence[int], pictures: Sequence[int]) -> Iterator[str]:
    if damaged:
        yield translated_plural(
            "page {pages} is damaged, and not read to the end; open it in a viewer and print it to a file again",
            "pages {pages} are each damaged, and not read to the end; open it in a viewer and print it to a file again",
            len(damaged),
            pages=_named(damaged),
        )
    if pictures:
        yield translated_plural(
            "page {pages} is a picture without text, and not read; run text recognition (OCR) over it",
            "pages {pages} are each a picture without text, and not read; run text recognition (OCR) over it",
            len(pictures),
            pages=_named(pictures),
        )


def _named(numbers: Sequence[int]) -> str:
    shown, rest = ", ".join(str(number + 1) for number in numbers[:_NAMED]), len(numbers) - _NAMED
    return translated("{pages} and {number} more", pages=shown, number=rest) if rest > 0 else shown


def _lines(document: Any, number: int, damaged: list[int], pictures: list[int]) -> list[_Line]:
    """The lines of a page in the order in which they were drawn, as far as it can be read."""
    import pypdfium2

    lines: list[_Line] = []
    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as drawn:
            text = _letters(drawn)
            begin = 0
            for end in _LINE_END.finditer(text):
                lines.extend(_line(drawn, text[begin : end.start()], begin, end[0] in _HYPHENS))
                begin = end.end()
            if not lines and next(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=2), None):
                pictures.append(number)
    except pypdfium2.PdfiumError:
        damaged.append(number)
    return lines


def _letters(drawn: Any) -> str:
    """The text of a page, one character for each that PDFium counts, so that their places can be asked for."""
    import pypdfium2

    count = drawn.count_chars()
    text: str = drawn.get_text_range()
    if len(text) == count:
        return text
    codes = (pypdfium2.raw.FPDFText_GetUnicode(drawn, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _line(drawn: Any, text: str, begin: int, divided: bool) -> Iterator[_Line]:
    """Nothing for a line of white space."""
    bare = text.strip()
    if bare:
        first = begin + len(text) - len(text.lstrip())
        left, bottom, _, top = drawn.get_charbox(first, loose=True)
        right = drawn.get_charbox(first + len(bare) - 1, loose=True)[2]
        whole = bare.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        yield _Line(" ".join(whole.split()), divided, left, right, bottom, top)


def _without_heads(pages: Sequence[list[_Line]]) -> list[list[_Line]]:
    """The pages without lines that stand, but for their numbers, at the edge of many of them."""
    edges = [_edges(page) for page in pages]
    often = Counter(head for page in edges for head in {_but_numbers(line) for line in page})
    least = max(2, _OFTEN * len(pages))

    def stays(line: _Line, edge: Sequence[_Line]) -> bool:
        if line not in edge or is_line(line.text):
            return True
        return often[_but_numbers(line)] < least and not _PAGE_NUMBER.fullmatch(line.text)

    return [[line for line in page if stays(line, edge)] or page for page, edge in zip(pages, edges, strict=True)]


def _edges(page: Sequence[_Line]) -> list[_Line]:
    """Up to two lines at the top, and at the bottom, that stand apart from the others."""
    apart = _GAP * _usual_distance(page)
    lines = sorted(page, key=lambda line: line.bottom)
    edges = []
    for inward in (lines, lines[::-1]):
        outermost = pairwise(inward[: _OUTERMOST + 1])
        gaps = (abs(one.bottom - two.bottom) > apart for one, two in outermost)
        depth = max((number for number, gap in enumerate(gaps, 1) if gap), default=0)
        edges.extend(inward[:depth])
    return edges


def _but_numbers(line: _Line) -> str:
    return _NUMBER.sub("#", line.text)


def _paragraphs(pages: Sequence[Sequence[_Line]]) -> tuple[str, tuple[int, ...]]:
    """The text, and where in it each page begins."""
    pieces: list[str] = []
    begins: list[int] = []
    length = counted = 0
    before: _Line | None = None
    for page in pages:
        rights, usual = _columns(page), _usual_distance(page)
        last: _Line | None = None
        length, counted = length + sum(map(len, pieces[counted:])), len(pieces)
        begins.append(length)
        for line in page:
            if before is not None and (is_line(before.text) or is_line(line.text)):
                pieces.append("\n\n" if is_line(line.text) else "\n")
            elif last is not None:
                right = max(rights.get(int(last.left // _BUCKET) + step, last.right) for step in (-1, 0, 1))
                pieces.append(_between(last, line, right, usual))
            elif before is not None:
                pieces.append(_across(before, line))
            pieces.append(line.text)
            last = before = line
    return "".join(pieces), tuple(begins)


def _columns(page: Sequence[_Line]) -> dict[int, float]:
    """How far to the right the lines reach that begin in a strip of the page."""
    rights: dict[int, float] = {}
    for line in page:
        strip = int(line.left // _BUCKET)
        rights[strip] = max(rights.get(strip, line.right), line.right)
    return rights


def _usual_distance(page: Sequence[_Line]) -> float:
    """From one line to the next within a paragraph: three quarters of the distances on a page are not shorter."""
    drops = sorted(
        drop
        for above, below in pairwise(page)
        if 0.5 * above.size() < (drop := above.bottom - below.bottom) < 3 * above.size()
    )
    return drops[len(drops) // 4] if drops else 0.0


def _between(above: _Line, below: _Line, right: float, usual: float) -> str:
    """What goes between two lines of a page."""
    drop = above.bottom - below.bottom
    if abs(drop) < 0.5 * above.size():
        return "\t" if below.left > above.right else " "
    if drop < 0:  # the next column
        return _across(above, below)
    sizes = above.size(), below.size()
    if drop > _GAP * usual or max(sizes) > _SIZE * min(sizes):
        return "\n\n"
    if above.divided:
        return _joint(above, below)
    if _RANGE.search(above.text) and below.text[0].isdigit():
        return ""
    if right - above.right > _SHORT * (right - above.left) and not _goes_on(above, below):
        return "\n" if _is_row(above) and _is_row(below) else "\n\n"
    if below.left > above.left + 0.6 * above.size() and _STOP.search(above.text):
        return "\n\n"
    return "\n" if _is_row(above) or _is_row(below) else _joint(above, below)


def _across(above: _Line, below: _Line) -> str:
    """What goes between the last line of a page or column and the first of the next."""
    return _joint(above, below) if above.divided or _goes_on(above, below) else "\n\n"


def _goes_on(above: _Line, below: _Line) -> bool:
    """Whether the words alone tell that a sentence goes on."""
    return not _STOP.search(above.text) and below.text[0].islower()


def _joint(above: _Line, below: _Line) -> str:
    if not above.divided:
        return " "
    return "" if above.text[-1:].isalpha() and below.text[0].islower() else "-"


def _is_row(line: _Line) -> bool:
    """Whether most of a line is figures."""
    words = line.text.split()
    figures = sum(1 for word in words if any(map(str.isdigit, word)))
    return figures >= 2 and 2 * figures >= len(words)


INPUT = Input(translatable("PDF"), (".pdf",), _read, (b"%pdf-",), "pdf")
