"""AsciiDoc: the file itself, with everything that is not prose blanked out, so that every offset stays what it was.

Listings, comments, attributes, macros and marks become spaces, the bars before the cells of a table tabs. The text of a
footnote stays, between parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.article import Extract, Input
from crossfoot.inputs.reading.blanking import blank, joined, without
from crossfoot.inputs.reading.charset import text_of
from crossfoot.inputs.reading.small import LOWERED, raised
from crossfoot.messages import translatable

_HIDING: Final = unmade(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}.*)")
"""delimiters of blocks that hold no prose"""
_NO_PROSE: Final = unmade(
    r"""(?x) //.* | :!?[\w-]+!?:(?:\s.*)? | \[.*\] | (?:ifdef|ifndef|ifeval|endif|include|image|video|audio|toc)::.*
    | ={4,} | \*{4,} | _{4,} | -- | ~{4,} | '{3,} | <{3} | \+ | [|,:!]={3,}"""
)
_TABLE: Final = unmade(r"[|,:!]={3,}")
_CELL: Final = unmade(r"(?:(?<=\s)|^)(?:[\d.]+[*+])?[<^>]?(?:\.[<^>])?[aehlmsdv]?\|")
_FOOTNOTE: Final = unmade(r"footnote:[\w-]{0,60}\[(?P<text>[^\]\n]{0,2000})\]")
_SMALL: Final = unmade(r"(?P<mark>[\^~])(?P<text>[^\^~\s]{1,20})(?P=mark)")
_MARKS: Final = tuple(
    unmade(pattern, re.MULTILINE)
    for pattern in (
        r"`[^`\n]+`",
        r"(?:stem|latexmath|asciimath|image|kbd|btn|menu|icon|pass):[^\s\[]{0,300}\[[^\]\n]{0,300}\]",
        r"(?:link:|xref:|mailto:|https?://)[^\s\[]{0,300}\[(?P<kept>[^\]\n,]{0,300})(?:,[^\]\n]{0,300})?\]",
        r"<<[^,<>\n]*,\s*(?P<kept>[^<>\n]*)>>",
        r"<<[^<>\n]*>>",
        r"\[\[[^\]\n]{0,300}\]\]",
        r"\[[^\]\n]{0,300}\](?=#)",
        r"\*\*(?P<kept>[^*\n]+)\*\*",
        r"(?<![\w*])\*(?=\S)(?P<kept>[^*\n]*[^*\s])\*(?!\w)",
        r"__(?P<kept>[^_\n]+)__",
        r"(?<!\w)_(?=\S)(?P<kept>[^_\n]*[^_\s])_(?!\w)",
        r"#(?=\S)(?P<kept>[^#\n]*[^#\s])#",
        r"\{[\w-]+\}",
        r"^(?:={1,6}|\*{1,5}|\.{1,5}|-|\d{1,2}\.|<\d+>)(?=[ \t])",
        r"^\.(?=[^\W\d])",
        r"[ \t]\+[ \t]*$",
    )
)


def _read(data: bytes) -> Extract:
    text = "".join(_lines(text_of(data).splitlines(keepends=True)))
    text = _FOOTNOTE.sub(lambda note: " " * (len(note[0]) - len(note["text"]) - 2) + f"({note['text']})", text)
    text = _SMALL.sub(lambda small: f"\0{small['text'].translate(_small(small))}\0", text)
    return Extract(joined(without(text, _MARKS)))


def _small(small: re.Match[str]) -> Mapping[int, int]:
    before = small.string[max(small.start() - 1, 0) : small.start()]
    return raised(small["text"], before) if small["mark"] == "^" else LOWERED


def _lines(lines: list[str]) -> Iterator[str]:
    """The lines without blocks that hold no prose, delimiters, and the marks of tables."""
    bare = [line.strip("\ufeff \t\r\n") for line in lines]
    closings: dict[str, int] = {line: number for number, line in enumerate(bare)}
    """where each line stands last: a block that is never closed hides nothing"""
    until, before = "", ""
    table = False
    for number, (line, text) in enumerate(zip(lines, bare, strict=True)):
        if until:
            until = "" if text == until else until
            yield blank(line)
        elif _HIDING.fullmatch(text):
            closing = "```" if text.startswith("```") else text
            until = closing if not _underlines(text, before) and closings.get(closing, -1) > number else ""
            yield blank(line)
        elif _NO_PROSE.fullmatch(text):
            table ^= bool(_TABLE.fullmatch(text))
            yield blank(line)
        else:
            yield _CELL.sub(lambda cell: " " * (len(cell[0]) - 1) + "\t", line) if table else line
        before = text


def _underlines(line: str, title: str) -> bool:
    """Whether a line of marks makes the one before it a heading, as it does where both are as long."""
    return line[0] in "-+" and bool(title) and abs(len(line) - len(title)) <= 1


INPUT = Input(translatable("AsciiDoc file"), (".adoc", ".asciidoc"), _read, plain=True)
