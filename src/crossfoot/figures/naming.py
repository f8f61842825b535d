"""Words of a language by which a number is no figure, and what it is then: an age, an end of an interval, a place."""

from __future__ import annotations

from crossfoot.records import NamedTuple


class Naming(NamedTuple):
    """The words beside such numbers; lower case, composed (NFC). ``Prose`` has those that only name something."""

    aged: tuple[str, ...] = ()
    """before one age or several: "aged" """
    of_age: tuple[str, ...] = ()
    """before the years of an age, with or without words for "of" and "between" before these: "children" """
    having: tuple[str, ...] = ()
    """right before these years: "elle a" 45 ans"""
    being: tuple[str, ...] = ()
    """before an age behind which nothing is counted: "she is" """
    pronouns: tuple[str, ...] = ()
    """before an age without a verb, behind another one: he is 61 and "she", 58"""
    intervals: tuple[str, ...] = ()
    """before the level of an interval around a figure, or its ends: "confidence interval" """
    confidence: tuple[str, ...] = ()
    """behind the level of such an interval: 95% "CI" """
    scales: tuple[str, ...] = ()
    """before the ends of a scale: "a scale of" """
    odds: tuple[str, ...] = ()
    """before odds: "odds of" """
    powers: tuple[str, ...] = ()
    """before the power or the level of a test: "power was" """
    powered: tuple[str, ...] = ()
    """behind it: 80% "power" """
    hours: tuple[str, ...] = ()
    """behind a time of the day: "a.m." """
    positions: tuple[str, ...] = ()
    """before how far along a road something is, where no number stands before it: at "km" 38"""
