"""Where sentences begin and end. Only those with a digit in them are looked at closely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.line_ends import WIDEST, goes_on
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

_DIGIT: Final = unmade(r"\d")
_LINE: Final = unmade(r"[^\r\n\u2028\u2029]+")
_STOP: Final = unmade(r"[.!?…](?:[\"'”’»)\]]*)(?=\s)|[.!?…][\"'”’»)\]]+$")
_BEFORE: Final = unmade(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
_NAMED: Final = unmade(r"([^\W\d_]+)\s+$")
_LAST: Final = unmade(r"\S(?=\s*$)")
_ENTRY: Final = unmade(r"\s*[-*•–+]\s*[^\d.!?]{0,80}\d[\d.,]*[^\d.!?]{0,40}(?:\d[\d.,]*\s?%[^\d.!?]{0,20})?[.;,]?\s*")
"""with its share behind it, perhaps: fish: 400 (32%)"""
LONGEST: Final = 4000
"""characters; a longer sentence is cut, so that reading stays linear"""


def sentences(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each sentence with a digit, and whether a paragraph begins before it."""
    begins = True
    for low, high in _blocks(text, lexicon.prose.common):
        if not _DIGIT.search(text, low, high):
            begins = True
            continue
        for start, end in _in_line(text, low, high, lexicon):
            if _DIGIT.search(text, start, end):
                for cut in range(start, end, LONGEST):
                    yield cut, min(cut + LONGEST, end), begins
                    begins = False
        begins = True


def _blocks(text: str, open_words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lines; those that a line break cut in the middle of a sentence are put together, and so are a line that leads to
    a list and the entries of the list that are no more than a name and a number, with its share perhaps.
    """
    low = high = -1
    listed = False
    for line in _LINE.finditer(text):
        start, end = line.span()
        if low >= 0 and end - low <= LONGEST:
            listed = _ENTRY.fullmatch(text, start, end) is not None and (listed or _leads(text, low, high))
            if listed or (high - low <= LONGEST and goes_on(text, low, (high, start), end, open_words)):
                high = end
                continue
        listed = False
        if low >= 0:
            yield low, high
        low, high = start, end
    if low >= 0:
        yield low, high


def _leads(text: str, low: int, high: int) -> bool:
    """Whether a line with a figure ends in a colon."""
    last = _LAST.search(text, max(low, high - WIDEST), high)
    return last is not None and last[0] == ":" and _DIGIT.search(text, low, high) is not None


def _in_line(text: str, low: int, high: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    start = low
    for stop in _STOP.finditer(text, low, high):
        end = stop.end()
        behind = text[end : end + 3].lstrip()
        if behind[:1].islower():
            continue
        if stop[0] == ".":
            before = _BEFORE.search(text, max(start, end - 20), end)
            if before and (before[1].lower() in lexicon.titles or _is_initial(text, start, before, lexicon)):
                continue
            if before and behind[:1].isdigit() and _is_label(text, start, before, lexicon):
                continue
        yield start, end
        start = end
    if start < high:
        yield start, high


def _is_label(text: str, start: int, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether an abbreviation leads to a number that only names something: Art. 12; not so behind a number: 12 sec."""
    led = word[1].lower()
    alone = (f"{led}.",)
    if alone not in lexicon.labels and alone not in lexicon.positions and (led, ".") not in lexicon.series:
        return False
    return not text[start : word.start()].rstrip().endswith(tuple("0123456789"))


def _is_initial(text: str, start: int, letter: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a letter is that of a name; not so that of a group: "70 in arm B. The others"."""
    if len(letter[1]) > 1 or not letter[1].isupper():
        return False
    named = _NAMED.search(text, max(start, letter.start() - 20), letter.start())
    return named is None or (named[1].lower(),) not in lexicon.labels
