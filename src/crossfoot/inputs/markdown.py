"""Markdown: the file itself, with everything that is not prose blanked out, so that every offset stays what it was.

Code, addresses of links, tags, marks of headings, lists and emphasis become spaces; within a word, as in `**9**,18`,
they become U+2060, which nobody sees and the reader passes over. The bars between the cells of a table become tabs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.article import Extract, Input
from crossfoot.inputs.reading.blanking import JOIN, blank, joined
from crossfoot.inputs.reading.charset import text_of
from crossfoot.inputs.reading.ignored import is_line, is_order
from crossfoot.inputs.reading.small import LOWERED, raised
from crossfoot.messages import translatable
from crossfoot.records import NamedTuple

_LINE = unmade(r"([^\r\n]*)(\r\n?|\n|$)")
_FRONT = unmade(r"\ufeff?---[ \t]*\r?\n(?s:.*?)\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)")
_FOOTNOTE = unmade(r"\[\^[^\]\s]{1,40}\]:?")
_TAG = unmade(r"<!--.*?(?:-->|\Z)|<(script|style|pre)\b.*?(?:</\1\s*>|\Z)|</?[a-z][^>]*>", re.I | re.S)
_SMALL = unmade(
    r"<(?P<tag>su[pb])\b[^<>]{0,200}>(?P<text>(?:[^<>]|</?(?!su[pb]\b)[a-z][^<>]{0,200}>){1,60})</(?P=tag)\s*>"
    r"|(?<=[\w%)])\^(?P<note>[^\s^]{1,12})\^(?!\w)",
    re.I,
)
"""<sup>2</sup>, and ^2^ as Pandoc has it"""
_WITHIN = unmade(r"<[^<>]*>")
_BAR = unmade(r"(?<!\\)\|")
_INK = unmade(r"[^\r\n]")
_MARKS = unmade(r"[\\`*_~^\[\]<&!]")
_SEEN = 8
"""characters before what is small that tell what it is, among the marks between"""
_MANY = 10_000
_MOST = 8


class _NoProse(NamedTuple):
    """A piece of the text of a paragraph that is no prose, and what stands in its place, as long as it."""

    start: int
    text: str


class _ProsePart(NamedTuple):
    """Prose that stands in a line."""

    start: int
    end: int
    text: str


def _read(data: bytes) -> Extract:
    text = text_of(data)
    front = _FRONT.match(text)
    begin = front.end() if front else len(text) - len(text.removeprefix("\ufeff"))
    lines = [line[1] for line in _LINE.finditer(text, begin)]
    ends = [line[2] for line in _LINE.finditer(text, begin)]
    prose, ignored = _prose(lines, "\n".join(lines))
    whole = "".join([blank(text[:begin]), *(line + end for line, end in zip(prose, ends, strict=True))])
    return Extract(whole, ignored=ignored)


def _prose(lines: list[str], text: str) -> tuple[list[str], int]:
    """The lines with nothing but prose in them, and how many blocks were left out because a comment asks for that."""
    prose = [" " * len(line) for line in lines]
    parser = _parser()
    at: list[int] = [0, 0]
    table = 0
    rows: dict[int, list[_ProsePart]] = {}
    known: dict[str, Any] = {}
    """the addresses that links may refer to"""
    tokens = parser.parse(text, known)
    for token in tokens:
        at = token.map or at
        table += {"table_open": 1, "table_close": -1}.get(token.type, 0)
        if token.type == "inline":
            kept = _inline(token.content, known)
            for number, (written, piece) in enumerate(zip(token.content.split("\n"), kept.split("\n"), strict=True)):
                place = at[0] + number
                if place < len(lines):
                    row = rows.setdefault(place, []) if table else []
                    row.extend(_kept(lines[place], written, piece, row[-1].end if row else 0, bool(table)))
                    if not table:
                        prose[place] = _with(prose[place], row)
        elif token.type == "html_block" and token.map:
            for place, piece in zip(range(*token.map), _untagged(lines[slice(*token.map)]), strict=True):
                prose[place] = piece
        elif token.type == "tr_open" and token.map:
            line = lines[at[0]]
            prose[at[0]] = "".join("\t" if is_bar else " " for is_bar in _bars(line))
    for place, row in rows.items():
        prose[place] = _with(prose[place], row)
    ignored = list(_ignored(tokens))
    for place in (place for block, _ in ignored for place in range(*block.map)):
        prose[place] = " " * len(lines[place])
    return prose, sum(not asks for _, asks in ignored)


def _ignored(tokens: list[Any]) -> Iterator[tuple[Any, bool]]:
    """The blocks behind comments and lines that ask to leave them out: paragraphs, whole lists, whole tables; and those
    lines themselves, and which they are.
    """
    levels: set[int] = set()
    """of what waits for a block"""
    for number, token in enumerate(tokens):
        if token.type == "html_block" and is_order(token.content):
            levels.add(token.level)
        elif token.type == "paragraph_open" and token.map and is_line(tokens[number + 1].content):
            levels.add(token.level)
            yield token, True
        elif token.level in levels and token.nesting >= 0 and token.map:
            levels.remove(token.level)
            yield token, False
        elif token.nesting < 0:
            levels.discard(token.level + 1)


def _bars(line: str) -> Iterator[bool]:
    bars = {bar.start() for bar in _BAR.finditer(line)}
    return (index in bars for index in range(len(line)))


def _with(line: str, row: list[_ProsePart]) -> str:
    """The line with the prose that belongs there; each begins where the one before it ends, or later."""
    pieces: list[str] = []
    done = 0
    for each in row:
        pieces += line[done : each.start], each.text
        done = each.end
    return "".join((*pieces, line[done:]))


def _kept(line: str, written: str, piece: str, start: int, cell: bool) -> Iterator[_ProsePart]:
    """A piece of prose and where it was written; nothing where it cannot be found."""
    bare = written.strip()
    piece = piece[len(written) - len(written.lstrip()) :][: len(bare)]
    for spelt, kept in ((bare, piece), (bare.replace("|", "\\|"), piece.replace("|", " |"))):
        begin = line.find(spelt, start) if cell else line.rfind(spelt)
        if spelt and begin >= 0:
            yield _ProsePart(begin, begin + len(spelt), kept)
            return


def _untagged(lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    return joined(_with_small(text, _TAG.sub(lambda tag: _INK.sub(" ", tag[0]), text))).split("\n")


def _with_small(source: str, prose: str) -> str:
    """The prose of a source, as long as it, with what is raised or lowered in small characters: 412¹, m²."""
    pieces: list[str] = []
    done = 0
    for each in _SMALL.finditer(source):
        start, end = each.span()
        if (prose[start] == "<") if each["tag"] else (prose[start] != "^"):
            continue  # no tag, or no mark that is read
        begin, stop = each.span("text" if each["tag"] else "note")
        tags = _WITHIN.sub(lambda tag: JOIN * len(tag[0]), source[begin:stop])
        kept = "".join(JOIN if tag == JOIN else left for tag, left in zip(tags, prose[begin:stop], strict=True))
        before = prose[max(start - _SEEN, 0) : start].replace(JOIN, "")
        is_lowered = (each["tag"] or "").lower() == "sub"
        table = LOWERED if is_lowered else raised(kept.replace(JOIN, ""), before)
        pieces += prose[done:start], JOIN * (begin - start), kept.translate(table), JOIN * (end - stop)
        done = end
    return "".join((*pieces, prose[done:]))


@cache
def _parser() -> Any:
    """The parser of blocks; what stands within paragraphs is left to ``_inline``."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


class _Recorder:
    """The parser of what stands within paragraphs, with every rule made to note what it reads where."""

    def __init__(self) -> None:
        from markdown_it import MarkdownIt

        self.parser = MarkdownIt("commonmark").enable("strikethrough")
        self.parser.inline.ruler2.disable("fragments_join")
        self.marks: list[_NoProse] = []
        self.delimiters: list[tuple[int, str, Any]] = []
        """start, text, and the token that tells in the end whether it is one"""
        self.tokens: list[Any] = []
        ruler = self.parser.inline.ruler
        names = self.parser.get_active_rules()["inline"]
        for name, rule in zip(names, ruler.getRules(""), strict=True):
            if name not in ("text", "newline"):
                ruler.at(name, self.noting(name, rule))

    def noting(self, name: str, rule: Callable[[Any, bool], bool]) -> Callable[[Any, bool], bool]:
        def noted(state: Any, silent: bool) -> bool:
            start, before = state.pos, len(state.tokens)
            done = rule(state, silent)
            if done and not silent and state.tokens is self.tokens:
                self.note(name, state, start, state.tokens[before:])
            return done

        return noted

    def note(self, name: str, state: Any, start: int, new: list[Any]) -> None:
        end = state.pos
        source = state.src[start:end]
        if name in ("emphasis", "strikethrough"):
            for token in new:
                if token.type == "text" and token.content == source[: len(token.content)]:
                    self.delimiters.append((start, token.content, token))
                    start += len(token.content)
        elif name == "link":
            label = state.md.helpers.parseLinkLabel(state, start, True)
            self.marks += _NoProse(start, JOIN), _NoProse(label, JOIN * (end - label))
        elif name == "escape":
            self.marks.append(_NoProse(start, JOIN))
        elif name == "entity":
            from html import unescape

            self.marks.append(_NoProse(start, unescape(source)[: end - start].ljust(end - start, JOIN)))
        elif any(token.type in ("code_inline", "html_inline", "image", "link_open") for token in new):
            self.marks.append(_NoProse(start, _INK.sub(" ", source)))

    def prose(self, text: str, known: dict[str, Any]) -> str:
        self.marks, self.delimiters, self.tokens = [], [], []
        self.parser.inline.parse(text, self.parser, known, self.tokens)
        self.marks += (
            _NoProse(start, JOIN * len(mark))
            for start, mark, token in self.delimiters
            if token.type != "text" or not token.content
        )
        self.marks += (_NoProse(each.start(), " " * len(each[0])) for each in _FOOTNOTE.finditer(text))
        pieces: list[str] = []
        done = 0
        for mark in sorted(self.marks):
            if mark.start >= done:
                pieces += text[done : mark.start], mark.text
                done = mark.start + len(mark.text)
        return _with_small(text, "".join((*pieces, text[done:])))


@cache
def _recorder() -> _Recorder:
    return _Recorder()


def _inline(text: str, known: dict[str, Any]) -> str:
    """The prose of a paragraph, as long as the paragraph."""
    marks = len(_MARKS.findall(text))
    if not marks or (marks > _MANY and _MOST * marks > len(text)):  # the parser would take minutes for a mere drawing
        return text
    return joined(_recorder().prose(text, known))


INPUT = Input(translatable("Markdown file"), (".md", ".markdown"), _read, plain=True)
