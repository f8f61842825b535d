"""Roles of figures: which field and which entry of it a figure stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from crossfoot.claims.claim import Claim, Given, Path
from crossfoot.figures.written import Written
from crossfoot.messages import translatable, translated

_WORDS: Final[Mapping[str, str]] = {
    "part": translatable("part"),
    "whole": translatable("whole"),
    "target": translatable("target"),
    "percent": translatable("percent"),
    "ratio": translatable("ratio"),
    "from": translatable("from"),
    "to": translatable("to"),
    "by": translatable("by"),
    "times": translatable("times"),
    "total": translatable("total"),
    "average": translatable("average"),
    "count": translatable("count"),
    "rate": translatable("rate"),
    "periods": translatable("periods"),
    "median": translatable("median"),
    "quantile": translatable("quantile"),
    "value": translatable("value"),
    "at_least": translatable("at_least"),
    "at_most": translatable("at_most"),
    "more_than": translatable("more_than"),
    "less_than": translatable("less_than"),
    "parts": translatable("parts"),
    "values": translatable("values"),
    "weights": translatable("weights"),
}
"""field -> what it is called"""
_IN_SENTENCES: Final[Mapping[str, str]] = {
    "part": translatable("the part"),
    "whole": translatable("the whole"),
    "target": translatable("the target"),
    "percent": translatable("the percent"),
    "total": translatable("the total"),
    "average": translatable("the average"),
    "count": translatable("the count"),
    "rate": translatable("the rate"),
    "periods": translatable("the periods"),
}


_ENTRIES: Final[Mapping[str, str]] = {
    "parts": translatable("part {entry}"),
    "values": translatable("value {entry}"),
    "weights": translatable("weight {entry}"),
}


def given_from(figures: Iterable[tuple[str, Written]], options: Mapping[str, object]) -> Given:
    """The figures of a claim, by role, as its kind sees them: those of a list or mapping together, in their order."""
    one: dict[str, Written] = {}
    many: dict[str, list[Written]] = {}
    for role, written in figures:
        field, entry = split_role(role)
        if entry is None:
            one[field] = written
        else:
            many.setdefault(field, []).append(written)
    return Given(one, {field: tuple(entries) for field, entries in many.items()}, options)


def given_of(claim: Claim, changed: Mapping[str, Written] = {}) -> Given:
    """The figures of a claim as its kind sees them, with some exchanged, by role."""
    figures = ((figure.role, changed.get(figure.role, figure.written)) for figure in claim.figures)
    return given_from(figures, claim.options)


def split_role(role: str) -> tuple[str, str | int | None]:
    """Field and entry of a role: ``parts.excellent`` names an entry of a mapping, ``parts[0]`` one of a list."""
    if "." not in role and "[" not in role:
        return role, None
    field, dot, label = role.partition(".")
    if "[" in field:
        field, _, number = role.partition("[")
        return field, int(number[:-1])
    return field, label if dot else None


def path_of(index: int, role: str) -> Path:
    """Where a figure of the claim with that index stands; the figures of an equation stand all in ``holds``."""
    field, entry = split_role(role)
    return ("claims", index, field) if entry is None or field == "holds" else ("claims", index, field, entry)


def called(role: str) -> str:
    """A role as people are told it: the field in their language; an entry of a list as it is written."""
    return translated(_WORDS[role]) if role in _WORDS else role


def called_alone(role: str) -> str:
    """A role as it stands on a label of its own, of which the entries of a list are counted from 1: ``part 2``."""
    field, entry = split_role(role)
    if entry is None or field not in _ENTRIES:
        return called(role)
    return translated(_ENTRIES[field], entry=entry + 1 if isinstance(entry, int) else entry)


def the(role: str) -> str:
    """A role within a sentence: ``the whole``."""
    return translated(_IN_SENTENCES[role]) if role in _IN_SENTENCES else translated("the {role}", role=called(role))
