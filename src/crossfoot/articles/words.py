"""The words of one language made ready for scanning: every word that ties figures stands for one letter.

A sentence becomes a string of such letters, one for each figure, tying word, mark and run of other words; the patterns
are regular expressions over these strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from crossfoot.articles.footnotes import footnote, ordinals_in
from crossfoot.articles.phrases import PIECE, WORD, Phrases, any_of, pairs_of, phrases_of, single, tagged, worded
from crossfoot.figures.contrasts import Contrasts
from crossfoot.figures.language import Prose, languages
from crossfoot.figures.notation import SEPARATORS, Notation, Words, folded
from crossfoot.figures.units import SHARE
from crossfoot.figures.unmade import unmade
from crossfoot.records import Slotted

SYMBOLS: Final[Mapping[str, str]] = {
    "part": "I", "parts": "G", "versus": "V", "plan": "K", "mean": "M", "each": "X", "rest": "R", "rise": "A",
    "fall": "B", "begin": "F", "end": "T", "joined": "E", "share": "C", "total": "S", "of": "O",
}  # fmt: skip
"""what a field of ``Prose`` becomes in a string; of two fields with the same phrase the first one has it

Besides: n a figure, p a percentage, o points, t a multiple, d a span of time, f a fraction (two figures), r a ratio in
words, y a number that is no figure, q a range, u, v, w a shorter or longer run of other words, and the marks
``, ; : ( ) /`` as they are.
"""
_SPANS: Final = frozenset(f"duration-{span}" for span in ("day", "week", "month", "quarter", "year", "decade"))
SCORE: Final = "score"
"""points that are no percentage points"""
BASIS_POINT: Final = f"1/100 {SHARE}"
_LEAST: Final = ">="
GAP: Final = "gap"
AGE, INTERVAL, SCALE, ODDS, POWER, HOUR = "age", "interval", "scale", "odds", "power", "hour"
"""what numbers are that are no figures"""
WHOLE: Final = "whole"
"""what a phrase says that needs no other one beside it to say that a percentage is in real terms"""
_NAMED: Final = 160
"""characters between the name of a ratio and its figure"""
_SPACES = "\u00a0\u202f\u2009"
_BLANKS: Final = re.compile(r"\s*")


def begins_with(text: str, at: int, words: str | tuple[str, ...]) -> bool:
    """Whether any of the words stands at that place of a text, or with no more than blanks before it; a long text is
    not copied.
    """
    blanks = _BLANKS.match(text, at)
    return text.startswith(words, blanks.end() if blanks else at)


def ends_with(text: str, at: int, words: str | tuple[str, ...], blanks: str = " \t\r\n") -> bool:
    """The same of what stands before a place."""
    while at and text[at - 1] in blanks:
        at -= 1
    return text.endswith(words, 0, at)


class Lexicon(Slotted):
    """What a scan looks up; all of it folded."""

    notation: Notation
    prose: Prose
    token: re.Pattern[str]
    phrases: Phrases
    """the words that tie figures; what they mean is a letter"""
    multiples: Phrases
    """what they mean is the multiple in digits"""
    fractions: Phrases
    """what they mean is the fraction in digits"""
    numerals: Phrases
    """what they mean is the number in digits"""
    hedges: Phrases
    bounds: Phrases
    """hedges before a fraction in words: also those that tie other figures, "less than a third" """
    factors: Phrases
    out_of: frozenset[str]
    """words that say between two numbers that the first is a part of the second, and anything elsewhere"""
    between: frozenset[str]
    each_behind: frozenset[str]
    beyond: frozenset[str]
    beneath: frozenset[str]
    moving: frozenset[str]
    """words with which one of the next three begins"""
    adding: Phrases
    losing: Phrases
    reaching: Phrases
    copulas: frozenset[str]
    of_people: frozenset[str]
    """verbs of which a figure of people or things can be the subject: were, had"""
    detail: tuple[str, ...]
    again: tuple[str, ...]
    within: frozenset[str]
    known: frozenset[str]
    """words with which a phrase may begin that stands for something by itself"""
    less: frozenset[tuple[str, ...]]
    """hedges that tie a figure to others unless they stand apart: fewer than"""
    over: frozenset[str]
    """words that hedge a figure, unless what is behind them is the whole of a part before them"""
    least: frozenset[str]
    """words before a figure that say that it is the least there is, where the last word behind it says so too"""
    or_more: Phrases
    """the last words: 450 tonnes or more"""
    comparatives: Phrases
    """behind a figure that is a gap; what they mean is a word that must follow soon, or ``GAP`` for none"""
    earlier: frozenset[str]
    """ends the name of a time before a figure that is a gap"""
    scales: Phrases
    money_scales: frozenset[str]
    units: Phrases
    """percent, points, times, currencies, measures; what they mean is the kind of unit"""
    limit: re.Pattern[str]
    """finds what stands between a figure and its limit; its group says on which side of it the figure is"""
    difference: re.Pattern[str]
    by: frozenset[str]
    quotient: re.Pattern[str]
    """finds what stands between the name of a ratio and its figure"""
    labels: frozenset[tuple[str, ...]]
    series: Mapping[tuple[str, ...], str]
    """what they mean is what the numbers behind them are: ``AGE`` and the like, or nothing for what they only name"""
    led: frozenset[str]
    """their last words"""
    positions: frozenset[tuple[str, ...]]
    spreads: frozenset[tuple[str, ...]]
    joining: frozenset[str]
    """words between the numbers of a series"""
    clock: frozenset[str]
    prices: frozenset[str]
    fewer: frozenset[str]
    """behind a multiple that divides"""
    dates: frozenset[tuple[str, ...]]
    dated: frozenset[tuple[str, ...]]
    calendar: frozenset[tuple[str, ...]]
    documents: frozenset[tuple[str, ...]]
    ordinals: frozenset[str]
    months: frozenset[str]
    durations: frozenset[str]
    ages: Phrases
    """what stands behind numbers that are no figures; what it means is what they are"""
    often: Phrases
    real: Phrases
    """words by which percentages are in real terms; what they mean are the fields that have them"""
    paces: Phrases
    """the same of those by which they are for each of several times"""
    bases: Phrases
    """words that say that a percentage is of other figures, or may be"""
    overlapping: frozenset[str]
    opposites: frozenset[tuple[str, ...]]
    halves: frozenset[tuple[str, ...]]
    contrary: frozenset[tuple[str, ...]]
    sides: frozenset[tuple[str, ...]]
    balanced: frozenset[tuple[str, ...]]
    negations: frozenset[str]
    countable: frozenset[str]
    other: frozenset[str]
    titles: frozenset[str]

    @property
    def contrasts(self) -> Mapping[str, re.Pattern[str]]:
        """By the names of ``Contrasts`` what finds their words; what dates, with months and spans."""
        prose = self.prose
        dates = tuple([each for each in prose.dates if len(each) > len("du")])
        return _contrasts(prose.contrasts, (*prose.contrasts.dating, *prose.months, *prose.durations, *dates))


def _told_otherwise(prose: Prose) -> tuple[Phrases, Phrases]:
    """What is said of percentages that are no changes of the figures beside them."""
    real = tagged({WHOLE: prose.real, **prose.real_terms._asdict()})
    return real, tagged({**prose.paces._asdict(), "mean": prose.mean, "compounded": prose.compounded})


def _units(prose: Prose, words: Words) -> Iterator[tuple[str, str]]:
    """What stands behind figures, with the kind of unit that it is."""
    yield from ((each, "percent") for each in ("%", *words.percent))
    yield from ((each, "points") for each in words.points if _alone(each) or each in prose.points)
    yield from ((each, "points") for each, unit in words.units.items() if unit == BASIS_POINT)
    yield from ((each, "times") for each in words.times)
    yield from ((each, "currency") for each in words.currencies)
    yield from ((each, "measure") for each, unit in words.units.items() if _is_measure(unit))
    yield from ((each, "") for each in prose.nouns)


def _read_alone(prose: Prose, words: Words) -> tuple[Phrases, Phrases, Phrases, Phrases, Phrases, Phrases, Phrases]:
    """Phrases that stand for something by themselves: what ties, multiples, fractions, numbers, hedges, those before
    fractions, factors.
    """
    tying = [(phrase, letter) for field, letter in SYMBOLS.items() for phrase in getattr(prose, field)]
    return (
        phrases_of(tying),
        phrases_of(prose.multiples.items()),
        phrases_of(prose.fractions.items()),
        phrases_of((phrase, str(value)) for phrase, value in prose.numerals.items()),
        phrases_of((phrase, phrase) for phrase in words.hedges if phrase not in prose.unhedged),
        phrases_of(
            (phrase, meant) for phrase, meant in words.hedges.items() if meant != _LEAST or phrase not in prose.unhedged
        ),
        phrases_of((phrase, phrase) for phrase in prose.factors),
    )


def _moving(prose: Prose) -> tuple[frozenset[str], Phrases, Phrases, Phrases]:
    """What tells a rise or a fall only by what follows, or where it leads by what stands before; the words with which
    all of it begins first.
    """
    adding, losing, reaching = (prose.adding, "A"), (prose.losing, "B"), (prose.reaching, "T")
    one, other, third = (
        phrases_of((each, letter) for each in phrases) for phrases, letter in (adding, losing, reaching)
    )
    return frozenset([*one, *other, *third]), one, other, third


def _limits(prose: Prose, words: Words) -> tuple[frozenset[str], Phrases, Phrases, frozenset[str]]:
    """What stands before a figure that is the least there is, and behind it; what compares the figure before it, and
    what ends the name of a time before such a figure.
    """
    before = single(phrase for phrase, meant in words.hedges.items() if phrase in prose.unhedged and meant == _LEAST)
    behind = phrases_of((phrase, phrase) for phrase, meant in words.after.items() if meant == _LEAST)
    compared = [phrase.partition(" … ") for phrase in prose.comparatives]
    comparatives = phrases_of((phrase, folded(closing) or GAP) for phrase, _, closing in compared)
    return before, behind, comparatives, frozenset(map(folded, prose.earlier))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; ``KeyError`` when there is no such language."""
    known = languages()[language]
    prose, notation, words = known.prose, known.notation, known.notation.words
    own = _read_alone(prose, words)
    return Lexicon(
        notation,
        prose,
        _token(notation, ordinals := frozenset(map(folded, prose.ordinals))),
        *own,
        single((*words.ratio, *words.of)),
        frozenset(map(folded, prose.between)),
        frozenset(map(folded, prose.each_behind)),
        frozenset(map(folded, (*prose.beyond, *prose.comparing.onto))),
        frozenset(map(folded, prose.beneath)),
        *_moving(prose),
        frozenset(map(folded, prose.copulas)),
        frozenset(map(folded, (*prose.copulas, *prose.attributes))),
        tuple(map(folded, prose.detail)),
        tuple(f"{folded(each)} " for each in prose.again),
        frozenset(map(folded, prose.within)),
        _known(prose, words, own),
        worded(phrase for phrase, meant in words.hedges.items() if phrase in prose.unhedged and meant == "<"),
        frozenset(map(folded, set(words.hedges) & set(prose.of))),
        *_limits(prose, words),
        phrases_of((word, word) for word in words.scales),
        frozenset(map(folded, words.money_scales)),
        phrases_of(_units(prose, words)),
        unmade(rf"\b(?:(?P<above>{any_of(prose.above)})|(?P<below>{any_of(prose.below)}))\b[^,;.()\d]*$"),
        unmade(rf"\b(?:{any_of(prose.difference)})\b[^,;.()\d]*$"),
        frozenset(map(folded, prose.by)),
        unmade(rf"\b(?:{any_of(prose.quotient)})\b(?:[^;.()]|(?<=\d)\.(?=\d)){{0,{_NAMED}}}$"),
        worded(prose.labels),
        *_series(prose),
        worded(prose.naming.positions),
        frozenset(tuple(PIECE.findall(folded(phrase))) for phrase in prose.spreads),
        frozenset(map(folded, (*words.until, *words.joined))),
        frozenset(map(folded, prose.clock)),
        frozenset(map(folded, prose.prices)),
        single(words.fewer),
        *_dates(prose),
        worded(prose.documents),
        ordinals,
        frozenset(map(folded, prose.months)),
        frozenset(folded(each) for each in prose.durations),
        phrases_of(_behind(prose)),
        phrases_of((phrase, "often") for phrase in prose.often or prose.each),
        *_told_otherwise(prose),
        phrases_of(_bases(prose)),
        frozenset(folded(each).replace("-", " ") for each in prose.overlapping),
        pairs_of(prose.opposites),
        pairs_of(prose.halves),
        pairs_of(prose.contrary),
        pairs_of(prose.sides),
        pairs_of(prose.balanced),
        frozenset(map(folded, prose.negations)),
        frozenset(map(folded, words.countable)),
        frozenset(map(folded, prose.other)),
        frozenset(map(folded, prose.titles)),
    )


def of_text(lexicon: Lexicon, low: str) -> Lexicon:
    """The lexicon for a text; where that has no percentage, its points are those of a game or an index, and where
    raised letters are marks of footnotes, they are no ordinal numbers.
    """
    ordinals = ordinals_in(low, lexicon.ordinals)
    if ordinals != lexicon.ordinals:
        lexicon = lexicon._replace(ordinals=ordinals, token=_token(lexicon.notation, ordinals))
    if not lexicon.prose.points or any(each in low for each in ("%", *lexicon.notation.words.percent)):
        return lexicon
    alone = {tuple(PIECE.findall(folded(phrase))) for phrase in lexicon.prose.points}
    return lexicon._replace(
        units={
            first: tuple([(rest, SCORE if (first, *rest) in alone else unit) for rest, unit in several])
            for first, several in lexicon.units.items()
        }
    )


def _series(prose: Prose) -> tuple[Mapping[tuple[str, ...], str], frozenset[str]]:
    """What stands before one number or several, with what these are; the last words of it."""
    own = prose.naming
    kinds = {AGE: own.aged, INTERVAL: own.intervals, SCALE: own.scales, ODDS: own.odds, POWER: own.powers}
    pairs = (*((phrase, "") for phrase in prose.series), *_meant(kinds))
    series = {tuple(PIECE.findall(folded(phrase))): kind for phrase, kind in pairs}
    return series, frozenset(phrase[-1] for phrase in series if phrase)


def _dates(prose: Prose) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """What stands before parts of a date, before one with a stroke, and before either even where a span follows."""
    return worded([*prose.dates, *prose.months]), worded(prose.dated), worded(prose.calendar)


def _behind(prose: Prose) -> Iterator[tuple[str, str]]:
    own = prose.naming
    return _meant({AGE: prose.ages, INTERVAL: own.confidence, POWER: own.powered, HOUR: own.hours})


def _meant(kinds: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    return ((phrase, kind) for kind, phrases in kinds.items() for phrase in phrases)


def _known(prose: Prose, words: Words, own: Iterable[Phrases]) -> frozenset[str]:
    """Every word with which a phrase that ties figures begins."""
    behind = *prose.beyond, *prose.beneath, *prose.comparing.onto
    alone = map(folded, (*prose.between, *prose.each_behind, *prose.within, *behind))
    own = (*own, *_moving(prose)[1:])
    return frozenset([*(word for phrases in own for word in phrases), *alone, *single((*words.ratio, *words.of))])


def _bases(prose: Prose) -> Iterator[tuple[str, str]]:
    yield from ((phrase, "other") for phrase in prose.comparable)
    yield from ((phrase, "perhaps") for phrase in prose.excluding)
    yield from ((phrase, "cumulated") for phrase in prose.cumulated)


@cache
def _contrasts(contrasts: Contrasts, dating: tuple[str, ...]) -> Mapping[str, re.Pattern[str]]:
    words = contrasts._replace(dating=dating)
    return {name: unmade(rf"\b(?:{any_of(each)})\b") for name, each in words._asdict().items()}


def _is_measure(unit: str) -> bool:
    """Whether a unit is one of measure to the reader; spans of days and more are words of their own."""
    return not unit.endswith(SHARE) and not unit.isdigit() and unit not in _SPANS


def _alone(points: str) -> bool:
    """Whether these are percentage points without further words, and not those of a game."""
    return " " in points or "%" in points or points in ("pp", "ppt", "ppts")


def _token(notation: Notation, ordinals: frozenset[str]) -> re.Pattern[str]:
    """A number, a word, or any other character that is no space; a footnote mark has no group."""
    spaces = _SPACES + (" " if notation.group.isspace() else "")
    grouped = rf"\d{{1,3}}(?:[{spaces}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
    marks = re.escape("".join(mark for mark in SEPARATORS if not mark.isspace() and mark not in ".,"))
    return re.compile(
        rf"{footnote(tuple(sorted(ordinals)))}|(?P<number>{grouped}|\d+(?:[.,{marks}]\d+)*)|(?P<word>{WORD.pattern})|(?P<mark>[^\w\s]|_)"
    )
