"""reStructuredText: the file itself, with everything that is not prose blanked out, so that every offset stays what it
was.

Directives and comments go with what is indented below them, unless that is prose (a note, a caption, the text of a
footnote); so do literal blocks. The bars between the cells of a grid table become tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.article import Extract, Input
from crossfoot.inputs.reading.blanking import JOIN, blank, joined, without
from crossfoot.inputs.reading.charset import text_of
from crossfoot.inputs.reading.small import LOWERED, raised
from crossfoot.messages import translatable

_PROSE: Final = frozenset(
    {
        "note", "warning", "tip", "hint", "important", "caution", "danger", "attention", "error", "admonition",
        "figure", "table", "csv-table", "list-table", "sidebar", "topic", "epigraph", "pull-quote", "highlights",
        "compound", "container", "rubric", "class", "line-block", "parsed-literal", "seealso", "versionadded",
        "versionchanged",
    }
)  # fmt: skip
"""directives below which prose stands"""
_TITLED: Final = frozenset({"admonition", "sidebar", "topic", "rubric", "table", "csv-table", "list-table"})
"""directives whose argument is prose"""
_DIRECTIVE: Final = unmade(r"(?:\|[^|\n]+\|\s*)?(?P<name>[\w:.+-]+?)\s*::(?:\s|$)")
_FOOTNOTE: Final = unmade(r"\[[^\]\n]+\]\s")
_OPTION: Final = unmade(r"\s*:[\w -]+:(?:\s|$)")
_RULE: Final = unmade(r"([=\-`:.'\"~^_*+#<>])\1{2,}(?:[ \t]+\1{2,})*[ \t]*")
_GRID: Final = unmade(r"[ \t]*\+(?:[-=]+\+)+[ \t]*")
_SMALL: Final = unmade(r":(?P<role>sup|sub)(?:erscript|script)?:`(?P<text>[^`\n]{1,40})`")
_ESCAPED: Final = 4
"""characters before a role that tell what it is, with the escaped space between"""
_MARKS: Final = tuple(
    unmade(pattern, re.MULTILINE)
    for pattern in (
        r"``[^`\n]+``",
        r":math:`[^`\n]*`",
        r"(?::[\w:.+-]{1,60}:)?`(?P<kept>[^`<\n]*)(?:<[^<>`\n]*>)?`_{0,2}",
        r"\*\*(?=\S)(?P<kept>[^*\n]*[^*\s])\*\*",
        r"\*(?=[^\s*])(?P<kept>[^*\n]*[^*\s])\*",
        r"(?<![\w|])\|(?=\S)(?P<kept>[^|\n]*[^|\s])\|_{0,2}(?!\w)",
        r"\[(?:#?[\w-]*|\*)\]_",
        r"^[ \t]*(?:[-*+•]|#\.|\d{1,2}[.)]|\(\d{1,2}\))(?=[ \t])",
        r"^[ \t]*:[A-Za-z][\w -]*:(?=[ \t])",
        r"\\(?P<kept>)[ \t]?",
    )
)


def _read(data: bytes) -> Extract:
    text = text_of(data)
    prose = _SMALL.sub(_small, "".join(_lines(text.splitlines(keepends=True))))
    return Extract(joined(without(prose, _MARKS)))


def _small(small: re.Match[str]) -> str:
    """In small characters, and as long as it was."""
    before = small.string[max(small.start() - _ESCAPED, 0) : small.start()].removesuffix("\\ ")
    table = raised(small["text"], before) if small["role"] == "sup" else LOWERED
    begin, end = (at - small.start() for at in small.span("text"))
    return JOIN * begin + small["text"].translate(table) + JOIN * (len(small[0]) - end)


def _lines(lines: list[str]) -> Iterator[str]:
    """The lines without blocks that hold no prose, rules and marks of tables."""
    hidden = options = -1
    """the indentation of a block whose lines are left out, and of a directive whose options may follow"""
    literal = False
    for line in lines:
        bare = line.strip()
        indent = len(line) - len(line.lstrip())
        if not bare:
            yield line
            continue
        if literal:
            hidden, literal = (indent - 1 if indent else -1), False
        if hidden >= 0 and indent > hidden:
            yield blank(line)
            continue
        hidden = -1
        if options >= 0 and indent > options and _OPTION.match(line):
            yield blank(line)
            continue
        options = -1
        if bare == ".." or bare.startswith(".. "):
            name = _directive(bare[2:].lstrip())
            if name is None:
                hidden = indent
            options = indent
            yield _marked(line, indent, bare, name)
        elif _RULE.fullmatch(bare) or _GRID.fullmatch(line.rstrip()):
            yield blank(line)
        elif bare.startswith("|") and bare.endswith("|") and len(bare) > 1:
            yield line.replace("|", "\t")
        else:
            literal = bare.endswith("::")
            yield line


def _directive(said: str) -> str | None:
    """The name of a directive below which prose stands, empty for a footnote; none for whatever holds no prose."""
    if _FOOTNOTE.match(said):
        return ""
    directive = _DIRECTIVE.match(said)
    return directive["name"] if directive and directive["name"] in _PROSE else None


def _marked(line: str, indent: int, bare: str, name: str | None) -> str:
    """The first line of a block with explicit marks: what of it is prose."""
    said = bare[2:].lstrip()
    mark = _FOOTNOTE.match(said) if name == "" else _DIRECTIVE.match(said) if name in _TITLED else None
    if mark is None:
        return blank(line)
    begin = indent + len(bare) - len(said) + mark.end()
    return blank(line[:begin]) + line[begin:]


INPUT = Input(translatable("reStructuredText file"), (".rst", ".rest"), _read, plain=True)
