"""The claim file as pydantic models, made from the kinds, and the JSON Schema for editors that follows from them.

Pydantic is imported only here, and only when something is out of shape or the schema is asked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

from crossfoot.claimfile.fields import is_day
from crossfoot.claimfile.table_section import tables_schema
from crossfoot.claims.claim import ROUNDINGS
from crossfoot.claims.kind import Field, Kind, kinds

if TYPE_CHECKING:
    from pydantic import BaseModel

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"
NAME_PATTERN = r"^[^\d\s!-/:-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*$"
"""a declared name, near enough, in a dialect that editors share"""
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_DIGEST = r"^[0-9a-fA-F]{64}$"
_TAG = "\N{NULL}"
"""begins the labels of our unions, so that no key of a file is taken for one"""


def _day(text: str) -> str:
    if not is_day(text):
        raise ValueError("no day")
    return text


def _figure(about: str, types: str | list[str] = ["string", "number"]) -> Any:
    """A text that may not be empty; in JSON it may be a number."""
    from pydantic import Field as Described
    from pydantic import WithJsonSchema

    shape = {"type": types, "minLength": 1, "description": about}
    return Annotated[str, Described(min_length=1, description=about), WithJsonSchema(shape)]


def _free(about: str) -> Any:
    """A text that may be anything, and empty."""
    from pydantic import WithJsonSchema

    return Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean", "null"], "description": about})]


def _date(about: str) -> Any:
    from pydantic import AfterValidator, WithJsonSchema

    shape = {"type": "string", "format": "date", "pattern": _DAY, "description": about}
    return Annotated[str, AfterValidator(_day), WithJsonSchema(shape)]


def _shape_of(value: Any) -> str:
    return _TAG + ("mapping" if isinstance(value, dict) else "list" if isinstance(value, list) else "text")


def _either(about: str, **shapes: Any) -> Any:
    """One of several shapes, told apart before anything in them is judged."""
    from pydantic import Discriminator, Tag
    from pydantic import Field as Described

    first, *others = [Annotated[shape, Tag(_TAG + name)] for name, shape in shapes.items()]
    for other in others:
        first = first | other
    return Annotated[first, Discriminator(_shape_of), Described(description=about)]


def _roles(kind: Kind) -> Any:
    """Names of fields that hold figures, and of entries of lists; in an equation, names of figures."""
    from pydantic import Field as Described

    names = tuple(field.name for field in kind.fields if field.form in ("figure", "ratio", "multiple", "figures"))
    one: Any = Literal[("", *names)] if names else _free("a name in the equation")
    about = "fields whose figures are exact, whatever their print: a rate of tax, a quota; parts[0] or parts.women"
    lists = [field.name for field in kind.fields if field.form == "figures"]
    if lists:
        one |= Annotated[str, Described(pattern=rf"^({'|'.join(lists)})(\[\d+\]|\..+)$")]
    return _either(about, text=one, list=list[one])


def _annotation(field: Field) -> Any:
    if field.form == "choice":
        return Literal[field.choices]
    if field.form == "figures":
        return _either(field.about, list=list[_figure("a part")], mapping=dict[str, _figure("a part")])  # type: ignore[misc]
    return _figure(field.about, "string" if field.form == "equation" else ["string", "number"])


@cache
def _acceptance() -> type[BaseModel]:
    from pydantic import ConfigDict, create_model

    return create_model(
        "Acceptance",
        __config__=ConfigDict(extra="forbid"),
        rule=(_figure("the rule whose finding is accepted", "string"), ...),
        reason=(_figure("why it is left as it is"), ...),
    )


@cache
def claim_model(name: str) -> type[BaseModel]:
    """The model of one kind of claim."""
    from pydantic import ConfigDict, create_model
    from pydantic import Field as Described

    kind: Kind = kinds()[name]
    accepted = {"mapping": _acceptance(), "list": list[_acceptance()]}  # type: ignore[misc]
    fields: dict[str, Any] = {
        "id": (_figure("unique in the file"), ...),
        "kind": (Literal[name], ...),
        "about": (_free("what the claim says, in your own words"), ""),
        "quote": (_free("the sentence that it stands in"), ""),
        "at": (_either("offsets in the document", text=_free("an offset"), list=list[_free("an offset")]), ""),  # type: ignore[misc]
        "exact": (_roles(kind), ""),
        "accepted": (_either("findings that stay, each with its reason", **accepted), None),
    }
    for field in kind.fields:
        described = Described(default=None, alias=field.name, description=field.about)
        fields[_attribute(field.name)] = (_annotation(field), described)
    pairs: Any = {"allOf": [{"not": {"required": list(pair)}} for pair in kind.exclusive]}
    return create_model(
        f"{name.title()}Claim",
        __config__=ConfigDict(extra="forbid", title=name, json_schema_extra=pairs if kind.exclusive else None),
        __doc__=kind.manual.strip().splitlines()[0],
        **fields,
    )


def _attribute(name: str) -> str:
    return f"{name}_" if name in ("from",) else name


@cache
def _origin() -> type[BaseModel]:
    """The model of what stands under ``source:``."""
    from pydantic import ConfigDict, WithJsonSchema, create_model
    from pydantic import Field as Described

    digest = Annotated[str, Described(pattern=_DIGEST, description="of that file, in 64 hexadecimal digits")]
    more = WithJsonSchema({"type": "object", "description": "anything else"})
    annotations: dict[str, Any] = {
        "document": _figure("the file name of the article", "string"),
        "sha256": digest,
        "title": _figure("its headline"),
        "author": _figure("who wrote it"),
        "publisher": _figure("who printed it"),
        "published": _date("the day, as 2018-06-19"),
        "url": _figure("where it can be read", "string"),
        "accessed": _date("the day on which it was read"),
        "more": Annotated[dict[str, Any], more],
    }
    fields: dict[str, Any] = {name: (annotation, None) for name, annotation in annotations.items()}
    return create_model(
        "PublishedSource",
        __config__=ConfigDict(extra="forbid"),
        __doc__="Where the figures were printed.",
        **fields,
    )


@cache
def file_model() -> type[BaseModel]:
    """The model of a whole claim file."""
    from pydantic import ConfigDict, WithJsonSchema, create_model
    from pydantic import Field as Described

    claim: Any = claim_model(next(iter(kinds())))
    for name in list(kinds())[1:]:
        claim = claim | claim_model(name)
    claim = Annotated[claim, Described(discriminator="kind")]
    text = {"type": ["string", "number"], "minLength": 1}
    same = {
        "type": "string",
        "pattern": r"^.+\..+$",
        "description": "the figure of another claim file: other-file.name",
    }
    twin = {
        "type": "object",
        "properties": {"figure": text, "same_as": same},
        "required": ["figure"],
        "additionalProperties": False,
    }
    names = {
        "type": ["object", "null"],
        "propertyNames": {"pattern": NAME_PATTERN},
        "additionalProperties": {"anyOf": [text, twin]},
        "description": "named figures, for those that more than one claim uses",
    }
    fields: dict[str, Any] = {
        "source": (_origin() | None, Described(default=None, description="where the figures were printed")),
        "locale": (_figure("how figures are written, a CLDR id: vi, en, de-CH", "string") | None, None),
        "rounding": (Literal[ROUNDINGS] | None, Described(default=None, description="what counts as consistent here")),
        "figures": (Annotated[dict[str, Any], WithJsonSchema(names)] | None, None),
        "tables": (Annotated[dict[str, Any], WithJsonSchema(tables_schema())] | None, None),
        "claims": (list[claim] | None, Described(default=None, description="one entry a statement")),
    }
    either: Any = {"anyOf": [{"required": ["claims"]}, {"required": ["tables"]}]}
    return create_model(
        "ClaimFile",
        __config__=ConfigDict(extra="forbid", title="crossfoot claim file", json_schema_extra=either),
        __doc__="Figures that somebody printed, tied together as claims.",
        **fields,
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a claim file."""
    from pydantic.json_schema import GenerateJsonSchema

    class WithoutDefaults(GenerateJsonSchema):
        """A field that was left out has no default that could be written down."""

        def default_schema(self, schema: Any) -> dict[str, Any]:
            return self.generate_inner(schema["schema"])

    shape = file_model().model_json_schema(by_alias=True, schema_generator=WithoutDefaults)
    return {"$schema": SCHEMA_ID, **shape}


def faults(model: type[BaseModel], node: Any) -> list[Any]:
    """What pydantic has against a node, in its own words; nothing where it accepts it."""
    from pydantic import ValidationError

    try:
        model.model_validate(node)
    except ValidationError as error:
        return list(error.errors(include_url=False))
    return []
