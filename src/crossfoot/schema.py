"""The claim file as pydantic models, made from the kinds: the JSON Schema for editors, and the words for what is malformed.

Pydantic is imported only here, and only when something is out of shape or the schema is asked for: a well-formed claim is recognised
without it.
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

from crossfoot.model import ROUNDINGS, Path
from crossfoot.registry import Field, Kind, kinds
from crossfoot.source import Mapping, Node, Problem, Source

if TYPE_CHECKING:
    from pydantic import BaseModel

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"


def near(word: str, known: Any) -> str:
    """``; did you mean x?`` where a known word is close, or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {found[0]}?" if found else ""


def _text_of(about: str, *, numbers: bool = True) -> Any:
    from pydantic import Field as Described
    from pydantic import WithJsonSchema

    kind: Any = ["string", "number"] if numbers else "string"
    return Annotated[str, Described(min_length=1, description=about), WithJsonSchema({"type": kind, "description": about})]


def _annotation(field: Field) -> Any:
    if field.form == "choice":
        return Literal[field.choices]
    if field.form == "figures":
        return Annotated[list[_text_of("a part")] | dict[str, _text_of("a part")], _described(field.about)]
    return _text_of(field.about, numbers=field.form != "equation")


def _described(about: str) -> Any:
    from pydantic import Field as Described

    return Described(description=about)


@cache
def _acceptance() -> type[BaseModel]:
    from pydantic import ConfigDict, create_model

    return create_model(
        "Acceptance",
        __config__=ConfigDict(extra="forbid"),
        rule=(_text_of("the rule whose finding is accepted", numbers=False), ...),
        reason=(_text_of("why it is left as it is", numbers=False), ...),
    )


@cache
def claim_model(name: str) -> type[BaseModel]:
    """The model of one kind of claim."""
    from pydantic import ConfigDict, create_model
    from pydantic import Field as Described

    kind: Kind = kinds()[name]
    fields: dict[str, Any] = {
        "id": (_text_of("unique in the file"), ...),
        "kind": (Literal[name], ...),
        "about": (_text_of("what the claim says, in your own words") | None, None),
        "quote": (_text_of("the sentence that it stands in") | None, None),
        "at": (list[_text_of("an offset")] | _text_of("offsets") | None, None),
        "accepted": (_acceptance() | list[_acceptance()] | None, None),  # type: ignore[misc]
    }
    for field in kind.fields:
        fields[_attribute(field.name)] = (
            _annotation(field) | None,
            Described(default=None, alias=field.name, description=field.about),
        )
    return create_model(
        f"{name.title()}Claim",
        __config__=ConfigDict(extra="forbid", title=name, validate_by_name=False),
        __doc__=kind.manual.strip().splitlines()[0],
        **fields,
    )


def _attribute(name: str) -> str:
    return f"{name}_" if name in ("from",) else name


@cache
def file_model() -> type[BaseModel]:
    """The model of a whole claim file."""
    from pydantic import ConfigDict, create_model
    from pydantic import Field as Described

    source = create_model(
        "PublishedSource",
        __config__=ConfigDict(extra="forbid"),
        __doc__="Where the figures were printed.",
        **{
            name: (annotation | None, None)
            for name, annotation in {
                "document": _text_of("the file name of the article", numbers=False),
                "sha256": Annotated[str, Described(pattern="^[0-9a-fA-F]{64}$", description="of that file")],
                "title": _text_of("its headline"),
                "author": _text_of("who wrote it"),
                "publisher": _text_of("who printed it"),
                "published": Annotated[datetime.date, _described("the day, as 2018-06-19")],
                "url": _text_of("where it can be read", numbers=False),
                "accessed": Annotated[datetime.date, _described("the day on which it was read")],
                "more": Annotated[dict[str, Any], _described("anything else")],
            }.items()
        },  # type: ignore[call-overload]
    )
    claim = Annotated[_union(), Described(discriminator="kind")]
    return create_model(
        "ClaimFile",
        __config__=ConfigDict(extra="forbid", title="crossfoot claim file"),
        __doc__="Figures that somebody printed, tied together as claims.",
        source=(source | None, Described(default=None, description="where the figures were printed")),
        locale=(_text_of("how figures are written, a CLDR id: vi, en, de-CH", numbers=False) | None, None),
        rounding=(Literal[ROUNDINGS], "nearest"),
        figures=(
            dict[str, _text_of("a figure")] | None,
            Described(default=None, description="named figures, for those that more than one claim uses"),
        ),
        claims=(list[claim], Described(description="one entry a statement")),
    )


def _union() -> Any:
    found: Any = None
    for name in kinds():
        found = claim_model(name) if found is None else found | claim_model(name)
    return found


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a claim file."""
    return {"$schema": SCHEMA_ID, **file_model().model_json_schema(by_alias=True)}


def claim_problems(source: Source, path: Path, node: Node) -> list[Problem]:
    """What is wrong with the shape of one claim; nothing when it is well-formed."""
    if not isinstance(node, Mapping):
        return [_problem(source, "invalid-value", path, "a claim is a mapping of fields, with an id and a kind")]
    name = node.get("kind")
    if name is None:
        return [_problem(source, "missing-field", path, f"this claim has no kind; one of {', '.join(kinds())} is needed")]
    if not isinstance(name, str) or name not in kinds():
        message = f"there is no kind {name!r}{near(str(name), kinds())}" if isinstance(name, str) else "the kind is one word"
        return [_problem(source, "unknown-kind", (*path, "kind"), message)]
    found = _problems(source, path, node, claim_model(name), _article(name), _fields(kinds()[name]))
    for first, second in kinds()[name].exclusive:
        if first in node and second in node:
            message = f"{_article(name)} has {first} or {second}, not both"
            found.append(_problem(source, "invalid-value", (*path, second), message, key=True))
    return found


def _fields(kind: Kind) -> tuple[str, ...]:
    return ("id", "kind", "about", "quote", "at", "accepted", *(field.name for field in kind.fields))


def header_problems(source: Source, root: Mapping) -> list[Problem]:
    """What is wrong with everything in a claim file but its claims."""
    header = {key: value for key, value in root.items() if key not in ("claims", "figures", "locale")}
    model = file_model()
    return _problems(source, (), {**header, "claims": []}, model, "a claim file", tuple(model.model_fields))


def _problems(
    source: Source, path: Path, node: Any, model: type[BaseModel], what: str, known: tuple[str, ...]
) -> list[Problem]:
    from pydantic import ValidationError

    try:
        model.model_validate(node)
    except ValidationError as error:
        found: dict[Path, Problem] = {}
        for each in error.errors(include_url=False):
            place, rule, message, key = _told(each, what, known, node)
            found.setdefault(place, _problem(source, rule, (*path, *place), message, key))
        return list(found.values())
    return []


def _told(error: Any, what: str, known: tuple[str, ...], node: Any) -> tuple[Path, str, str, bool]:
    """Place within the node, rule, sentence, and whether the key is meant."""
    place = _existing(error["loc"], node)
    name = str(place[-1]) if place else ""
    kind = error["type"]
    if kind == "extra_forbidden":
        known = known if len(place) == 1 else _NESTED.get(str(place[0]), ())
        if name[:1].isdigit():
            message = f"{name!r} stands alone; between braces a figure with a comma needs quotes around it"
            return place, "unknown-field", message, True
        owner = what if len(place) == 1 else f"{place[0]}"
        hint = near(name, known) or (f"; its fields are {', '.join(known)}" if known else "")
        return place, "unknown-field", f"there is no field {name!r} in {owner}{hint}", True
    if kind == "missing":
        lacking = str(error["loc"][-1])
        return place, "missing-field", f"{what if not place else name} needs {_article(lacking)}", False
    if kind == "literal_error":
        wanted = error["ctx"]["expected"].replace("'", "")
        value = str(error["input"])
        return place, "invalid-value", f"{name} is {wanted}, not {value!r}{near(value, wanted.replace(' or ', ', ').split(', '))}", False
    if kind.startswith("date"):
        return place, "invalid-value", f"{name} is a date such as 2018-06-19, not {str(error['input'])!r}", False
    if kind == "string_pattern_mismatch":
        return place, "invalid-value", f"{name} is 64 hexadecimal digits", False
    if kind == "string_too_short":
        return place, "invalid-value", f"{name} is empty; leave the field out if nothing was printed", False
    shape = "a list" if isinstance(error["input"], list) else "a mapping" if isinstance(error["input"], dict) else "one value"
    wanted = "a list or a mapping" if kind in ("list_type", "dict_type", "model_type", "model_attributes_type") else "one value"
    return place, "invalid-value", f"{name or 'this'} holds {shape} where {wanted} is expected", False


_NESTED = {
    "source": ("document", "sha256", "title", "author", "publisher", "published", "url", "accessed", "more"),
    "accepted": ("rule", "reason"),
}


def _article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def _existing(loc: Any, node: Any) -> Path:
    """The part of pydantic's location that stands in the file; its labels of unions do not."""
    place: list[str | int] = []
    for step in loc:
        if (isinstance(node, dict) and step in node) or (
            isinstance(node, list) and isinstance(step, int) and step < len(node)
        ):
            place.append(step)
            node = node[step]
    return tuple(place)


def _problem(source: Source, rule: str, path: Path, message: str, key: bool = False) -> Problem:
    start, end = source.span(path, key=key)
    return Problem(rule, path, message, start, end)
