"""Yearly rates: "rose by 2% a year from 123,456 to 136,305 over five years" is growth compounded, and no change by 2%.

How many years they are is printed, or told by two years. Where neither is there, the claim is there, and not checked.
What does not fit is no finding: such rates are also the mean of the years, or of other years.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from crossfoot.articles.change_roles import is_yearly, label_of
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, SPAN, Mention, Sentence
from crossfoot.articles.words import WORD, Lexicon
from crossfoot.claims.equation import LONGEST_POWER

A_YEAR: Final = "a year"
"""what the reader of numbers takes a year for"""
_TIME: Final = "duration-"
YEAR: Final = "duration-year"
"""the unit"""
_BEHIND: Final = 24
"""characters behind a span of time in which its unit stands"""


def growth(sentence: Sentence, low: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """``low`` is the text in lower case."""
    letters = sentence.letters
    places = [place for place, letter in enumerate(letters) if letter == "p" and is_yearly(letters, place)]
    ends = [_only(sentence, label) for label in "FT"] if places else []
    if len(places) != 1 or None in ends:
        return
    (place,) = places
    rate, (old, new) = sentence.items[place], ends
    assert isinstance(rate, Mention)
    assert old is not None
    assert new is not None
    unit = unit_of(low[sentence.starts[place + 1] : sentence.ends[place + 1]], lexicon)
    if not unit or not same_unit(old, new) or not old.written.num:
        return
    falls = new.written.value < old.written.value
    roles = [Role("from", old), Role("to", new), Role("rate", rate, falls)]
    words = tuple(
        (sentence.starts[n], sentence.ends[n]) for n, letter in enumerate(letters) if letter in "ABFT" or n == place + 1
    )
    span = _span(sentence, low, lexicon, unit)
    apart = _years(sentence, low) if unit == YEAR and span is None else 0
    if span is not None:
        roles.append(Role("periods", span))
    periods = int(span.written.value) if span is not None else apart
    constant: Mapping[str, str] = {"periods": str(apart)} if apart else {}
    yield Candidate(
        "growth", tuple(roles), "yearly-rate", sentence.start, sentence.end, words, telling=not periods,
        said=periods > 0 and not _is_mean(old, new, rate, periods), constant=constant,
    )  # fmt: skip


def _only(sentence: Sentence, label: str) -> Mention | None:
    """The one count of a sentence that this word stands before; none where there are several."""
    found = [
        item
        for place, item in enumerate(sentence.items)
        if isinstance(item, Mention) and item.kind == COUNT and label_of(sentence.letters, place)[0] == label
    ]
    return found[0] if len(found) == 1 else None


def unit_of(text: str, lexicon: Lexicon) -> str:
    """The unit of time that words name: "a year", "annually", "/năm"."""
    known = lexicon.notation.words
    every = WORD.findall(text)
    for start in range(len(every)):
        phrase = " ".join(every[start:])
        unit = known.rates.get(phrase) or known.units.get(phrase) or ""
        if unit.startswith(_TIME):
            return unit
    return ""


def _span(sentence: Sentence, low: str, lexicon: Lexicon, unit: str) -> Mention | None:
    """The one span of time of a sentence, if it is of whole units of that kind."""
    spans = [each for each in sentence.items if isinstance(each, Mention) and each.kind == SPAN]
    if len(spans) != 1 or spans[0].written.den != 1 or not 1 <= spans[0].written.num <= LONGEST_POWER:
        return None
    named = WORD.match(low[spans[0].end : spans[0].end + _BEHIND].lstrip())
    return spans[0] if named and unit_of(named[0], lexicon) == unit else None


def _years(sentence: Sentence, low: str) -> int:
    """How many years lie between the two years of a sentence; 0 where there are not two."""
    years = [int(low[each.start : each.end]) for each in sentence.loose if each.why == A_YEAR]
    apart = years[1] - years[0] if len(years) == 2 else 0
    return apart if 1 <= apart <= LONGEST_POWER else 0


def _is_mean(old: Mention, new: Mention, rate: Mention, periods: int) -> bool:
    """Whether a rate is the growth in all, divided by the years."""
    whole = 100 * (new.written.value - old.written.value) / old.written.value
    return 2 * abs(abs(whole / periods) - abs(rate.written.value)) <= rate.written.last_place
