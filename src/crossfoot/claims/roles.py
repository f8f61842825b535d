"""Roles of figures: which field and which entry of it a figure stands in."""

from __future__ import annotations

from crossfoot.claims.claim import Claim, Given, Path
from crossfoot.figures.written import Written


def given_of(claim: Claim) -> Given:
    """The figures of a claim once more as its kind sees them."""
    one: dict[str, Written] = {}
    many: dict[str, list[Written]] = {}
    for figure in claim.figures:
        field, entry = split_role(figure.role)
        if entry is None:
            one[field] = figure.written
        else:
            many.setdefault(field, []).append(figure.written)
    return Given(one, {role: tuple(figures) for role, figures in many.items()}, claim.options)


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
