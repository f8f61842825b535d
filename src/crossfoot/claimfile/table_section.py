"""The ``tables:`` section of a claim file: where each table stands, how it is printed, and what must hold in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal

from crossfoot.claimfile.fields import is_digest
from crossfoot.claimfile.suggestions import near
from crossfoot.claimfile.tree import Mapping as SourceMapping
from crossfoot.claimfile.tree import Node, Path, Problem, Sequence, Source
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

TABLE_FIELDS: Final = ("from", "unit", "rounded", "missing", "relations", "about", "accepted")
FROM_FIELDS: Final = ("document", "sheet", "table", "cells", "sha256")
ACCEPTED_FIELDS: Final = ("cell", "rule", "reason")
ROUNDED_WAYS: Final = ("digits", "to", "unit")
ROUNDED_FIELDS: Final = (*ROUNDED_WAYS, "at", "columns", "rows")
COUNTS: Final = ("1", "count", "number", "persons", "people")
"""units of which whole numbers are exact"""
FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "rows": (), "columns": (), "percent": ("of", "whole"), "change": ("from", "to"), "multiple": ("from", "to"),
    "average": ("of",), "rate": ("of", "per"),
}  # fmt: skip
"""what a relation begins with, and what it needs beside that"""
SCALES: Final = tuple(str(10**power) for power in range(2, 10))
"""so many of how many a rate may be"""
SUMS: Final = ("rows", "columns")
COMMON: Final = ("except", "about")
MEANINGS: Final = ("nil", "suppressed", "unknown", "not applicable")
Form = Literal["rows", "columns", "percent", "change", "multiple", "average", "rate"]


class Rounded(NamedTuple):
    """How the whole numbers of a table were rounded, beyond their last printed place."""

    digits: int = 0
    """to so many significant digits; 0: not so"""
    to: int = 0
    """to multiples of it; 0: not so"""
    at_random: bool = False
    """to a multiple on either side, so that a figure is off by less than one multiple"""
    exact: bool = False
    """not at all: what was counted, in a table of which other figures were rounded"""


class RoundedLines(NamedTuple):
    """How whole numbers in some lines of a table were rounded, where it is otherwise than in the table."""

    how: Rounded
    columns: tuple[tuple[str, Path], ...]
    """labels, each with its place in the file; none: in all columns"""
    rows: tuple[tuple[str, Path], ...]


class Stated(NamedTuple):
    """One relation as it is written."""

    form: Form
    text: str
    """the template, or the label of the line that follows from others"""
    fields: Mapping[str, tuple[str, ...]]
    """the labels under the other fields"""
    apart: tuple[str, ...]
    """labels of lines in which it does not hold"""
    about: str
    path: Path
    scale: int = 1
    """of a rate: 1000 where it is so many per 1,000"""

    @property
    def title(self) -> str:
        return self.text if self.form in SUMS else f"{self.text} ({self.form})"


class AcceptedCell(NamedTuple):
    cell: str
    rule: str
    reason: str
    path: Path


class Table(NamedTuple):
    """One entry of ``tables:``."""

    name: str
    document: str
    """nothing: that of the source"""
    sheet: str
    table: str
    cells: str
    sha256: str
    unit: str
    rounded: Rounded | None
    """in lines that ``rounded_lines`` does not name"""
    rounded_lines: tuple[RoundedLines, ...]
    """of several that name a cell, the last holds"""
    missing: Mapping[str, str]
    """text of a cell, folded, to what it says"""
    relations: tuple[Stated, ...]
    accepted: tuple[AcceptedCell, ...]
    path: Path


class Section(NamedTuple):
    tables: tuple[Table, ...]
    problems: tuple[Problem, ...]


def read_section(source: Source) -> Section:
    """Every table of a file whose root is a mapping, and what is wrong with the section."""
    reading = _SectionReader(source)
    root = source.root
    node = root.get("tables", "") if isinstance(root, SourceMapping) else ""
    if not isinstance(node, SourceMapping):
        if node != "":
            reading.problem("invalid-value", ("tables",), translated("tables takes names, each with its table"))
        return Section((), tuple(reading.problems))
    tables = tuple(reading.table(name, entry) for name, entry in node.items())
    return Section(tuple(each for each in tables if each is not None), tuple(reading.problems))


class _SectionReader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def problem(self, rule: str, path: Path, message: str, key: bool = False) -> None:
        self.problems.append(Problem(rule, path, message, *self.source.span(path, key=key)))

    def table(self, name: str, node: Node) -> Table | None:
        path: Path = ("tables", name)
        if not isinstance(node, SourceMapping):
            sentence = translated("{owner} takes fields ({fields})", owner=name, fields=", ".join(TABLE_FIELDS))
            self.problem("invalid-value", path, sentence)
            return None
        self._known(node, TABLE_FIELDS, path, translated("a table"))
        self._text(node, "about", path)
        origin = node.get("from", "")
        if isinstance(origin, str):
            place = {"document": origin}
        else:
            self._known(origin, FROM_FIELDS, (*path, "from"), "from")
            place = {key: self._text(origin, key, (*path, "from")) for key in FROM_FIELDS}
            if place["sha256"] and not is_digest(place["sha256"]):
                sentence = translatable("{field} is 64 hexadecimal digits, not {value!r}")
                sentence = translated(sentence, field="sha256", value=place.pop("sha256"))
                self.problem("invalid-value", (*path, "from", "sha256"), sentence)
        relations = node.get("relations", "")
        if not isinstance(relations, Sequence) or not relations:
            self.problem("missing-field" if "relations" not in node else "invalid-value", path,
                         translated("{table} needs relations, a list (- rows: Total = North + South)", table=name)
                         )  # fmt: skip
            relations = Sequence()
        stated = [self._relation(each, (*path, "relations", number)) for number, each in enumerate(relations)]
        return Table(
            name, place.get("document", ""), place.get("sheet", ""), place.get("table", ""), place.get("cells", ""),
            place.get("sha256", ""), self._text(node, "unit", path),
            *self._roundings(node.get("rounded", ""), (*path, "rounded")),
            self._missing(node.get("missing", ""), path), tuple(each for each in stated if each is not None),
            tuple(self._accepted(node.get("accepted", ""), path)), path,
        )  # fmt: skip

    def _known(self, node: Node, fields: tuple[str, ...], path: Path, owner: str) -> None:
        if not isinstance(node, SourceMapping):
            sentence = translated("{owner} takes fields of its own ({fields})", owner=owner, fields=", ".join(fields))
            self.problem("invalid-value", path, sentence)
            return
        for key in node:
            if key not in fields:
                hint = near(key, fields) or translated("; its fields are {fields}", fields=", ".join(fields))
                sentence = translatable("there is no field {field!r} in {owner}{hint}")
                message = translated(sentence, field=key, owner=owner, hint=hint)
                self.problem("unknown-field", (*path, key), message, key=True)

    def _text(self, node: Node, key: str, path: Path) -> str:
        value = node.get(key, "") if isinstance(node, SourceMapping) else ""
        if isinstance(value, str):
            return value
        self.problem("invalid-value", (*path, key), translated("{field} takes one value", field=key))
        return ""

    def _roundings(self, node: Node, path: Path) -> tuple[Rounded | None, tuple[RoundedLines, ...]]:
        """How the table was rounded, and how single lines of it were."""
        several = isinstance(node, Sequence)
        entries = list(node) if isinstance(node, Sequence) else [node] if node != "" else []
        if several and not entries:
            self._rounded_so("", path)
        whole: Rounded | None = None
        lines = []
        for number, each in enumerate(entries):
            place: Path = (*path, number) if several else path
            how = self._rounded_so(each, place)
            if how is None or not isinstance(each, SourceMapping):
                continue
            named = {key: tuple(self._placed(each, key, place)) for key in ("columns", "rows") if key in each}
            if any(named.values()):
                lines.append(RoundedLines(how, named.get("columns", ()), named.get("rows", ())))
            elif not named and whole is None:
                whole = how
            elif not named:
                message = translated("rounded says twice how the table was rounded; name columns: or rows:")
                self.problem("invalid-value", place, message)
        return whole, tuple(lines)

    def _placed(self, node: SourceMapping, key: str, path: Path) -> Iterator[tuple[str, Path]]:
        """The labels of a field that names some, each with its place."""
        labels = list(self._labels(node, key, path))
        if not labels and node[key] in ("", Sequence()):
            self.problem("invalid-value", (*path, key), translated("{field} takes labels, one or a list", field=key))
        for number, label in enumerate(labels):
            yield label, (*path, key) if isinstance(node[key], str) else (*path, key, number)

    def _rounded_so(self, node: Node, path: Path) -> Rounded | None:
        self._known(node, ROUNDED_FIELDS, path, "rounded")
        digits, to, unit, at = (self._text(node, key, path) for key in (*ROUNDED_WAYS, "at"))
        given = [text for text in (digits, to, unit) if text]
        right = len(given) == 1 and (unit != "" or _is_whole(given[0])) and at in ("", "random", "nearest")
        if not right or (at and not to):
            sentence = translated("rounded says {digits: 4}, {to: 5}, {to: 5, at: random} or {unit: million}, "
                                  "and may name columns: and rows:")  # fmt: skip
            self.problem("invalid-value", path, sentence)
            return None
        return Rounded(int(digits or 0), int(to or 0), at == "random", unit.casefold() in COUNTS)

    def _missing(self, node: Node, path: Path) -> dict[str, str]:
        meanings: dict[str, str] = {}
        for text, meaning in node.items() if isinstance(node, SourceMapping) else ():
            if meaning not in MEANINGS:
                sentence = translated("{text!r} is one of {choices}", text=text, choices=", ".join(MEANINGS))
                self.problem("invalid-value", (*path, "missing", text), sentence)
            else:
                meanings[text.strip().casefold()] = str(meaning)
        if node != "" and not isinstance(node, SourceMapping):
            message = translated('missing takes texts with their meaning ("(D)": suppressed)')
            self.problem("invalid-value", (*path, "missing"), message)
        return meanings

    def _accepted(self, node: Node, path: Path) -> Iterator[AcceptedCell]:
        several = isinstance(node, Sequence)
        entries = list(node) if isinstance(node, Sequence) else [node] if node != "" else []
        for number, each in enumerate(entries):
            place: Path = (*path, "accepted", number) if several else (*path, "accepted")
            self._known(each, ACCEPTED_FIELDS, place, "accepted")
            cell, rule, reason = (self._text(each, key, place) for key in ACCEPTED_FIELDS)
            if cell and rule and reason:
                yield AcceptedCell(cell.upper(), rule, reason, place)
            else:
                self.problem("missing-field", place, translated("accepted needs a cell (B5), a rule and a reason"))

    def _relation(self, node: Node, path: Path) -> Stated | None:
        forms = [each for each in FORMS if isinstance(node, SourceMapping) and each in node]
        if not isinstance(node, SourceMapping) or len(forms) != 1:
            sentence = translated("a relation begins with one of {choices}", choices=", ".join(FORMS))
            self.problem("invalid-value", path, sentence)
            return None
        form = forms[0]
        more = ("scale",) if form == "rate" else ()
        self._known(node, (form, *FORMS[form], *more, *COMMON), path, translated("a relation of {form}", form=form))
        text = self._text(node, form, path)
        fields = {key: tuple(self._labels(node, key, path)) for key in FORMS[form]}
        lacking = [key for key, labels in fields.items() if not labels]
        if not text or lacking:
            needed = translated(" and ").join(lacking) or form
            self.problem("missing-field", path, translated("this relation needs {fields}", fields=needed))
            return None
        about = self._text(node, "about", path)
        scale = self._text(node, "scale", path) if more else ""
        if scale not in ("", "1", *SCALES):
            message = translated("scale says of how many a rate is: {choices}", choices=", ".join(SCALES))
            self.problem("invalid-value", (*path, "scale"), message)
            return None
        apart = tuple(self._labels(node, "except", path))
        return Stated(form, text, fields, apart, about, path, int(scale or 1))  # type: ignore[arg-type]

    def _labels(self, node: SourceMapping, key: str, path: Path) -> Iterator[str]:
        value = node.get(key, "")
        if isinstance(value, str):
            yield from [value] if value else []
        elif isinstance(value, Sequence) and all(isinstance(each, str) for each in value):
            yield from (each for each in value if isinstance(each, str))
        else:
            self.problem("invalid-value", (*path, key), translated("{field} takes labels, one or a list", field=key))


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0


def tables_schema() -> dict[str, Any]:
    """The JSON Schema of the section."""
    text = {"type": ["string", "number"], "minLength": 1}
    labels = {"anyOf": [text, {"type": "array", "items": text}]}
    whole = {"type": ["integer", "string"], "pattern": "^[1-9][0-9]*$"}

    def record(fields: Mapping[str, Any], required: Iterable[str] = ()) -> dict[str, Any]:
        return {"type": "object", "properties": dict(fields), "required": [*required], "additionalProperties": False}

    more = {"rate": {"scale": {"enum": [1, *map(int, SCALES), "1", *SCALES]}}}
    relations = [
        record({form: text, **dict.fromkeys(needed, labels), **more.get(form, {}), "except": labels, "about": text},
               (form, *needed))
        for form, needed in FORMS.items()
    ]  # fmt: skip
    digest = {"type": "string", "pattern": "^[0-9A-Fa-f]{64}$"}
    accepted = record(dict.fromkeys(ACCEPTED_FIELDS, text), ACCEPTED_FIELDS)
    some = {"anyOf": [text, {"type": "array", "items": text, "minItems": 1}]}
    lines = {"columns": some, "rows": some}
    said: dict[str, dict[str, Any]] = {
        "digits": {"digits": whole},
        "to": {"to": whole, "at": {"enum": ["random", "nearest"]}},
        "unit": {"unit": text},
    }
    rounded = {"anyOf": [record({**said[way], **lines}, [way]) for way in ROUNDED_WAYS]}
    table = record({
        "from": {"anyOf": [text, record({**dict.fromkeys(FROM_FIELDS, text), "sha256": digest})]},
        "unit": text,
        "rounded": {"anyOf": [*rounded["anyOf"], {"type": "array", "minItems": 1, "items": rounded}]},
        "missing": {"type": "object", "additionalProperties": {"enum": [*MEANINGS]}},
        "relations": {"type": "array", "minItems": 1, "items": {"anyOf": relations}},
        "about": text,
        "accepted": {"anyOf": [accepted, {"type": "array", "items": accepted}]},
    }, ["relations"])  # fmt: skip
    about = "tables of documents, and what must hold in them"
    return {"type": ["object", "null"], "additionalProperties": table, "description": about}
