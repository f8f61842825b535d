"""Words of a language beside a change that is told, by which its figures may be those of something else, or its
percentage one of each year, or one in real terms; and those around what a text reckons.
"""

from __future__ import annotations

from crossfoot.records import NamedTuple


class Contrasts(NamedTuple):
    """The words of a sentence that tell a change, and beside it something else; lower case, composed (NFC)."""

    yardsticks: tuple[str, ...] = ()
    """names of what a figure is held against that it has never been: "forecast", "national average", "peak" """
    subordinate: tuple[str, ...] = ()
    """begins a clause about something else: "after", "because" """
    located: tuple[str, ...] = ()
    """before where, or for whom, a figure is: "in" London, "for" men"""
    dating: tuple[str, ...] = ()
    """says when a figure was, beside months and spans: "earlier", "previous" """
    years: tuple[str, ...] = ()
    """right before a number that may be a year, where people are told of behind it: "in" 1990 women, of 1990 women"""
    days: tuple[str, ...] = ()
    """says on which day it was: "yesterday" """
    periods: tuple[str, ...] = ()
    """behind a percentage, over what time something has changed by it: "for the week", "since" """
    following: tuple[str, ...] = ()
    """before those that come behind the first, and are no parts of it: "followed by" """
    alternatives: tuple[str, ...] = ()
    """between two prices of which one is paid: "or" """
    weights: tuple[str, ...] = ()
    """says that an average counts some values more than others: "weighted" """
    own: tuple[str, ...] = ()
    """before a verb whose subject is the one that was told of: "it has" risen"""
    ranges: tuple[str, ...] = ()
    """beside the two ends of a range, which is no change: prices "range" from 140 to 180"""
    mainly: tuple[str, ...] = ()
    """before the greatest parts only: "mainly", "most of them" """
    uncounted: tuple[str, ...] = ()
    """tells of a part without a figure: "a few", "unknown", "the rest" """
    resting: tuple[str, ...] = ()
    """the same of all that is left: "the rest" """
    several: tuple[str, ...] = ()
    """says that some are in more than one part: "both", "several" """
    measures: tuple[str, ...] = ()
    """names of what is measured of others than those counted: "turnout" """
    intended: tuple[str, ...] = ()
    """before a figure that was planned, where no word for a plan stands: it "was to" build 240"""
    taking_part: tuple[str, ...] = ()
    """says that those counted are the ones it is measured of: "voted" """
    measured: tuple[str, ...] = ()
    """names of those of whom it is, where they are counted: turnout of 84% of the "voters" """
    persons: tuple[str, ...] = ()
    """before an age that is told by its limit alone: "those" under 25"""
    subgroups: tuple[str, ...] = ()
    """names some of those counted, of whom no number is told: in the "subgroup" with asthma"""
    single: tuple[str, ...] = ()
    """names the one part that is told of: in one town "alone" """


class Paces(NamedTuple):
    """The words beside a percentage that is told for each of several times; lower case, composed (NFC)."""

    yearly: tuple[str, ...] = ()
    """says of it, before or behind, that it is of each year: 2% "a year", "annually" by 2%"""
    timely: tuple[str, ...] = ()
    """the same of other times: 2% "a month" """
    annual: tuple[str, ...] = ()
    """says it beside the name of a rate: an "annual" rise of 2%"""
    periodic: tuple[str, ...] = ()
    """the same of other times: "monthly" """
    rates: tuple[str, ...] = ()
    """such names: "growth", "pace" """
    linking: tuple[str, ...] = ()
    """may stand between all of these and the percentage: "by", "of" """
    lasting: tuple[str, ...] = ()
    """right before a time that is only how long something took: 2% "in" a year"""
    timed: tuple[str, ...] = ()
    """right behind one that is only when it was: 2% a year "ago" """


class RealTerms(NamedTuple):
    """The words beside a percentage that leaves the rise in prices out, beside whole phrases; in the same form."""

    real: tuple[str, ...] = ()
    """says it before what is counted in money, or alone beside the percentage: "real" wages"""
    behind: tuple[str, ...] = ()
    """the same behind it: salarios "reales" """
    unreal: tuple[str, ...] = ()
    """names with such a word in them that do not say it: "real estate" """
    money: tuple[str, ...] = ()
    """what is counted in money: "wages" """
    removing: tuple[str, ...] = ()
    """shortly before the names of what is left out: "adjusted for" inflation"""
    inflation: tuple[str, ...] = ()
    """these names: "inflation", "rising prices" """
    removed: tuple[str, ...] = ()
    """shortly behind them: inflation "taken into account" """
    without: tuple[str, ...] = ()
    """right before them: "after" inflation"""
    exceeding: tuple[str, ...] = ()
    """between a percentage and the same names: 3% "above" inflation"""
    constant: tuple[str, ...] = ()
    """before prices, or money, which may have a year before them: "constant" 2015 prices"""
    dated: tuple[str, ...] = ()
    """the same before prices that have one: "at" 2015 prices"""
    prices: tuple[str, ...] = ()
    """these words, beside the currencies: "prices" """
    nominal: tuple[str, ...] = ()
    """says that it leaves nothing out: "in cash terms" """


class Reckoned(NamedTuple):
    """The words around what a text reckons from figures that it has told; lower case, composed (NFC)."""

    per: tuple[str, ...] = ()
    """between so much and what it is for each of, beside the words of ``Prose.each``: "for every" """
    heads: tuple[str, ...] = ()
    """stands there for whatever was counted: so much a "head" """
    thousand: tuple[str, ...] = ()
    """behind so many for a thousand: "per thousand" """
    quotients: tuple[str, ...] = ()
    """names of what one figure is for each of another one: "yield", "density" """
    leading: tuple[str, ...] = ()
    """the same with an article, right before the figure: "a yield of" """
    amounting: tuple[str, ...] = ()
    """may stand between such a name and its figure: "is", "therefore" """
    therefore: tuple[str, ...] = ()
    """says that what follows is reckoned from what was told: "so", "that is" """
    before: tuple[str, ...] = ()
    """behind a span of time that lies between an earlier time and a later one, which it tells: ten years "earlier" """
    after: tuple[str, ...] = ()
    """the same of the later one: ten years "later" """
    since: tuple[str, ...] = ()
    """before a span of time that has passed since the earlier one: "il y a" dix ans"""
    changes: tuple[str, ...] = ()
    """names of what a figure changed by, up or down: "change" """
    articles: tuple[str, ...] = ()
    """right before the name of a rise or a fall that is told of again: "the" fall"""
    reaching: tuple[str, ...] = ()
    """right behind it, and before how much it is: the fall "reaches" 6.9%"""
    having: tuple[str, ...] = ()
    """before how many there are of what was told part by part: the house thus "has" 5,930 beds"""
    expected: tuple[str, ...] = ()
    """shortly before what was expected, or planned, and perhaps did not come about: "had forecast" """
    short: tuple[str, ...] = ()
    """right behind by how much something fell short of that, or before it: "below forecast" """
    beyond: tuple[str, ...] = ()
    """the same where there was more: "above forecast" """
    breakdowns: tuple[str, ...] = ()
    """says that what follows is all of something, part by part: "breakdown" """
    gaps: tuple[str, ...] = ()
    """names of what two amounts are apart, where a word of ``therefore`` says that it is reckoned: "overrun" """
    dying: tuple[str, ...] = ()
    """names of the rate of those who die: "death rate" """
    deaths: tuple[str, ...] = ()
    """names of what that counts: "deaths" """
    proportions: tuple[str, ...] = ()
    """names of a percentage that words beside them say of what: the breach "rate" """
    neither: tuple[str, ...] = ()
    """says of others that they are none of what was told, so that some may be more than one of it: "neither" """


class Targets(NamedTuple):
    """The words beside a target, and beside how far it was missed or passed; lower case, composed (NFC)."""

    aims: tuple[str, ...] = ()
    """names a target, or says that its figure was one, beside those of ``Prose.plan``: "meant to", "quota" """
    lacking: tuple[str, ...] = ()
    """before how much is missing, perhaps with the target between, and a word of ``by``: "missing" it by 20"""
    passing: tuple[str, ...] = ()
    """the same of how much there is too much: "overshooting" it by 20"""
    by: tuple[str, ...] = ()
    """right before that figure; where a language has none, nothing need stand there"""
    lack: tuple[str, ...] = ()
    """right before how much is missing: "a shortfall of" 20"""
    excess: tuple[str, ...] = ()
    """the same of how much there is too much: "an overspend of" 20"""
    short: tuple[str, ...] = ()
    """between how much is missing and the name of the target: 20 "short of" the goal"""
    over: tuple[str, ...] = ()
    """the same of how much there is too much: 20 "over" budget"""
    ending: tuple[str, ...] = ()
    """behind how much is missing, at the end of a clause that need not name the target: 20 "short" """
    revised: tuple[str, ...] = ()
    """beside the name of a target that is another than the one told before: the "revised" budget"""
    done: tuple[str, ...] = ()
    """behind a percentage that says how much of it was reached: 85% "complete" """


class Completing(NamedTuple):
    """The words that say that what they stand beside completes a whole; in the same form."""

    last: tuple[str, ...] = ()
    """right before the last part of it: "the last" 25% was left fallow"""
    behind: tuple[str, ...] = ()
    """the same behind it: 25% "cuối cùng" """
    every: tuple[str, ...] = ()
    """begins the name of all that lines before it list, beside ``Prose.all_of``: "all", "everything" """
    makes: tuple[str, ...] = ()
    """begins a sentence, or nearly so, that tells what the figures of the one before come to: "that makes" """
    amounts: tuple[str, ...] = ()
    """the same where no more follows, or what the figures before it count: "that is" """
    giving: tuple[str, ...] = ()
    """between the last part of a list and its total, behind a mark: "giving a total of" """
    raising: tuple[str, ...] = ()
    """the same where a part is told as one that was there already: "brought the total to" """
    standing: tuple[str, ...] = ()
    """says that it was: 251 "already" on record"""
    kinds: tuple[str, ...] = ()
    """a thing, and all kinds of it, with | between names of one: "medals = gold / silver / bronze" """


class Adjusting(NamedTuple):
    """Words that say that figures are not all that makes up what is printed beside them; in the same form."""

    minus: tuple[str, ...] = ()
    """behind a mark, before a figure that is taken off: "less" 3 million"""
    losses: tuple[str, ...] = ()
    """names of a part of an amount of money that is taken off: "loss"; ``…`` is between two that go opposite ways"""
    net: tuple[str, ...] = ()
    """right behind a total or a product, before what is reckoned with beside the figures: "with" overtime"""
    some: tuple[str, ...] = ()
    """between an amount of money and the first of its parts, says that there are others: "including" """
    besides: tuple[str, ...] = ()
    """behind the last figure, says that something without a figure is added: "plus", "too" """
    onward: tuple[str, ...] = ()
    """beside a change that comes after both levels before it: "then", "another", "next" """
    partly: tuple[str, ...] = ()
    """before so much for each in some of the time only, or as an aim: "at the busiest", "at first", "goal" """
    overall: tuple[str, ...] = ()
    """before a balance of more than the two flows beside it, or of another time: "including services", "overall" """
    overlaps: tuple[str, ...] = ()
    """says that one thing is in several parts: "overlap", "cùng lúc" """


class Comparing(NamedTuple):
    """Words that hold a figure against one of another clause or sentence; lower case, composed (NFC). ``…`` is the
    figure, in phrases of which it may stand on either side.
    """

    more: tuple[str, ...] = ()
    """by how much the figure before is more than the one told before that, of no other: "… longer", "an extra …" """
    fewer: tuple[str, ...] = ()
    """the same of what is less: "… fewer" """
    as_many: tuple[str, ...] = ()
    """between a multiple and the figure that it is of: five times "as many as" the 178"""
    so_many: tuple[str, ...] = ()
    """behind a multiple of what was told before: five times "as many" """
    per: tuple[str, ...] = ()
    """between a figure and what it is told for each of: 17 pupils "to one" teacher, 42 litres "per" 100 km"""
    rates: tuple[str, ...] = ()
    """names of such a figure, shortly before it: a "density" of 411, "works out at" 71 a day"""
    people: tuple[str, ...] = ()
    """names of all that live somewhere: "residents" """
    apiece: tuple[str, ...] = ()
    """begins a sentence about each of those just counted: "each is" """
    plainly: tuple[str, ...] = ()
    """words around a rise or a fall of what was just told that name nothing else: "the" increase "works out at" """
    articles: tuple[str, ...] = ()
    """right before it, where a word alone may be a verb"""
    pronouns: tuple[str, ...] = ()
    """right behind a figure that is of what was told before: 1,097 "for it" """
    originally: tuple[str, ...] = ()
    """before the earlier level of something that has a later one: "originally" $140, reduced to $119"""
    outward: tuple[str, ...] = ()
    """beside what goes off an amount: 104 "got off", "costs of" 900,000"""
    inward: tuple[str, ...] = ()
    """beside what comes to it: 19 "got on" """
    balance: tuple[str, ...] = ()
    """beside what that leaves: "so" 145 travelled on"""
    net: tuple[str, ...] = ()
    """before the difference of what comes and what goes: "net" """
    margins: tuple[str, ...] = ()
    """beside by how much one side is ahead of another: a "majority of" 35, eight "points clear" """
    against: tuple[str, ...] = ()
    """between what two sides have: 311 votes "to" 276"""
    partly: tuple[str, ...] = ()
    """says that a total is not that of a whole year or week: "so far" """
    onto: tuple[str, ...] = ()
    """the same as a word of ``Prose.beyond``, unless no more than a year follows: up 43% "on" the 1,105 of April"""
