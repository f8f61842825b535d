"""What words and figures beside a claim say is of something else: the share of all but its part, the part of a total
that a sentence behind tells, so much for each working day.
"""

from __future__ import annotations

from typing import Final

from crossfoot.articles.calendar_units import unit_of_word
from crossfoot.articles.cues._dated_levels import small_words
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, stem
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import BEGIN
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

_SOON: Final = 150
"""characters behind a list in which the last of it may be told"""
_MARK: Final = unmade(r"[,;:().]\s|[,;:()]|\.$")
_HUNDRED: Final = 100
_YEAR: Final = unmade(r"\b(?:1[89]|20)\d\d\b")
_OPENED: Final = unmade(r"\s*[)\]]")


def is_of_the_others(each: Candidate, low: str, lexicon: Lexicon) -> bool:
    """Whether the percentage of a share is named, and that of all but its part: of 500 patients 150 fell ill, a rate
    of recovery of 70%; not "150 of 500 (70%)".
    """
    one = {role.role: role.mention for role in each.roles}
    if each.kind != "share" or not {"part", "whole", "percent"} <= one.keys():
        return False
    percent, part, whole = (one[role] for role in ("percent", "part", "whole"))
    amount, size = part.written.value, whole.written.value
    if not 0 < amount < size or _HUNDRED * (size - amount) / size not in percent.written.interval():
        return False
    start = max((figure.end for figure in (part, whole) if figure.end <= percent.start), default=percent.start)
    marks = [mark.end() for mark in _MARK.finditer(low, start, percent.start)]
    text = low[marks[-1] if marks else start : percent.start].replace("’", "'")
    known = {*small_words(lexicon.prose), *(word for phrase in lexicon.prose.share for word in phrase.split())}
    measured = lexicon.contrasts["measures"].search(text) is not None
    return measured or any(word not in known for word in WORD.findall(text))


def is_told_behind(each: Candidate, low: str, lexicon: Lexicon) -> bool:
    """Whether a sentence right behind a list tells just what this lacks of its total: of 207, 166 passed and 36 failed.
    The other five fell ill.
    """
    total = next((role.mention for role in each.roles if role.role == "total"), None)
    parts = [role.mention for role in each.roles if role.role == "parts"]
    if total is None or not parts:
        return False
    lacking = total.written.value - sum(part.written.value for part in parts)
    last = max(figure.end for figure in (total, *parts))
    told = {word for words, value in lexicon.prose.numerals.items() if value == lacking for word in (words,)}
    behind = WORD.findall(low[last : last + _SOON]) if lacking > 0 else []
    return str(lacking) in behind or not told.isdisjoint(behind)


def is_for_some_of_them(rate: Mention, low: str, end: int, lexicon: Lexicon) -> bool:
    """Whether so much is told for each of some times only: 250 a working day, par jour ouvré."""
    text = low[rate.end : end]
    mark = _MARK.search(text)
    words = WORD.findall(text[: mark.start()] if mark else text)
    at = next((at for at, word in enumerate(words) if unit_of_word(word, lexicon)), -1)
    prose = lexicon.prose
    known = {*small_words(prose), *prose.mean, *(word for each in prose.each for word in each.split())}
    beside = [*words[1:at], *words[at + 1 :]] if at >= 0 else []
    return any(word not in known for word in beside)


def is_located(percent: Mention, low: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the words behind a percentage tell of some others: 53 of 160 responded, 37% in the older group, or of
    another time: 37% in November.
    """
    text = low[percent.end : end]
    found = lexicon.contrasts["located"].match(text.lstrip())
    if _OPENED.match(text) or found is None:
        return False
    mark = _MARK.search(text)
    words = WORD.findall(text[: mark.start()] if mark else text)
    before = frozenset(map(stem, WORD.findall(low[start : percent.start])))
    known = {*lexicon.prose.common, *lexicon.prose.contrasts.own}
    dated = set(_YEAR.findall(text[: mark.start()] if mark else text)) - set(_YEAR.findall(low, start, percent.start))
    return bool(dated) or any(stem(word) not in before and word not in known for word in words)


def is_set_off(each: Candidate, low: str, head: Spot, lexicon: Lexicon) -> bool:
    """Whether the percentage of a change is told of another time, in brackets with a colon (the year before: up 19%),
    or set off behind the subject: exports, up 10% in the first quarter, rose from 567 in April to 853 in May.
    """
    ends = [role.mention for role in each.roles if role.role in ("from", "to")]
    letters, at, sentence = head.sentence.letters, head.place, head.sentence
    if head.mention.kind != PERCENT or not ends:
        return False
    if all(end.end <= head.mention.start for end in ends):
        opened = letters.rfind("(", 0, at)
        inside = letters[opened + 1 : at]
        return opened >= 0 and ":" in inside and not {")", COUNT} & set(inside)
    closing = letters.find(",", at)
    first = min(end.start for end in ends)
    if "," not in letters[:at] or closing < 0 or not sentence.ends[closing] < first or first < head.mention.start:
        return False
    verb = WORD.search(low, sentence.ends[closing], first) is not None
    told = next((n for n in range(closing + 1, len(letters)) if letters[n] not in "uv"), len(letters))
    led = letters[told : told + 1] == BEGIN and not low[sentence.ends[closing] : sentence.starts[told]].strip()
    return verb and not led and is_located(head.mention, low, sentence.start, sentence.end, lexicon)
