"""The JSON Schema for editors, the pydantic models behind it, and the check that does without: all three agree."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped, unused-ignore]
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped, unused-ignore]

from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.fields import COMMON, HEADER, SOURCE_FIELDS, header_is_plain
from crossfoot.claimfile.parsing import Mapping, parse
from crossfoot.claimfile.schema import claim_model, faults, file_model, json_schema
from crossfoot.claimfile.starter import STARTER
from crossfoot.claims.kind import Kind, kinds
from running import CLAIMS, GOOD, claims, environment, run

SCHEMA = json_schema()
EDITOR = Draft202012Validator(SCHEMA)
SHAPE = {"unknown-field", "missing-field", "invalid-value", "unknown-kind"}
"""rules that speak of the shape of a file, not of its figures"""


def as_an_editor_loads(text: str) -> Any:
    """What a YAML library makes of it that turns numbers into numbers; days as JSON has them."""

    def plain(node: Any) -> Any:
        if isinstance(node, dict):
            return {str(key): plain(value) for key, value in node.items()}
        if isinstance(node, list):
            return [plain(each) for each in node]
        return node.isoformat() if isinstance(node, datetime.date) else node

    return plain(yaml.safe_load(text))


def shape_of(text: str) -> set[str]:
    """The rules about shape that the checker finds broken."""
    loaded = load_text("a.yaml", text, Settings())
    assert isinstance(loaded, Document), loaded.findings
    return {problem.rule for problem in loaded.problems} & SHAPE


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(run("schema").out) == SCHEMA
    assert "default" not in json.dumps(SCHEMA)


def test_the_schema_describes_every_field_to_the_editor() -> None:
    for kind in kinds().values():
        described = SCHEMA["$defs"][claim_model(kind.name).__name__]
        assert set(described["properties"]) == {*COMMON, *(field.name for field in kind.fields)}
        for field in kind.fields:
            assert described["properties"][field.name].get("description"), (kind.name, field.name)
    assert tuple(SCHEMA["properties"]) == HEADER
    assert tuple(SCHEMA["$defs"]["PublishedSource"]["properties"]) == SOURCE_FIELDS


FILES = [*sorted(CLAIMS.glob("*.yaml")), STARTER, claims(GOOD, head="source:\nlocale:\nrounding:\nfigures:\n")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name if isinstance(file, Path) else file[:8])
def test_the_schema_accepts_what_is_right(file: Path | str) -> None:
    text = file.read_text(encoding="utf-8") if isinstance(file, Path) else file
    assert [error.message for error in EDITOR.iter_errors(as_an_editor_loads(text))] == []
    assert not shape_of(text)


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_the_schema_accepts_the_examples_of_the_kinds(kind: Kind) -> None:
    for example in (*kind.good, *kind.bad):
        fields = example.claim.replace("\n", "\n    ")
        text = claims(f"id: a\n    kind: {kind.name}\n    {fields}", head="locale: vi\n")
        assert EDITOR.is_valid(as_an_editor_loads(text)), text


MALFORMED = {
    "no claims": "locale: vi\n",
    "claims as text": "claims: x\n",
    "a claim as text": claims("x"),
    "no kind": claims("{id: a}"),
    "no id": claims("{kind: share}"),
    "empty id": claims("{id: '', kind: share}"),
    "unknown kind": claims("{id: a, kind: shares}"),
    "unknown field": claims("{id: a, kind: share, precent: 5%}"),
    "field of another kind": claims("{id: a, kind: share, total: 5}"),
    "field at the top": claims(GOOD, head="publisher: x\n"),
    "empty figure": claims("{id: a, kind: share, percent: ''}"),
    "figure left blank": claims("{id: a, kind: share, percent: }"),
    "figure as list": claims("{id: a, kind: share, percent: [5%]}"),
    "whole and target": claims("{id: a, kind: share, whole: 1, target: 1}"),
    "parts as text": claims("{id: a, kind: total, parts: 5}"),
    "nested parts": claims("{id: a, kind: total, parts: [[5]]}"),
    "coverage": claims("{id: a, kind: total, parts: [5], coverage: most}"),
    "equation as number": claims("{id: a, kind: equation, holds: 5}"),
    "no reason": claims("{id: a, kind: share, accepted: {rule: x}}"),
    "accepted as text": claims("{id: a, kind: share, accepted: x}"),
    "accepted with more": claims("{id: a, kind: share, accepted: {rule: x, reason: y, when: z}}"),
    "rounding": claims(GOOD, head="rounding: floor\n"),
    "source as text": claims(GOOD, head="source: x\n"),
    "source field": claims(GOOD, head="source: {docment: x}\n"),
    "digest": claims(GOOD, head="source: {sha256: abc}\n"),
    "day": claims(GOOD, head="source: {published: '19/06/2018'}\n"),
    "more as text": claims(GOOD, head="source: {more: x}\n"),
    "figures as list": claims(GOOD, head="figures: [1]\n"),
    "figure in a list": claims(GOOD, head="figures: {a: [1]}\n"),
    "name with a dash": claims(GOOD, head="figures: {in-2008: 1}\n"),
    "name with a digit first": claims(GOOD, head="figures: {2a: 1}\n"),
    "same as nothing": claims(GOOD, head="figures: {a: {figure: 1, same_as: b}}\n"),
    "same without figure": claims(GOOD, head="figures: {a: {same_as: b.c}}\n"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_schema_and_checker_refuse_what_is_malformed(name: str) -> None:
    text = MALFORMED[name]
    assert not EDITOR.is_valid(as_an_editor_loads(text))
    loaded = load_text("a.yaml", text, Settings())
    assert isinstance(loaded, Document)
    told = {problem.rule for problem in loaded.problems}
    assert told - {"malformed-equation"} or name == "equation as number", told


FIGURES = ["1", "4", "25%", "0", "-3", "about 5"]
SHAPES = st.recursive(
    st.sampled_from([*FIGURES, ""]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["x", "rule", "reason", "2"]), inner, max_size=2)
    ),
    max_leaves=3,
)
TWISTED = {
    "id": st.just("a"),
    "kind": st.just("share"),
    "coverage": st.sampled_from(["exact", "partial", "overlapping", "most"]),
    "holds": st.sampled_from(["1 + 1 = 2", "1 = 2"]),
    "ratio": st.sampled_from(["1/4", "0.25"]),
    "accepted": st.sampled_from([{"rule": "r", "reason": "s"}, [{"rule": "r", "reason": "s"}], [], {"rule": "r"}]),
    "sha256": st.sampled_from(["0" * 64, "0" * 63, "g" * 64]),
    "published": st.sampled_from(["2018-06-19", "2018-6-19", "2018-02-30", "20180619", "2018-W01-1", "1529366400"]),
    "accessed": st.sampled_from(["2018-06-19", "2018-06-19T00:00:00", "0000-01-01"]),
    "more": st.dictionaries(st.sampled_from(["x", "y"]), SHAPES, max_size=2),
    "rounding": st.sampled_from(["nearest", "truncate", "up", "any", "floor"]),
    "parts": st.lists(st.sampled_from(FIGURES), max_size=3)
    | st.dictionaries(st.sampled_from("xy"), st.sampled_from(FIGURES)),
    "values": st.lists(st.sampled_from(FIGURES), max_size=3),
}


def value_of(field: str) -> st.SearchStrategy[Any]:
    usual = TWISTED.get(field, st.sampled_from(FIGURES))
    return st.one_of(usual, usual, usual, usual, SHAPES)


@st.composite
def claim_nodes(draw: st.DrawFn) -> tuple[Kind, dict[str, Any]]:
    kind = kinds()[draw(st.sampled_from(sorted(kinds())))]
    known = [*COMMON[2:], *(field.name for field in kind.fields)]
    node = {"id": draw(value_of("id")), "kind": kind.name}
    if draw(st.integers(0, 9)) == 0:
        del node["id"]
    for field in draw(st.lists(st.sampled_from(known), max_size=4, unique=True)):
        node[field] = draw(value_of(field))
    if draw(st.integers(0, 5)) == 0:
        node[draw(st.sampled_from(["precent", "total", "x", "from_"]))] = draw(SHAPES)
    return kind, node


@given(claim_nodes())
def test_claims_are_recognised_as_pydantic_would(generated: tuple[Kind, dict[str, Any]]) -> None:
    kind, node = generated
    text = json.dumps({"claims": [node]})
    read = parse(text).root
    assert isinstance(read, Mapping)
    judged = read["claims"][0]  # type: ignore[index]
    both = any(first in node and second in node for first, second in kind.exclusive)
    accepted = not faults(claim_model(kind.name), judged) and not both
    assert (not shape_of(text)) == accepted
    assert EDITOR.is_valid({"claims": [node]}) == accepted


@st.composite
def headers(draw: st.DrawFn) -> dict[str, Any]:
    header: dict[str, Any] = {}
    if draw(st.booleans()):
        header["rounding"] = draw(value_of("rounding"))
    fields = draw(st.lists(st.sampled_from([*SOURCE_FIELDS, "docment"]), max_size=4, unique=True))
    source = {field: draw(value_of(field)) for field in fields if field != "docment" or draw(st.booleans())}
    if draw(st.booleans()):
        header["source"] = draw(st.one_of(st.just(source), st.just(source), st.just(source), SHAPES))
    if draw(st.integers(0, 7)) == 0:
        header[draw(st.sampled_from(["publisher", "claim"]))] = draw(SHAPES)
    return header


@given(headers())
def test_headers_are_recognised_as_pydantic_would(header: dict[str, Any]) -> None:
    text = json.dumps({**header, "claims": [{"id": "a", "kind": "share", "part": "1"}]})
    root = parse(text).root
    assert isinstance(root, Mapping)
    given_ = {key: value for key, value in root.items() if value != "" or key not in HEADER}
    accepted = not faults(file_model(), {**given_, "claims": []})
    assert header_is_plain(root) == accepted
    assert (not shape_of(text)) == accepted


def test_pydantic_is_not_needed_for_what_is_well_formed() -> None:
    code = (
        "import sys\nfrom crossfoot.audit.audit import audit\nassert audit([sys.argv[1]]).documents\n"
        "assert 'pydantic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(CLAIMS)], check=True, env=environment())
