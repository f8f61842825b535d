"""What may be typed at a place of a claim file: fields, kinds, choices, declared names, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from crossfoot.audit.rule import rules
from crossfoot.claimfile.fields import COMMON, HEADER, SOURCE_FIELDS
from crossfoot.claimfile.names import FIGURE, SAME_AS
from crossfoot.claims.claim import ROUNDINGS
from crossfoot.claims.kind import Field, kinds
from crossfoot.figures.language import languages
from crossfoot.lsp.cursor import Cursor, cursor_at
from crossfoot.lsp.opened import Opened
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

What = Literal["field", "kind", "choice", "name", "rule", "percentage"]

_ABOUT: Final[Mapping[str, str]] = {
    "id": translatable("unique in the file"),
    "kind": translatable("what ties the figures together"),
    "about": translatable("what the claim says, in your own words"),
    "quote": translatable("the sentence that it stands in"),
    "exact": translatable("fields whose figures are exact, whatever their print"),
    "at": translatable("offsets in the document"),
    "accepted": translatable("findings that stay, each with its reason"),
    "source": translatable("where the figures were printed"),
    "locale": translatable("how figures are written: vi, en, de-CH"),
    "rounding": translatable("what counts as consistent in this file"),
    "figures": translatable("named figures, for those that more than one claim uses"),
    "claims": translatable("one entry a statement"),
    "tables": translatable("what must hold in the rows and columns of a table"),
    "rule": translatable("the rule whose finding is accepted"),
    "reason": translatable("why it is left as it is"),
    FIGURE: translatable("the figure as printed"),
    SAME_AS: translatable("the figure of another claim file: other-file.name"),
}
_BLOCKS: Final = ("source", "figures", "claims", "more")
"""fields whose value stands on lines of its own"""


class Completion(NamedTuple):
    """One proposal: the word, what it is and means, and what is typed for it in place of ``start`` to ``end``."""

    word: str
    what: What
    about: str
    typed: str
    start: int
    end: int


def offers(opened: Opened, offset: int, known: Opened | None = None) -> list[Completion]:
    """The proposals at an offset, in the order in which they are useful.

    ``known`` is the last version that could be parsed, whose names and findings serve while this one cannot.
    """
    cursor = cursor_at(opened.text.content, offset) if opened.sort == "claims" else None
    if cursor is None:
        return []
    proposals = _fields(cursor) if cursor.is_key else _values(cursor, known or opened)
    in_json = opened.path.lower().endswith(".json")
    return [Completion(*each, _typed(cursor, each[0], in_json), cursor.start, cursor.end) for each in proposals]


def _typed(cursor: Cursor, word: str, in_json: bool) -> str:
    """The word with what belongs around and behind it."""
    if cursor.quoted:
        return word
    quoted = f'"{word}"' if in_json else word
    if not cursor.is_key or cursor.colon:
        return quoted
    return f"{quoted}:" if word in _BLOCKS and not in_json else f"{quoted}: "


def _fields(cursor: Cursor) -> Iterator[tuple[str, What, str]]:
    """The fields that the mapping may still have."""
    there = set(cursor.around)
    for name, about in _fields_of(cursor):
        if name not in there:
            yield name, "field", about


def _fields_of(cursor: Cursor) -> Iterator[tuple[str, str]]:
    path, around = cursor.path, cursor.around
    if not path:
        yield from ((name, translated(_ABOUT[name])) for name in HEADER)
    elif path == ("source",):
        yield from ((name, "") for name in SOURCE_FIELDS)
    elif path[0] == "figures" and len(path) == 2:
        yield from ((name, translated(_ABOUT[name])) for name in (FIGURE, SAME_AS))
    elif path[0] == "claims" and len(path) == 2:
        kind = kinds().get(str(around.get("kind", "")))
        own = kind.fields if kind is not None else ()
        shut = {b if a in around else a for a, b in kind.exclusive if a in around or b in around} if kind else set()
        first = ("id", "kind")
        yield from ((name, translated(_ABOUT[name])) for name in first)
        yield from ((field.name, translated(field.about)) for field in own if field.name not in shut)
        yield from ((name, translated(_ABOUT[name])) for name in COMMON if name not in first)
    elif path[0] == "claims" and path[2:3] == ("accepted",):
        yield from ((name, translated(_ABOUT[name])) for name in ("rule", "reason"))


def _values(cursor: Cursor, opened: Opened) -> Iterator[tuple[str, What, str]]:
    """The values that the field may have."""
    path = cursor.path
    if path == ("rounding",):
        yield from ((name, "choice", "") for name in ROUNDINGS)
    elif path == ("locale",):
        yield from ((name, "choice", language.name) for name, language in languages().items())
    elif path[:1] == ("figures",):
        yield from _names(cursor, opened, besides=str(path[1]) if len(path) > 1 else "")
    elif len(path) > 2 and path[0] == "claims":
        yield from _of_claim(cursor, opened)


def _of_claim(cursor: Cursor, opened: Opened) -> Iterator[tuple[str, What, str]]:
    path = cursor.path
    name = str(path[2])
    if name == "kind":
        for kind in kinds().values():
            yield kind.name, "kind", kind.manual.strip().splitlines()[0]
    elif name == "accepted" and path[-1] == "rule":
        yield from _rules(cursor, opened)
    else:
        kind_named = kinds().get(str(cursor.around.get("kind", "")) or _kind_above(cursor))
        fields = kind_named.fields if kind_named is not None else ()
        field = next((each for each in fields if each.name == name), None)
        yield from _of_field(cursor, opened, field)


def _kind_above(cursor: Cursor) -> str:
    """The kind of the claim, where the cursor stands in a mapping or list within it."""
    claims = cursor.root.get("claims")
    claim = claims[cursor.claim] if isinstance(claims, list) and 0 <= cursor.claim < len(claims) else None
    return str(claim.get("kind", "")) if isinstance(claim, dict) else ""


def _of_field(cursor: Cursor, opened: Opened, field: Field | None) -> Iterator[tuple[str, What, str]]:
    if field is None:
        return
    if field.form == "choice":
        yield from ((name, "choice", "") for name in field.choices)
    else:
        yield from _names(cursor, opened)


def _names(cursor: Cursor, opened: Opened, besides: str = "") -> Iterator[tuple[str, What, str]]:
    """The declared names, and the figures that they stand for; of the text as it is now."""
    figures = cursor.root.get("figures")
    known = opened.source.root.get("figures") if opened.source and isinstance(opened.source.root, dict) else None
    declared = {**(known if isinstance(known, dict) else {}), **(figures if isinstance(figures, dict) else {})}
    for name, value in declared.items():
        figure = value.get(FIGURE, "") if isinstance(value, dict) else value
        if name != besides and re.fullmatch(r"\w+", name) and isinstance(figure, str):
            yield name, "name", figure


def _rules(cursor: Cursor, opened: Opened) -> Iterator[tuple[str, What, str]]:
    """Every rule, those first that found something in this claim."""
    name = str(cursor.around.get("id", ""))
    claims = cursor.root.get("claims")
    if isinstance(claims, list) and 0 <= cursor.claim < len(claims) and isinstance(claims[cursor.claim], dict):
        name = str(claims[cursor.claim].get("id", ""))  # type: ignore[union-attr]
    findings = [each for each in opened.findings if each.claim is not None and each.claim.id == name]
    here = {each.rule for each in findings if "accepted" not in each.path}
    for rule in sorted(rules().values(), key=lambda rule: (rule.name not in here, rule.name)):
        yield rule.name, "rule", rule.manual.strip().splitlines()[0]
