"""Where sentences begin and end. Only those with a digit in them are looked at closely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade
from crossfoot.figures.words_around import CURRENCY_SIGNS

_DIGIT: Final = unmade(r"\d")
_LINE: Final = unmade(r"[^\r\n\u2028\u2029]+")
_STOP: Final = unmade(r"[.!?…](?:[\"'”’»)\]]*)(?=\s)|[.!?…][\"'”’»)\]]+$")
_BEFORE: Final = unmade(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
_NAMED: Final = unmade(r"([^\W\d_]+)\s+$")
_LAST: Final = unmade(r"\S(?=\s*$)")
_LAST_WORD: Final = unmade(r"\s([^\W\d_]+)\s*$")
_FIRST: Final = unmade(r"\s*(\S)")
_ITEM: Final = unmade(r"\s*(?:\d+[.)]\s|[*•–+]|-(?!-\s))|\s+--")
"""a dash of two strokes with which a line begins that is not set in may stand in a sentence"""
_WORD: Final = unmade(r"\S+")
_ENTRY: Final = unmade(r"\s*[-*•–+]\s*[^\d.!?]{0,80}\d[\d.,]*[^\d.!?]{0,40}(?:\d[\d.,]*\s?%[^\d.!?]{0,20})?[.;,]?\s*")
"""with its share behind it, perhaps: fish: 400 (32%)"""
_NARROWEST, _WIDEST = 40, 100
"""characters in a line that a person or a program broke for its width"""
_LEAD: Final = 12
"""the same of the first line of a paragraph, which may have lost what stood before it: a place and a date"""
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
            if listed or _goes_on(text, low, high, start, end, open_words):
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
    last = _LAST.search(text, max(low, high - _WIDEST), high)
    return last is not None and last[0] == ":" and _DIGIT.search(text, low, high) is not None


def _goes_on(text: str, low: int, high: int, start: int, end: int, open_words: Sequence[str]) -> bool:
    """Whether a line goes on in the next one; no sentence ends in one of ``open_words``: in, of, the."""
    if high - low > LONGEST or text[high:start].count("\n") > 1 or text[high:start].count("\r") > 1:
        return False
    last = _LAST.search(text, max(low, high - _WIDEST), high)
    first = _FIRST.match(text, start, end)
    if last is None or first is None or last[0] in ".!?…:;|" or _ITEM.match(text, start, end):
        return False
    before = text.rfind("\n", low, high) + 1 or low
    wide = high - before
    broken = before > low and (last[0].isalpha() or last[0] == ",")  # twice, as mails are
    narrow = wide <= _WIDEST and (wide >= _NARROWEST or broken or _is_lead(text, low, high, start, end))
    if not narrow or first[1].islower() or first[1].isdigit() or first[1] in f"(-{CURRENCY_SIGNS}" or last[0] == ",":
        return narrow
    word = _LAST_WORD.search(text, before, high)
    if word is not None and word[1] in open_words:
        return True
    return text.count("(", before, high) > text.count(")", before, high) or _is_full(text, low, before, high, start)


def _is_lead(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a line that is not wide begins a paragraph of which the next line is wide, and begins no sentence."""
    if high - low < _LEAD or not _NARROWEST <= end - start <= _WIDEST:
        return False
    alone = "\n" in text[max(low - 2, 0) : low - 1] if low > 1 else False
    return alone and (text[start].islower() or text[start].isdigit())


def _is_full(text: str, low: int, before: int, high: int, start: int) -> bool:
    """Whether the word that begins the next line would have made this one wider than those before it are, or else the
    two behind it: a name was cut in two, and no new sentence begins.
    """
    word = _WORD.match(text, start)
    if word is None:
        return False
    if before > low:
        lines = text[low : before - 1].split("\n")
    else:
        lines = text[start : start + 2 * _WIDEST].split("\n")[:2]
        if len(lines) == 1 or min(map(len, lines)) < _NARROWEST:
            return False
    widest = max(map(len, lines))
    return widest <= _WIDEST and high - before + 1 + len(word[0]) > widest


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
