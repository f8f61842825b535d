"""Words of a language beside a change that is told, by which its figures may be those of something else."""

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
    persons: tuple[str, ...] = ()
    """before an age that is told by its limit alone: "those" under 25"""
    single: tuple[str, ...] = ()
    """names the one part that is told of: in one town "alone" """
