"""A tree of elements, of HTML or of a Word document, as running text.

Blocks are separated by a blank line. Each row of a table is a line, its cells separated by tabs; a table that only
lays out a page gives way to the blocks in it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.article import InputError
from crossfoot.inputs.reading.small import LOWERED, raised
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

Role = Literal["block", "row", "cell", "break", "tab", "skip"]

_SPACE = unmade(r"[ \t\r\n\f]+")
_AROUND_LINE = unmade(r"[ \t]*\n[ \t]*")
_LINES = unmade(r"\n{3,}")
_SMALL = ("sup", "sub")
_SEEN = 2
"""characters before what is small that tell what it is"""
_FEW = 8
"""elements that a footnote mark may be made of"""
_ARTICLE = 300
"""a paragraph of more characters stands in no table of figures"""


class Grammar(NamedTuple):
    """What the elements of one kind of document are."""

    roles: Mapping[str, Role]
    """element -> role; any other element is part of the line that it stands in"""
    written: Mapping[str, str]
    """element -> the characters that it stands for"""
    texts: Collection[str] = ()
    """elements that hold text; all of them when empty, and then white space counts as one space, as in HTML"""


class _Frame:
    """What was collected since a row or cell began."""

    def __init__(self, row: bool = False) -> None:
        self.row = row
        self.blocks: list[str] = []
        self.line: list[str] = []
        self.cells: list[list[str]] = []

    def close(self) -> None:
        """End the block that is being written."""
        text = _LINES.sub("\n\n", _AROUND_LINE.sub("\n", "".join(self.line))).strip(" \t\n")
        self.line.clear()
        if text:
            self.blocks.append(text)


def page_tree(text: str, comments: bool = False) -> Any:
    """The tree of an HTML page; almost anything makes one. Raises ``InputError`` where the parser stops before its
    end.
    """
    import lxml.html
    from lxml import etree

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=not comments, remove_pis=True, huge_tree=True)
    try:
        tree = lxml.html.document_fromstring(text.encode(), parser=parser)
    except etree.ParserError:  # nothing stands in it
        return lxml.html.document_fromstring("<html></html>")
    stops = parser.error_log.filter_from_level(etree.ErrorLevels.FATAL)
    if stops:
        message = translated(
            "this page can be read up to line {line} only (the parser says: {said}); open it in a browser, and save "
            "its text",
            line=stops[0].line,
            said=stops[0].message,
        )
        raise InputError(message)
    return tree


def xml_tree(data: bytes) -> Any:
    """The tree of an XML document; no entities of its own, nothing fetched."""
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def walk(root: Any, comments: bool = False) -> Any:
    """What is met under an element of lxml from beginning to end: "start", "end" or "comment", and the element."""
    from lxml import etree

    return etree.iterwalk(root, events=("start", "end", "comment")[: 3 if comments else 2])


def set_apart(tree: Any, hidden: Collection[str]) -> tuple[list[str], int]:
    """Set what is small apart: the 2 of m² and of a footnote is no digit of the figure before it. Gives the pieces of
    text that the tree held, without those of hidden elements, and how deep it is.
    """
    texts: list[str] = []
    small: list[Mapping[int, int]] = []
    before = ""
    depth = deepest = 0
    for event, element in walk(tree):
        is_small = element.tag in _SMALL
        if event == "start":
            depth += 1
            deepest = max(deepest, depth)
            if is_small:
                small.append(LOWERED if element.tag == "sub" else raised(short_text(element), before))
            if element.text:
                texts.append("" if element.tag in hidden else element.text)
                before = (before + texts[-1])[-_SEEN:]
                if small:
                    element.text = element.text.translate(small[0])
            continue
        depth -= 1
        if is_small:
            small.pop()
        if element.tail:
            texts.append(element.tail)
            before = (before + element.tail)[-_SEEN:]
            if small:
                element.tail = element.tail.translate(small[0])
    return texts, deepest


def short_text(element: Any) -> str:
    """The text in an element that holds few others."""
    pieces: list[str] = []
    for number, each in enumerate(element.iter()):
        if number == _FEW:
            return ""
        pieces += (each.text or "") if isinstance(each.tag, str) else "", (each.tail or "") if number else ""
    return "".join(pieces)


def flowing(root: Any, grammar: Grammar) -> str:
    """The text under an element of lxml; no nesting is too deep."""
    frames = [_Frame()]
    walker = walk(root)
    for event, element in walker:
        tag = element.tag
        role = grammar.roles.get(tag) if isinstance(tag, str) else "skip"
        if event == "start":
            if role == "skip":
                walker.skip_subtree()
            else:
                _begin(frames, element, role, grammar)
        elif role != "skip":
            _end(frames, role)
        if event == "end" and not grammar.texts and element is not root and element.tail:
            frames[-1].line.append(_SPACE.sub(" ", element.tail))
    frames[0].close()
    return "\n\n".join(_rows_together(frames[0].blocks))


_ROW = "\0"
"""marks the line of a table until all are put together; no text holds it"""


def _begin(frames: list[_Frame], element: Any, role: Role | None, grammar: Grammar) -> None:
    line = frames[-1].line
    if role == "block":
        frames[-1].close()
    elif role in ("row", "cell"):
        frames[-1].close()
        frames.append(_Frame(role == "row"))
    elif role == "break":
        line.append("\n")
    elif role == "tab":
        line.append("\t")
    if element.tag in grammar.written:
        line.append(grammar.written[element.tag])
    if element.text and (not grammar.texts or element.tag in grammar.texts):
        frames[-1].line.append(element.text if grammar.texts else _SPACE.sub(" ", element.text))


def _end(frames: list[_Frame], role: Role | None) -> None:
    if role == "block":
        frames[-1].close()
    elif role in ("row", "cell") and len(frames) > 1:
        frame = frames.pop()
        frame.close()
        if frame.row:
            frames[-1].blocks.extend(_row([*frame.cells, frame.blocks]))
        elif frames[-1].row:
            frames[-1].cells.append(frame.blocks)
        else:
            frames[-1].blocks.extend(frame.blocks)


def _row(cells: list[list[str]]) -> list[str]:
    """One line for the cells, or their blocks where the table is a means of layout."""
    if any(len(block) > _ARTICLE or _ROW in block for cell in cells for block in cell):
        return [block for cell in cells for block in cell]
    while cells and not cells[-1]:
        cells.pop()
    line = "\t".join(" ".join(" ".join(cell).split("\n")) for cell in cells)
    return [_ROW + line] if line.strip() else []


def _rows_together(blocks: list[str]) -> list[str]:
    """Rows that follow each other become one block."""
    together: list[str] = []
    table = False
    for block in blocks:
        if table and block.startswith(_ROW):
            together[-1] += "\n" + block[1:]
        else:
            together.append(block.removeprefix(_ROW))
        table = block.startswith(_ROW)
    return together
