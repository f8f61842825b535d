"""Roles of figures: which field and which entry of it a figure stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from crossfoot.claims.claim import Claim, Given, Path
from crossfoot.claims.kind import Field, kinds
from crossfoot.figures.written import Written
from crossfoot.messages import translated


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


def entries_of(claim: Claim, field: str) -> list[Written]:
    """The figures of a field that is a list."""
    return [figure.written for figure in claim.figures if split_role(figure.role)[0] == field]


def is_counted(kind: str, role: str) -> bool:
    """Whether a field says how many things there are."""
    field = kinds()[kind].field(role)
    return field is not None and field.counted


def is_quotient(kind: str, role: str) -> bool:
    """Whether a field is what others are divided to: a percentage, a rate."""
    field = kinds()[kind].field(role)
    return field is not None and field.measured


@lru_cache(maxsize=1_000)
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
    return role if "[" in role or "." in role else translated(role)


def called_alone(kind: str, role: str) -> str:
    """A role as it stands on a label of its own, of which the entries of a list are counted from 1: ``part 2``; those
    of an equation are figures.
    """
    name, entry = split_role(role)
    field = kinds()[kind].field(name) if entry is not None else None
    if field is not None and field.form == "equation":
        return translated("figure")
    if field is None or not field.entry:
        return called(role).replace("_", " ")
    return translated(_numbered(field.entry), entry=entry + 1 if isinstance(entry, int) else entry)


def the(role: str) -> str:
    """A role within a sentence: ``the whole``."""
    if "[" in role or "." in role:
        return translated("the {role}", role=role)
    return translated(_in_sentence(role))


def names_of(field: Field) -> Iterator[str]:
    """Every sentence, in English, that calls a field or what stands in it by a name."""
    if field.form not in ("choice", "equation"):
        yield field.name
        one = field.entry or field.name
        if not field.exact:
            yield _in_sentence(one)
        if field.entry:
            yield _numbered(one)


def _in_sentence(name: str) -> str:
    return f"the {name}"


def _numbered(name: str) -> str:
    return f"{name} {{entry}}"
