"""What the words behind a percentage say that it is of, where that is none of the figures: 75% of the plan, 12% of
those over 60, 18% doanh thu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.proposal import stem
from crossfoot.articles.sentence import Mention, Sentence
from crossfoot.articles.wordings import NUMBER, PART, SHARE, symbols
from crossfoot.articles.words import Lexicon
from crossfoot.figures.language import Prose
from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import unmade

_END: Final = unmade(r"[,;:.()\[\]\d\n]|\s[–—-]\s")
_STOP: Final = unmade(r"[,;.()]")
_YEAR: Final = unmade(r"\b(?:19|20)\d\d\b")
_CLOSING: Final = unmade(r"\s*[)\]]")
_FAR: Final = 60
"""characters behind a percentage in which a plan or an earlier level is named"""
_NEAR: Final = 6
_WORDS: Final = 3
"""words by which something is named"""
_SHORT: Final = 2
"""letters of a word that names nothing"""
_WORDED: Final = symbols("few some many") | {NUMBER}
"""words, and the number of a year"""
_NEARLY: Final = Exact(3, 100)
"""of a percentage; one that is no further off is meant of its whole, whatever words stand beside it"""

_BETWEEN: Final = unmade(r"\s*(?:[^\W\d_]+\s+){0,3}")
"""the words between the name of a measure and its percentage"""
_CLAUSE: Final = unmade(r"[^.,;:()\n]{0,60}")
"""behind a whole"""
_DIGIT: Final = unmade(r"\d")
_AHEAD: Final = 80
"""characters before a percentage in which its measure is named"""


def is_of_another_base(low: str, lexicon: Lexicon, sentence: Sentence, share: tuple[Mention, Mention, Mention]) -> bool:
    """Whether the words behind a percentage name what it is of, and that is not its whole; ``sentence`` is that of the
    percentage, ``share`` has part, whole and percentage.
    """
    part, whole, percent = share
    if _is_led_by_others(low, lexicon, sentence, part, whole):
        return True
    if _is_far_off(*share) and _has_words_of_its_own(low, lexicon, sentence, share):
        return True
    if _is_measured(low, lexicon, sentence, share):
        return True
    closing = _CLOSING.match(low, percent.end)
    start = closing.end() if closing else percent.end
    end = _END.search(low, start, sentence.end)
    stop = end.start() if end else sentence.end
    behind = low[start:stop]
    between = low[part.end : percent.start] if part.end <= percent.start else ""
    if whole.start >= start:  # what stands behind is the base
        return False
    if not closing and _is_of_level(low, lexicon.prose, behind, between, whole, stop):
        return True
    told = low[min(whole.start, sentence.start) - _back(low, whole) : percent.start]
    if lexicon.prose.quantities:
        return not closing and _is_of_quantity(behind.split(), told, lexicon, (whole, part))
    if closing and part.start < whole.start:
        return False  # 8 of 91 (42%) of the old ones
    return _is_of_named(words_of(behind), told, lexicon, end is not None and end[0] in "),;.")


def _is_led_by_others(low: str, lexicon: Lexicon, sentence: Sentence, part: Mention, whole: Mention) -> bool:
    """Whether words behind a whole, before its part, say that this is of what is left, of a subgroup, or of some that
    were not told before: of the others, 14 (5.2%); of the unvaccinated, 10 (9.8%).
    """
    if whole.start > part.start:
        return False
    start = max(sentence.start, whole.end, low.rfind(";", 0, part.start) + 1)
    if lexicon.contrasts["subgroups"].search(low, start, part.start):
        return True
    if is_of_the_rest(low, lexicon, start, part.start):
        return True
    prose = lexicon.prose
    for lead, behind in _led(low, lexicon, start, part.start):
        if prose.quantities:
            continue
        told = low[max(whole.start - _back(low, whole), 0) : start + lead.start()]
        fillers = _words(prose.common) | _words(prose.copulas) | _words(prose.of) | _words(prose.those)
        named = [word for word in words_of(behind) if word not in fillers and len(word) > _SHORT]
        if lead[1] not in prose.of and named and lexicon.contrasts["dating"].fullmatch(named[0]):
            continue  # in May, 45 (15%)
        if not lexicon.negations.isdisjoint(words_of(behind)[:_WORDS]):
            return True  # chez les non-vaccinés, 10 (5,5 %)
        if named and named[0] not in _words(prose.anything) and _are_new(named[:_WORDS], told):
            return True
    return False


def _is_measured(low: str, lexicon: Lexicon, sentence: Sentence, share: tuple[Mention, Mention, Mention]) -> bool:
    """Whether what a percentage measures is named before it, and counts follow that are not of whom it is: turnout was
    84% (77 of 108 wards); not 84% (770 of 917 voters).
    """
    part, whole, percent = share
    start = max(sentence.start, low.rfind(";", 0, percent.start))
    if percent.start > part.start or lexicon.contrasts["measures"].search(low, start, percent.start) is None:
        return False
    if lexicon.contrasts["taking_part"].search(low, percent.end, sentence.end):
        return False
    return not (is_named(low, lexicon, percent, start) and is_measured(low, lexicon, whole, sentence.end))


def is_named(low: str, lexicon: Lexicon, rate: Mention, start: int) -> bool:
    """Whether the name of a measure stands right before a percentage, behind ``start``."""
    found = lexicon.contrasts["measures"].finditer(low, max(start, rate.start - _AHEAD), rate.start)
    ends = [each.end() for each in found if _BETWEEN.fullmatch(low, each.end(), rate.start)]
    return bool(ends) and lexicon.contrasts["located"].search(low, ends[-1], rate.start) is None  # among women


def is_measured(low: str, lexicon: Lexicon, whole: Mention, end: int) -> bool:
    """Whether words behind a whole name those of whom such a measure is, and not some of them only."""
    clause = _CLAUSE.match(low, whole.end, end)
    named = lexicon.contrasts["measured"].search(clause[0]) if clause else None
    if clause is None or named is None or _DIGIT.search(clause[0]):
        return False
    more, prose = clause[0][named.end() :].lstrip(), lexicon.prose
    return any_of((*prose.relating, *prose.copulas)).match(more) is None


def is_of_the_rest(low: str, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether words there say that what follows is told of what is left: among the others, 14."""
    others = lexicon.prose.other
    led = (behind for _, behind in _led(low, lexicon, start, end))
    return any(not lexicon.other.isdisjoint(words_of(each)) or _is_rest(each, others) for each in led)


def _led(low: str, lexicon: Lexicon, start: int, end: int) -> Iterator[tuple[re.Match[str], str]]:
    """The words that lead to the name of a whole where a clause begins, and those behind them up to a mark."""
    prose, piece = lexicon.prose, low[start:end].replace("\n", " ")
    leads = prose.of if prose.quantities else (*prose.of, *prose.amid)
    for lead in _leading(leads, prose.joined).finditer(piece):
        stop = _END.search(piece, lead.end())
        yield lead, piece[lead.end() : stop.start() if stop else end]


@cache
def _leading(leads: tuple[str, ...], joined: tuple[str, ...]) -> re.Pattern[str]:
    """What leads to the name of a whole where a clause begins."""
    one, other = ("|".join(sorted(map(re.escape, each), key=len, reverse=True)) for each in (leads, joined))
    return re.compile(rf"(?:[.,;:(]|\A|(?<=[.;!?] )|\b(?:{other})\b)\s*(?:\b(?:{other})\s+)?({one})\b")


def _is_rest(text: str, others: tuple[str, ...]) -> bool:
    return any(" " in each and each in text for each in others)


def _is_far_off(part: Mention, whole: Mention, percent: Mention) -> bool:
    given, said = 100 * part.written.value, percent.written.value * whole.written.value
    return abs(given - said) > _NEARLY * said


def _has_words_of_its_own(
    low: str, lexicon: Lexicon, sentence: Sentence, share: tuple[Mention, Mention, Mention]
) -> bool:
    """Whether a percentage behind both counts is told of the part, or of something else beside it: 775 of the 2,280
    were fined, 28% of them twice, (80% within a week), (pass rate 83%), (79% in 2010), (+4.1%).
    """
    part, whole, percent = share
    spot = next((spot for spot, item in enumerate(sentence.items) if item is percent), -1)
    if spot < 1 or max(part.start, whole.start) > percent.start:
        return False
    letters, prose = sentence.letters, lexicon.prose
    opened = letters.rfind("(", 0, spot)
    inside = opened >= 0 and ")" not in letters[opened:spot] and sentence.starts[opened] >= max(part.end, whole.end)
    if inside and (percent.written.sign or not set(letters[opened + 1 : spot]).isdisjoint(_WORDED)):
        return True
    behind = letters[spot + 1 : spot + 2]
    if behind == PART and letters[spot - 1] != SHARE:  # not "or 28% of them"
        return True
    led = letters[spot - 1] == "," or (inside and opened == spot - 1)
    text = low[percent.end : sentence.end].lstrip(" %")
    rest = any_of(prose.excluding).search(_STOP.split(text, 1)[0]) is not None
    found = lexicon.contrasts["measures"].search(low, max(part.end, whole.end), percent.start)
    ahead = low[max(found.start() - _NEAR, 0) : found.start()] if found is not None else ""
    on = lexicon.contrasts["located"].search(ahead) is not None
    if rest or (found is not None and (inside or on)):
        return True  # (turnout 39.8%), on a turnout of 39.8%; not "voted, a turnout of 39.8%"
    placed = inside and lexicon.contrasts["located"].match(text) is not None  # (70% in the city)
    return led and behind in _WORDED and (placed or _first(text) not in _words((*prose.of, *prose.all_of)))


def _first(text: str) -> str:
    return next(iter(words_of(text[:_FAR])), "")


def _back(low: str, whole: Mention) -> int:
    """How far before a whole the words of its clause begin."""
    return whole.start - max(low.rfind(".", 0, whole.start), low.rfind("\n", 0, whole.start), whole.start - 100) - 1


def _is_of_level(low: str, prose: Prose, behind: str, between: str, whole: Mention, stop: int) -> bool:
    """Whether a percentage is of a plan or of an earlier level, and its whole is not said to be that."""
    levels = any_of((*prose.plan, *prose.levels))
    words = behind.split()
    named = levels.search(" ".join(words[:_WORDS])) or any_of(_long((*prose.plan, *prose.levels))).search(
        " ".join(words)[:_FAR]
    )
    if not named and not any_of(prose.plan).search(between):
        return False
    first = max(low.rfind(mark, 0, whole.start) for mark in ".;\n")
    behind_whole = _END.search(low, whole.end)
    clause = low[first + 1 : behind_whole.start() if behind_whole else len(low)]
    year = _YEAR.search(low, stop - 1, stop + _WORDS + 2)
    if year and year[0] in clause:
        return False
    return levels.search(clause[max(len(clause) - 2 * _FAR, 0) :]) is None


@cache
def _long(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Names of plans and levels that are more than one word."""
    return tuple(each for each in phrases if " " in each)


@cache
def _words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for each in phrases for word in words_of(folded(each)))


def _stems(text: str) -> Set[str]:
    return {stem(word)[:6] for word in words_of(text)}


def _are_new(words: Sequence[str], told: str) -> bool:
    """Whether none of the words has been told before."""
    return bool(words) and {stem(word)[:6] for word in words}.isdisjoint(_stems(told))


def _is_of_named(words: Sequence[str], told: str, lexicon: Lexicon, closed: bool) -> bool:
    """Whether "of" stands behind a percentage and begins the name of something that was not told before, which ends in
    a mark if it is ``closed``: 12% of those over 60, of all flats.
    """
    prose = lexicon.prose
    begins = (_words(prose.of) | _words(prose.all_of)) - _words(prose.amid)
    if not words or words[0] not in begins:
        return False
    fillers = begins | _words(prose.common) | _words(prose.copulas)
    those, anything = any_of(prose.those), _words(prose.anything)
    text = " ".join(words[: 2 * _WORDS])
    led = those.search(text, 0, 24)
    if led:
        rest = words_of(text[led.end() :])
        related = bool(rest) and rest[0] in _words(prose.relating)
        named = [word for word in rest if word not in fillers and len(word) > _SHORT]
        return (related or closed) and _are_new([word for word in named if word not in anything][:_WORDS], told)
    named = [word for word in words[1:] if word not in fillers and len(word) > _SHORT]
    return bool(named) and named[0] not in anything and _are_new(named[:_WORDS], told)


def _is_of_quantity(words: Sequence[str], told: str, lexicon: Lexicon, counted: tuple[Mention, Mention]) -> bool:
    """The same where nothing stands before the name: chiếm 18% doanh thu, 12% số người hút thuốc."""
    prose = lexicon.prose
    anything, of = _words(prose.anything), _words((*prose.of, *prose.all_of))
    first = next((number for number, word in enumerate(words) if word not in of), len(words))
    rest = words[first:]
    quantity = any_of(prose.quantities).match(" ".join(rest))
    if quantity:
        return quantity[0] not in told
    alike = max((_common(rest, each.noun) for each in counted), default=0)
    if not alike and not (first and rest and rest[0] in lexicon.countable):
        return False
    more = [word for word in rest[alike:] if word not in anything][:1]  # not "số hộ được khảo sát": those asked
    return bool(more) and _are_new(more, told)


def _common(words: Sequence[str], noun: Sequence[str]) -> int:
    """How many words two names begin with in common."""
    count = 0
    for one, other in zip(words, noun, strict=False):
        if one != other:
            break
        count += 1
    return count
