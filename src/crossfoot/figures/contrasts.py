"""Words of a language beside a change that is told, by which its figures may be those of something else, or its
percentage one of each year, or one in real terms.
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
