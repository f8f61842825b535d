"""Blocks of a tree of elements that the page or document asks to have left out, by a comment or by a paragraph of these
words: a paragraph, a heading, a whole list, a whole table, or the line of text that stands there outside of any.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, Final, Literal

from crossfoot.inputs.reading.elements import Grammar, walk
from crossfoot.inputs.reading.ignored import has_ink, is_line, is_said
from crossfoot.records import NamedTuple

_LONGEST: Final = 80
"""characters of a paragraph that may ask for it"""
_BLANK_LINE: Final = 2
"""line ends that end a paragraph"""
_SET_APART: Final = "ignored"
"""an element around text that is left out"""


class Blocks(NamedTuple):
    """What the blocks of one kind of document are, beside what its grammar says."""

    table: str
    holders: Collection[str] = ()
    """blocks that are no paragraph where others stand in them"""
    goes_on: Callable[[Any, Any], bool] = lambda first, following: False
    """whether a block behind another one is part of it, as the second item of a list in Word"""


class Ignored(NamedTuple):
    """What is left out."""

    elements: list[Any]
    number: int
    """of blocks; what asks for it is among the elements and is none"""

    def drop(self) -> None:
        """Empty these elements; they stay, for what is before and behind a block is not one line."""
        for each in self.elements:
            del each[:]
            each.text = None


def ignored_blocks(root: Any, grammar: Grammar, blocks: Blocks) -> Ignored:
    """What is to be left out; takes all comments out of the tree, which stays as it is otherwise."""
    met = _Met(grammar, blocks)
    for comment in root.itersiblings(preceding=True):
        met.comment(comment)
    walker = walk(root, comments=True)
    for event, element in walker:
        if event == "comment":
            met.comment(element)
        elif grammar.roles.get(element.tag) == "skip":
            if event == "start":
                walker.skip_subtree()
        elif event == "start":
            met.begin(element)
        else:
            met.end(element)
        if event != "start" and not grammar.texts and element is not root:
            met.text(element, "tail")
    elements = [*met.elements, *(_set_apart(*piece) for piece in met.pieces)]
    for comment in [each for each in root.iter() if not isinstance(each.tag, str)]:
        _take_out(comment)
    return Ignored(elements, met.number)


class _Met:
    """Goes through a tree in the order in which it is read."""

    def __init__(self, grammar: Grammar, blocks: Blocks) -> None:
        self.grammar, self.blocks = grammar, blocks
        self.elements: list[Any] = []
        self.pieces: list[tuple[Any, Literal["text", "tail"]]] = []
        """text that is left out and is no element of its own: where it stands"""
        self.number = 0
        self._waits = False
        """whether what comes next is to be left out"""
        self._opened: list[Any] = []
        """elements that have begun since it waits, and not ended"""
        self._left_out: Any = None
        """the element that is left out, while the walk is in it"""
        self._first: Any = None
        """the block that was left out last, while others may go on with it"""
        self._loose = False
        """whether text is left out that is no block"""
        self._line_ends = 0
        self._paragraph: Any = None
        """the block that has begun last and in which no other one stands, and what it says"""
        self._said = ""

    def comment(self, comment: Any) -> None:
        if isinstance(comment.tag, str) or self._left_out is not None or not is_said(comment.text or ""):
            return
        self._wait()

    def begin(self, element: Any) -> None:
        role = self.grammar.roles.get(element.tag)
        if role in ("block", "row", "cell"):
            self._loose = False
            if self._left_out is None:
                self._paragraph, self._said = element, ""
                self._go_on(element)
        elif role == "break":
            self._said += "\n"
            self._line_ends += 1
        if self._waits:
            self._opened.append(element)
        self.text(element, "text")

    def end(self, element: Any) -> None:
        if self._opened and self._opened[-1] is element:
            self._opened.pop()
        if self.grammar.roles.get(element.tag) in ("block", "row", "cell"):
            self._loose = False
        if self._paragraph is element:
            self._paragraph = None
            self._asked(element)
        if self._left_out is element:
            self._left_out = None

    def text(self, element: Any, place: Literal["text", "tail"]) -> None:
        """What stands at the beginning of an element, or behind it."""
        text = element.text if place == "text" else element.tail
        if not text or (self.grammar.texts and element.tag not in self.grammar.texts):
            return
        if len(self._said) <= _LONGEST:
            self._said += text
        if self._left_out is not None or not has_ink(text):
            return
        if self._loose and self._line_ends < _BLANK_LINE:
            self._line_ends = 0
            self.pieces.append((element, place))
            return
        self._loose = False
        if self._waits:
            self._choose()
            if self._loose:
                self.pieces.append((element, place))

    def _wait(self) -> None:
        self._waits, self._loose, self._first = True, False, None
        self._opened.clear()

    def _asked(self, element: Any) -> None:
        """A paragraph that asks for it is left out too, but is not the one that another before it asked for."""
        if self.grammar.roles.get(element.tag) != "block" or not is_line(self._said):
            return
        if self._left_out is None:
            self.elements.append(element)
        elif self._left_out is element:
            self.number -= 1
        else:
            return
        self._wait()

    def _go_on(self, element: Any) -> None:
        if self._first is None or element.getparent() is not self._first.getparent():
            return
        if self.blocks.goes_on(self._first, element):
            self.elements.append(element)
            self._left_out = element
        else:
            self._first = None

    def _choose(self) -> None:
        """What holds the first letter behind the words: the outermost block that begins behind them too."""
        self._waits = False
        self.number += 1
        for each in self._opened:
            if self.grammar.roles.get(each.tag) in ("block", "row", "cell") and not self._holds(each):
                self._first = self._left_out = self._whole(each)
                self.elements.append(self._left_out)
                break
        else:
            self._loose, self._line_ends = True, 0
        self._opened.clear()

    def _holds(self, element: Any) -> bool:
        """Whether an element holds blocks and is none itself."""
        if element.tag not in self.blocks.holders and not self._is_of_table(element):
            return False
        roles = self.grammar.roles
        return any(roles.get(each.tag) == "block" and not self._is_of_table(each) for each in element.iterdescendants())

    def _is_of_table(self, element: Any) -> bool:
        if self.grammar.roles.get(element.tag) in ("row", "cell"):
            return True
        parent = element.getparent()
        return parent is not None and parent.tag == self.blocks.table

    def _whole(self, element: Any) -> Any:
        """A table without one of its rows or cells would not add up, so that it is left out whole."""
        if not self._is_of_table(element):
            return element
        return next(element.iterancestors(self.blocks.table), element)


def _set_apart(element: Any, place: Literal["text", "tail"]) -> Any:
    """An element made of a piece of text, in its place."""
    piece = element.makeelement(_SET_APART)
    if place == "text":
        piece.text, element.text = element.text, None
        element.insert(0, piece)
    else:
        piece.text, element.tail = element.tail, None
        element.addnext(piece)
    return piece


def _take_out(comment: Any) -> None:
    """Leave what stands behind it."""
    parent, before = comment.getparent(), comment.getprevious()
    if comment.tail and before is not None:
        before.tail = (before.tail or "") + comment.tail
    elif comment.tail:
        parent.text = (parent.text or "") + comment.tail
    parent.remove(comment)
