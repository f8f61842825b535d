"""Whether a line ends in the middle of a sentence that goes on in the next one: because a person or a program broke it
for its width, or because words of one clause stand in a line each. The lines of lists and tables, and headlines, stay
lines of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crossfoot.figures.unmade import unmade
from crossfoot.figures.words_around import CURRENCY_SIGNS

_LAST: Final = unmade(r"\S(?=\s*$)")
_LAST_WORD: Final = unmade(r"\s([^\W\d_]+)\s*$")
_FIRST: Final = unmade(r"\s*(\S)")
_FIRST_WORD: Final = unmade(r"\s*([^\W\d_]+)")
_ITEM: Final = unmade(r"\s*(?:\d+[.)]\s|[*•–+]|-(?!-\s))|\s+--")
"""a dash of two strokes with which a line begins that is not set in may stand in a sentence"""
_WORD: Final = unmade(r"\S+")
_LETTERS: Final = unmade(r"[^\W\d_]{2,}")
_PIECE: Final = unmade(r"\d[\d.,]*|[^\W\d_]+")
_LED: Final = unmade(r"(?:(?<!\s),|(?:[^\W\d_]|,)\s+([^\W\d_]+))\s*$")
"""a comma, or the last word behind another one: (SD) a has the mark of a note"""
_FIGURE: Final = unmade(r"\d[\d.,]*")
_NAME_AND_NUMBER: Final = unmade(r"\s*[^\d]{1,80}\d[\d.,]*(?:\s?%)?(?:\s*[(\[][^()\[\]]{0,40}[)\]])?\s*")
"""the line of a list or a table: trawlers 134, trawlers 134 (25%)"""
_BRACKET: Final = unmade(r"\s*[(\[]([^()\[\]]*)[)\]]?")
_NUMBERED: Final = unmade(r"\w{1,2}")
_STOPS: Final = ".!?…"
_ENDS: Final = f"{_STOPS}:"
_MARKS: Final = ",;.:)"
NARROWEST, WIDEST = 40, 100
"""characters in a line that a person or a program broke for its width"""
_LEAD: Final = 12
"""the same of the first line of a paragraph, which may have lost what stood before it: a place and a date"""
_SLIM: Final = 20
"""the same of the widest line of a paragraph of which every line but the last is as full as it can be"""
_AROUND: Final = 8
"""lines before and behind one that tell how its paragraph was broken"""
_LINES: Final = 3
_LIST_NUMBER: Final = 3
"""characters in the number of an item with its stop"""
_EXCEPTIONS: Final = 10
"""lines of which one need not be full, for a long word does not always go into the next one"""
_WORDS: Final = 3
"""in a line of prose"""
_SAID: Final = 4
"""words that lead to a line which goes on"""


def goes_on(text: str, low: int, gap: tuple[int, int], end: int, open_words: Sequence[str]) -> bool:
    """Whether what begins at ``low`` goes on behind a line end, in a line that ends at ``end``; no sentence ends in one
    of ``open_words``: in, of, the.
    """
    high, start = gap
    if text[high:start].count("\n") > 1 or text[high:start].count("\r") > 1:
        return False
    last = _LAST.search(text, max(low, high - WIDEST), high)
    first = _FIRST.match(text, start, end)
    if last is None or first is None or last[0] in f"{_STOPS}|":
        return False
    before = text.rfind("\n", low, high) + 1 or low
    item = _ITEM.match(text, start, end)
    if item is not None and not _is_number_in_prose(text, before, gap, item[0].strip()):
        return False
    if last[0] in ":;":
        return _is_in_bracket(text, before, high) or _is_wrapped(text, before)
    wide = high - before
    inner = first[1].islower() or first[1].isdigit() or first[1] in f"(-{CURRENCY_SIGNS}"
    if wide <= WIDEST and (wide >= NARROWEST or _is_lead(text, low, high, start, end)):
        return inner or last[0] == "," or _is_cut(text, low, before, gap, open_words)
    if wide <= WIDEST and not _is_set_off(text, before, high, start, end):
        broken = before > low and (last[0].isalpha() or last[0] == ",")  # twice, as mails are
        if (broken and not _is_alike(text, before, high, start, end)) or _is_wrapped(text, before):
            begins = _begins_inside(text, start, end) if inner else last[0] == ","
            if begins or _is_cut(text, low, before, gap, open_words):
                return True
    if not inner:
        return last[0] == "," and wide <= WIDEST and _is_said(text, before, high) and end - start >= NARROWEST
    return _is_clause(text, (low, before, high), start, end, open_words)


def _is_number_in_prose(text: str, before: int, gap: tuple[int, int], item: str) -> bool:
    """Whether what looks like the number of an item is a figure that a bracket, or a sentence, ends with: (12 of / 670)
    of them; in / 1999. Of these.
    """
    high = gap[0]
    if not item[0].isdigit():
        return False
    if item[-1] == ")":
        return _is_in_bracket(text, before, high)
    if len(item) > _LIST_NUMBER:
        return True
    widest = max(map(len, _lines_before(text, before)), default=WIDEST)
    return high - before + 1 + len(item) > widest and _is_wrapped(text, before)


def _is_cut(text: str, low: int, before: int, gap: tuple[int, int], open_words: Sequence[str]) -> bool:
    """Whether a line ends where no sentence does, though a capital follows."""
    high, start = gap
    word = _LAST_WORD.search(text, before, high)
    if word is not None and word[1] in open_words:
        return True
    return _is_in_bracket(text, before, high) or _is_full(text, low, before, high, start)


def _is_in_bracket(text: str, start: int, end: int) -> bool:
    """Whether a bracket that opens there is not closed there."""
    return text.count("(", start, end) > text.count(")", start, end)


def _is_clause(text: str, above: tuple[int, int, int], start: int, end: int, open_words: Sequence[str]) -> bool:
    """Whether two lines, however wide, are pieces of one sentence by what they say: Of the 78 cells, 53 / (68%) are
    strong. What is only a name and a number, a bracket, or another figure, is a line of a list or a table.
    """
    low, before, high = above
    first, words = text[start:end].lstrip()[:1], _letters(text, start, end)
    begin = max(low if first.islower() else before, high - 2 * WIDEST)
    if not _is_said(text, begin, high) or _is_set_off(text, before, high, start, end):
        return False
    if _is_alike(text, before, high, start, end) or not _begins_inside(text, start, end):
        return False
    stopped = text[start:end].rstrip()[-1:] in _STOPS
    if first == "(":
        bracket = _BRACKET.match(text, start, end)
        return stopped or (bracket is not None and _letters(text, bracket.end(), end) > 1)
    led = _LED.search(text, begin, high)
    opened = led is not None and (led[1] is None or led[1] in open_words)
    if not first.islower():
        return opened and (words > 1 or stopped)
    word = _FIRST_WORD.match(text, start, end)
    opens = words > 0 and word is not None and word[1] in open_words
    if _NAME_AND_NUMBER.fullmatch(text, start, end) and not (opens or opened):
        return False
    return words >= _WORDS or opens or (stopped and words > 0)


def _is_said(text: str, start: int, end: int) -> bool:
    """Whether it has words enough to be a piece of a sentence, and more of them than figures."""
    return _letters(text, start, end) >= max(_SAID, len(_FIGURE.findall(text, start, end)) + 1)


def _begins_inside(text: str, start: int, end: int) -> bool:
    """Whether a line may begin in the middle of a sentence: not with the mark of a note (a Mean of, aBased on), the
    number of a list or a formula, or the place that news begin with, and not with nothing but figures.
    """
    line = text[start:end].strip()
    bracket, word = _BRACKET.match(line), _FIRST_WORD.match(line)
    if bracket is not None:
        behind = line[bracket.end() :].lstrip()
        return _NUMBERED.fullmatch(bracket[1]) is None and (behind[:1] in _MARKS or behind[0].islower())
    if word is not None:
        behind = line[word.end() :].lstrip()
        return word[1].islower() and (len(word[1]) > 1 or behind[:1].islower())
    return _letters(line, 0, len(line)) > 0 or line[-1] in _STOPS


def _is_set_off(text: str, before: int, high: int, start: int, end: int) -> bool:
    """Whether two lines have cells, or the second is set in further than the first."""
    if "\t" in text[before:end]:
        return True
    above, below = (len(line) - len(line.lstrip()) for line in (text[before:high], text[start:end]))
    return below > above + 1 and not _ITEM.match(text, before, high)


def _is_alike(text: str, before: int, high: int, start: int, end: int) -> bool:
    """Whether two lines have words and figures in the same order, as rows have."""
    one, other = (_skeleton(text[max(low, top - WIDEST) : top]) for low, top in ((before, high), (start, end)))
    return one == other and "0" in one and len(one) >= _WORDS


def _skeleton(line: str) -> str:
    """Its words and figures, a letter each."""
    return "".join("0" if found[0][0].isdigit() else "a" for found in _PIECE.finditer(line))


def _letters(text: str, start: int, end: int) -> int:
    """How many words stand there."""
    return len(_LETTERS.findall(text, start, end))


def _is_lead(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a line that is not wide begins a paragraph of which the next line is wide, and begins no sentence."""
    if high - low < _LEAD or not NARROWEST <= end - start <= WIDEST:
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
        lines = text[start : start + 2 * WIDEST].split("\n")[:2]
        if len(lines) == 1 or min(map(len, lines)) < NARROWEST:
            return False
    widest = max(map(len, lines))
    return widest <= WIDEST and high - before + 1 + len(word[0]) > widest


def _is_wrapped(text: str, at: int) -> bool:
    """Whether the paragraph of a line is prose that was broken for its width: no line but the last could have taken the
    first word of the next one too, and most begin in the middle of a sentence.
    """
    lines = _paragraph([*reversed([*_lines_before(text, at)])], [*_lines_behind(text, at)])
    widest = max(map(len, lines), default=0)
    if len(lines) < _LINES or not _SLIM <= widest <= WIDEST:
        return False
    behind = lines[1:]
    full = sum(len(line) + _with_blank(other) > widest for line, other in pairwise(lines))
    inside = sum(line.lstrip()[:1].islower() for line in behind)
    beginning = sum(line.lstrip()[:1].isupper() for line in behind)
    entries = sum(_NAME_AND_NUMBER.fullmatch(line) is not None for line in lines)
    words = sum(_letters(line, 0, len(line)) for line in lines)
    return (
        _EXCEPTIONS * (len(behind) - full) <= len(behind)
        and 3 * inside >= len(behind)
        and 2 * beginning <= len(behind)
        and 2 * entries < len(lines)
        and words >= _WORDS * len(lines)
    )


def _paragraph(before: Sequence[str], behind: Sequence[str]) -> Sequence[str]:
    """Those lines of it that stand between two which end sentences, or lead to something, and have room for more."""
    lines = [*before, *behind]
    widest = max(map(len, lines), default=0)
    ends = [
        number
        for number, (line, other) in enumerate(pairwise(lines), 1)
        if line[-1] in _ENDS and len(line) + _with_blank(other) <= widest
    ]
    first = max((end for end in ends if end <= len(before)), default=0)
    last = min((end for end in ends if end > len(before)), default=len(lines))
    return lines[first:last]


def _with_blank(line: str) -> int:
    """Characters of its first word, with the one before it."""
    return 1 + len(line.lstrip().split(" ", 1)[0])


def _lines_before(text: str, at: int) -> Iterator[str]:
    """The lines of its paragraph before the one that begins there, the nearest first."""
    for _ in range(_AROUND):
        begin = text.rfind("\n", max(at - 1 - WIDEST - 1, 0), max(at - 1, 0)) + 1
        line = text[begin : max(at - 1, 0)].rstrip()
        if not line or "\t" in line or _ITEM.match(line):
            return
        yield line
        at = begin


def _lines_behind(text: str, at: int) -> Iterator[str]:
    """That line, which may be the first one of an entry of a list, and those behind it."""
    for number in range(_AROUND + 1):
        stop = text.find("\n", at, at + WIDEST + 2)
        line = text[at : stop if stop >= 0 else at + WIDEST + 1].rstrip()
        if not line or "\t" in line or (number and _ITEM.match(line)):
            return
        yield line
        if stop < 0:
            return
        at = stop + 1
