"""What a language is: its notation, its words around figures, and those that tie figures in running text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from crossfoot.discovery import Members, exported, members
from crossfoot.figures.contrasts import Adjusting, Comparing, Completing, Contrasts, Paces, RealTerms, Reckoned, Targets
from crossfoot.figures.naming import Naming
from crossfoot.figures.notation import Notation
from crossfoot.records import NamedTuple


class FigureExample(NamedTuple):
    """A figure as printed and what it must be read as; ``refused``: a part of the sentence that refuses it."""

    text: str
    value: str
    place: int
    hedge: str = ""
    unit: str = ""
    refused: str = ""


class Prose(NamedTuple):
    """The words by which a language ties figures in running text, as printed; lower case, composed (NFC). Where a
    phrase begins with another one, the longer is found first.
    """

    share: tuple[str, ...] = ()
    """stands between a part and its percentage: "accounting for" """
    part: tuple[str, ...] = ()
    """begins parts that need not be all: "of which" """
    parts: tuple[str, ...] = ()
    """begins parts that are all there are: "comprising" """
    detail: tuple[str, ...] = ()
    """begins a sentence that lists what the one before it has told in one figure: "specifically" """
    again: tuple[str, ...] = ()
    """begins a sentence that goes on about the figure of the one before it: "it", "this figure" """
    meaning: tuple[str, ...] = ()
    """goes on to say the same in other words: "this means that" """
    within: tuple[str, ...] = ()
    """begins parts where it stands right behind an opening parenthesis, and anything elsewhere: "(with 7,223 ...)" """
    rise: tuple[str, ...] = ()
    fall: tuple[str, ...] = ()
    begin: tuple[str, ...] = ()
    """before the earlier figure of a change: "from" """
    end: tuple[str, ...] = ()
    """before the later one: "to" """
    versus: tuple[str, ...] = ()
    """begins what something is compared with: "compared with" """
    plan: tuple[str, ...] = ()
    mean: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    """before what something is a part of: "out of" """
    all_of: tuple[str, ...] = ()
    """behind "of" and before what all are: of "all" deaths"""
    rest: tuple[str, ...] = ()
    """before the part that completes a whole: "remaining" """
    other: tuple[str, ...] = ()
    """names that only the last part of a complete list has: "others" """
    joined: tuple[str, ...] = ()
    """and, or"""
    each: tuple[str, ...] = ()
    """every year, per person"""
    between: tuple[str, ...] = ()
    """before the earlier figure where a word of ``end`` stands before the later one: "de 12 à 15" """
    each_behind: tuple[str, ...] = ()
    """means each where it stands right behind a figure, and nothing elsewhere: "$32 a sack" """
    means: tuple[str, ...] = ()
    """words of ``each`` that say by what means right behind a percentage, unless before a time: 37 % "par" le train"""
    beyond: tuple[str, ...] = ()
    """before the earlier figure right behind a change, and anything elsewhere: a rise of 5% "over" last year's 700"""
    beneath: tuple[str, ...] = ()
    """the same where the earlier figure is greater, and no fall elsewhere: 5% "below" last year's 700"""
    adding: tuple[str, ...] = ()
    """a rise right before a figure where the later one follows behind a word of ``end``, and anything elsewhere"""
    losing: tuple[str, ...] = ()
    """the same of a fall"""
    reaching: tuple[str, ...] = ()
    """before the later figure right behind a change, and anything elsewhere: giảm 3 điểm "về" 597"""
    copulas: tuple[str, ...] = ()
    """right before the figure of a subject with "from" in it: income from rents "was" 12 million"""
    overlapping: tuple[str, ...] = ()
    """names of groups to which one member can belong at once: "women" """
    attributes: tuple[str, ...] = ()
    """verbs for what somebody has, does or knows, and may do beside other things: 50 "speak" Spanish"""
    outcomes: tuple[str, ...] = ()
    """what became of somebody, of which there is one: 36 were "rescued" """
    successive: tuple[str, ...] = ()
    """in a second sitting, which the same ones may pass that passed the first: "second" """
    merely: tuple[str, ...] = ()
    """between "and" and a verb of the same subject: and "only" comes to 12%"""
    matches: tuple[str, ...] = ()
    """what a side plays, beside how many it has played"""
    won: tuple[str, ...] = ()
    """beside how many of them a side has won, in the ways that it is told"""
    drawn: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    opposites: tuple[str, ...] = ()
    """pairs of groups that leave no third one: "men women", "trong nước/nước ngoài" """
    halves: tuple[str, ...] = ()
    """pairs of parts of one total beside which there is no third; each may have percentages: "public private" """
    copula: tuple[str, ...] = ()
    """between some of something and what they are said to be: "were" """
    contrary: tuple[str, ...] = ()
    """pairs of groups of which nobody is in both, and some may be in neither: "yes no" """
    balanced: tuple[str, ...] = ()
    """pairs of what comes in and what goes out, whose difference is a balance: "exports imports" """
    negating: tuple[str, ...] = ()
    """how words begin that negate others: "un" """
    negations: tuple[str, ...] = ()
    """words that make of a group the rest of all: "not" """
    left: tuple[str, ...] = ()
    """shortly before what is left of an amount once something is taken from it: "leaving" """
    priced: tuple[str, ...] = ()
    """before what one of something costs: "price" """
    worth: tuple[str, ...] = ()
    """right before what so many are worth, or were sold for: "worth" """
    differences: tuple[str, ...] = ()
    """names what two values are apart, right before how much: "mean difference" """
    ahead: tuple[str, ...] = ()
    """right behind by how much one figure is more or less than another, or before it: "above", "cao hơn …" """
    compared: tuple[str, ...] = ()
    """stands between two values that are compared: "versus" """
    modelled: tuple[str, ...] = ()
    """says of a difference that it is worked out otherwise: "adjusted" """
    places: tuple[str, ...] = ()
    """counts by how much something rises or falls in a ranking: "places" """
    ranked: tuple[str, ...] = ()
    """before a number that is a place in a ranking: "number" """
    missing: tuple[str, ...] = ()
    """right before or behind how many of a whole are not there: "absent" """
    amid: tuple[str, ...] = ()
    """between a part with its percentage and the whole, and anything elsewhere: "in" """
    divided: tuple[str, ...] = ()
    """says that all of a number goes to groups: "randomly assigned" """
    groups: tuple[str, ...] = ()
    """shortly behind the size of a group that something is divided into: 214 "to" placebo"""
    arms: tuple[str, ...] = ()
    """names of what everybody in a study is in one of: "group" """
    studied: tuple[str, ...] = ()
    """names of those whom a study is of, beside what is ``countable``: "volunteers" """
    gathered: tuple[str, ...] = ()
    """what is done first with all who might be in a study: "screened" """
    left_out: tuple[str, ...] = ()
    """what those did, or was done with them, who are not in it: "declined" """
    kept: tuple[str, ...] = ()
    """the same of those who are: "randomised" """
    owned: tuple[str, ...] = ()
    """says that a percentage is how much of something somebody owns: "stake" """
    owners: tuple[str, ...] = ()
    """before the name of who owns it: "by" """
    holders: tuple[str, ...] = ()
    """says that what is told is who owns one thing: "shareholders" """
    undecided: tuple[str, ...] = ()
    """what those answer who are on no side, beside those who are: "no opinion" """
    sides: tuple[str, ...] = ()
    """pairs of contrary answers, of which nobody gives both: "agreed disagreed" """
    making_up: tuple[str, ...] = ()
    """before a percentage that a group is of all: "accounts for" """
    mixed: tuple[str, ...] = ()
    """what things are mixed of, and nothing else: "oxygen|o2 + nitrous oxide|n2o" """
    contested: tuple[str, ...] = ()
    """between the percentages of something that two sides have: 53% "possession" 47%"""
    attrition: tuple[str, ...] = ()
    """says that some may be missing from groups: "completed" """
    dropouts: tuple[str, ...] = ()
    """for whom more are asked than are needed: "attrition" """
    levels: tuple[str, ...] = ()
    """what a percentage may be of that need not be printed, beside plans: "last year" """
    anything: tuple[str, ...] = ()
    """names of a whole, whatever it counts: 12% of the "sample" """
    those: tuple[str, ...] = ()
    """stands for what is counted, of which more is told: 12% of "those" over 60"""
    relating: tuple[str, ...] = ()
    """begins what more is told of them: those "with" a garden"""
    quantities: tuple[str, ...] = ()
    """what a percentage is of, right behind it, where no word means "of": 18% "doanh thu" """
    acted: tuple[str, ...] = ()
    """begins, right before a figure behind a list, a clause of its own: "đã" giải ngân 900 tỷ đồng"""
    drained: tuple[str, ...] = ()
    """says that more is gone than what is told: "after a fine" """
    broader: tuple[str, ...] = ()
    """beside an average that is of more than what stands beside it: "for the season" """
    contrasts: Contrasts = Contrasts()
    comparing: Comparing = Comparing()
    paces: Paces = Paces()
    real_terms: RealTerms = RealTerms()
    reckoned: Reckoned = Reckoned()
    targets: Targets = Targets()
    completing: Completing = Completing()
    adjusting: Adjusting = Adjusting()
    naming: Naming = Naming()
    lent: tuple[str, ...] = ()
    """says that money is lent, so that what is paid back is more: "loan" """
    above: tuple[str, ...] = ()
    """between a figure and a limit that it is said to pass: "higher than" """
    below: tuple[str, ...] = ()
    difference: tuple[str, ...] = ()
    """names of what remains of one amount less another one: "deficit" """
    bought: tuple[str, ...] = ()
    """before what a holding has grown by: "acquired" """
    sold: tuple[str, ...] = ()
    following: tuple[str, ...] = ()
    """between a later figure and the earlier one, and anything elsewhere: at 99 "after" 101 in December"""
    comparatives: tuple[str, ...] = ()
    """behind a figure that is how much more or less there is than at another time: "fewer", "more … than" """
    earlier: tuple[str, ...] = ()
    """the last words of names of a time that stand before such a figure: nhiều hơn năm "ngoái" 329 em"""
    premium: tuple[str, ...] = ()
    """beside a percentage by which a price is above another one: a "premium" of 14% over the closing price"""
    discount: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    """names of what is held so often a week: "sessions" """
    later: tuple[str, ...] = ()
    """beside a span of time that was over then: "after" two years, two years "later" """
    banded: tuple[str, ...] = ()
    """names how far a rate may move from a central one, shortly before a percentage: a "band" of ±3%"""
    plus_minus: tuple[str, ...] = ()
    """the words for ±"""
    centrals: tuple[str, ...] = ()
    """names of the rate in the middle of a band: the "central rate" """
    ceilings: tuple[str, ...] = ()
    """names of its highest rate, before it; ``floors``: of its lowest"""
    floors: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    """before how far two figures are apart that are held against each other: "difference" """
    denied: tuple[str, ...] = ()
    """before the same where none is told: "no" significant difference"""
    by: tuple[str, ...] = ()
    """before what a change came to, behind both its ends: "from 200 to 180, by 20" """
    earned: tuple[str, ...] = ()
    """begins the line of a table that says what a company has earned: "net" """
    profits: tuple[str, ...] = ()
    """names of what a company earns, of which a text has now this one and now that one: "earnings", "net income" """
    unsure: tuple[str, ...] = ()
    """in a sentence about what may come, or may have been: "expects", "will" """
    reporting: tuple[str, ...] = ()
    """before what somebody tells, and no part of the name of anything: "said", "its" """
    earned_each: tuple[str, ...] = ()
    """the same of what falls to each of its shares: "earnings per share" """
    average_shares: tuple[str, ...] = ()
    """the same of how many these are"""
    rated: tuple[str, ...] = ()
    """names of a rate, of what it counts and of all of it, | between equal ones: "load factor = miles / seat miles" """
    quotient: tuple[str, ...] = ()
    """names of how many times one rate is another one: "relative risk" """
    risks: tuple[str, ...] = ()
    """names of the ratio of two risks, of which a percentage may tell how far it is from one: "hazard ratio" """
    labels: tuple[str, ...] = ()
    """before a number that only names something: "article", "chapter", "phone" """
    series: tuple[str, ...] = ()
    """before one number or several that only name something, or are limits; with the marks between: "weeks", "aged" """
    spreads: tuple[str, ...] = ()
    """before the spread of a figure: "standard error"; those of two or three letters are abbreviations: "SD" """
    clock: tuple[str, ...] = ()
    """between hours and minutes"""
    prices: tuple[str, ...] = ()
    """before a year that stands before a currency: "in" 2010 dollars"""
    dates: tuple[str, ...] = ()
    """before a number that is a part of a date: "day", "on Monday" """
    dated: tuple[str, ...] = ()
    """before a date with a stroke, and before anything else too: "until" """
    calendar: tuple[str, ...] = ()
    """words of ``dates`` behind which a number is a date even before a span of time: "tháng" 5 năm 2018"""
    documents: tuple[str, ...] = ()
    """before the number of a document with a stroke, and before anything else too: "số" 12/2018"""
    ordinals: tuple[str, ...] = ()
    """stands right behind the digits of an ordinal number: "th" """
    months: tuple[str, ...] = ()
    """on either side of a number that is a day"""
    durations: tuple[str, ...] = ()
    """behind a span of time: "years" """
    ages: tuple[str, ...] = ()
    """behind what is measured but never a part of anything: "years old", "degrees" """
    real: tuple[str, ...] = ()
    """beside a percentage that leaves the rise in prices out: "in real terms" """
    comparable: tuple[str, ...] = ()
    """in the sentence of a percentage of other figures than those that are printed: "like-for-like" """
    excluding: tuple[str, ...] = ()
    """the same where all figures beside it may be of that kind: "excluding", "pro forma" """
    cumulated: tuple[str, ...] = ()
    """the same of rates that count how long each was followed, and are no shares: "cumulative incidence" """
    often: tuple[str, ...] = ()
    """behind "three times" where this is no multiple: "daily", "a week"; without them, the words of ``each`` """
    points: tuple[str, ...] = ()
    """words of ``Words.points`` that mean percentage points by themselves: "points" """
    factors: tuple[str, ...] = ()
    """before a number that is a multiple: "multiplied by" """
    compounded: tuple[str, ...] = ()
    """before a percentage by which something grew each year: "compound annual growth rate" """
    moments: Mapping[str, str] = {}
    """phrase -> when a level is of: "last year" -> "past"; what is "earlier" or "then" is so beside any other time"""
    multiples: Mapping[str, str] = {}
    """phrase -> the multiple in digits: "doubled" -> "2" """
    fractions: Mapping[str, str] = {}
    """phrase -> the fraction in digits: "two thirds" -> "2/3" """
    numerals: Mapping[str, int] = {}
    """number words below one hundred that are read as figures"""
    unhedged: tuple[str, ...] = ()
    """words that hedge a figure in a claim file, but tie it to others in running text"""
    in_millions: tuple[str, ...] = ()
    """what may stand behind a number of millions without a sign of money: 1.5m "customers" """
    nouns: tuple[str, ...] = ()
    """what begins like a unit and is none"""
    titles: tuple[str, ...] = ()
    """abbreviations whose full stop ends no sentence"""
    common: tuple[str, ...] = ()
    """frequent words by which a text in this language is recognised"""


class Questions(NamedTuple):
    """The words by which people type one claim in a line, beside those of ``Prose``; lower case, composed (NFC)."""

    equals: tuple[str, ...] = ()
    """between two sides: "is", "makes" """
    of: tuple[str, ...] = ()
    begin: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    rise: tuple[str, ...] = ()
    """before the size of a rise: "an increase of" """
    fall: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    """behind a percentage and before its base: "more than" """
    less: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    """before what is added up: "the sum of" """
    adds: tuple[str, ...] = ()
    """between what is added up and its total: "add up to" """
    mean: tuple[str, ...] = ()
    median: tuple[str, ...] = ()
    plus: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    """between a dividend and its divisor: "divided by" """
    multiples: Mapping[str, str] = {}
    """phrase -> the multiple in digits, beside ``Prose.multiples``"""
    factors: tuple[str, ...] = ()
    """before a number that is a multiple, where a multiplication needs no word for it: "gấp" 3 lần"""
    joined: tuple[str, ...] = ()
    """between the last two of a list: "and" """
    asked: tuple[str, ...] = ()
    """stands for a figure that is asked for: "what" """
    asked_percent: tuple[str, ...] = ()
    """stands for a percentage that is asked for: "what percent" """
    lead: tuple[str, ...] = ()
    """may begin the line and says nothing: "is it true that" """
    trail: tuple[str, ...] = ()
    """may end it and says nothing"""


def listed(text: str) -> tuple[str, ...]:
    """Phrases with commas between them."""
    return tuple(filter(None, map(str.strip, " ".join(text.split()).split(","))))


def paired(text: str) -> Mapping[str, str]:
    """Phrases with what they stand for: "doubled = 2, tripled = 3"."""
    pairs = (phrase.partition(" = ") for phrase in listed(text))
    return {phrase: meant for phrase, _, meant in pairs}


def numbered(text: str) -> Mapping[str, int]:
    """``paired`` for whole numbers."""
    return {phrase: int(meant) for phrase, meant in paired(text).items()}


class Language(NamedTuple):
    name: str
    notation: Notation
    good: tuple[FigureExample, ...]
    prose: Prose = Prose()
    questions: Questions = Questions()
    regions: tuple[str, ...] = ()
    """whose separators are those of the notation, so that CLDR need not be asked: "FR" """


@cache
def languages() -> Mapping[str, Language]:
    """Every language by its ISO code; the code is the file's name."""
    return Members({code: partial(_language, code) for code in members("languages")})


def _language(code: str) -> Language:
    language: Language = exported("languages", code, "LANGUAGE")
    if language.notation.locale != code:
        raise ImportError(f"crossfoot.languages.{code} writes for {language.notation.locale}")
    return language


def spoken(notation: Notation) -> tuple[Language, ...]:
    """The language of a notation; where the notation is not known, all that crossfoot knows."""
    if not notation.known:
        return tuple(languages().values())
    language = languages().get(notation.locale.partition("-")[0])
    return () if language is None else (language,)
