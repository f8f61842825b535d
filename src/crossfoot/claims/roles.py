"""Roles of figures: which field and which entry of it a figure stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crossfoot.claims.claim import Claim, Given, Path
from crossfoot.figures.written import Written


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
    field, dot, label = role.partition(".")
    if "[" in field:
        field, _, number = role.partition("[")
        return field, int(number[:-1])
    return field, label if dot else None


def path_of(index: int, role: str) -> Path:
    """Where a figure of the claim with that index stands; the figures of an equation stand all in ``holds``."""
    field, entry = split_role(role)
    return ("claims", index, field) if entry is None or field == "holds" else ("claims", index, field, entry)
