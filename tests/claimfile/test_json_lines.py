"""Claims in JSON lines are what the same claims are in a claim file, and stand where they stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot import audit, audit_text
from crossfoot.claimfile.json_lines import parse_lines
from crossfoot.claimfile.parsing import SourceError, parse
from crossfoot.claimfile.tree import Mapping, Node
from running import run

HEAD: dict[str, Any] = {"locale": "vi", "source": {"publisher": "Điện Biên TV"}, "figures": {"villages": "1459"}}
CLAIMS: list[dict[str, Any]] = [
    {"id": "a", "kind": "share", "part": 134, "whole": "villages", "percent": "9,18%"},
    {"id": "b", "kind": "share", "part": 53, "whole": 78, "percent": "64,94%", "about": 'v\u1ea5n đề "x"'},
    {"id": "c", "kind": "total", "total": "100%", "parts": {"good": "62,98%", "fair": "37,01%"}},
    {"id": "d", "kind": "total", "total": 166, "parts": [87, 78]},
    {"id": "e", "kind": "shrae", "part": 1},
]
TEXT = "\n".join(json.dumps(each, ensure_ascii=False) for each in (HEAD, *CLAIMS)) + "\n"


def test_the_same_findings_as_in_a_claim_file() -> None:
    lines = audit_text(TEXT, path="claims.jsonl")
    whole = audit_text(json.dumps({**HEAD, "claims": CLAIMS}, ensure_ascii=False), path="claims.json")
    assert [(each.rule, each.claim, each.message, [fix.title for fix in each.fixes]) for each in lines.findings] == [
        (each.rule, each.claim, each.message, [fix.title for fix in each.fixes]) for each in whole.findings
    ]
    assert [(each.id, each.verdict) for each in lines] == [(each.id, each.verdict) for each in whole]
    assert [(each.line, TEXT[each.start : each.end]) for each in lines.findings] == [
        (3, "64,94%"), (5, "166"), (6, "shrae"),
    ]  # fmt: skip


VALUES = st.recursive(
    st.text(max_size=4) | st.integers(0, 10**20) | st.booleans() | st.sampled_from(["a\\n", '"', "\u2028", "1,5"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(st.dictionaries(st.text(max_size=3), VALUES, max_size=4), max_size=4), st.booleans())
def test_scalars_stand_where_the_places_say(rows: list[dict[str, Any]], ascii_only: bool) -> None:
    text = "\n".join(json.dumps({"kind": "x", **row}, ensure_ascii=ascii_only) for row in rows)
    source = parse_lines(text)
    assert source.empty is not bool(rows)
    if rows:
        assert isinstance(source.root, Mapping)
        _compare(source, source.root["claims"], [{"kind": "x", **row} for row in rows], ("claims",))


def _compare(source: Any, node: Node, value: Any, path: tuple[str | int, ...]) -> None:
    if isinstance(value, dict):
        assert isinstance(node, dict) and list(node) == list(value)
        for key, each in value.items():
            start, end = source.span((*path, key), key=True)
            assert _meant(source.text, start, end) == key
            _compare(source, node[key], each, (*path, key))
    elif isinstance(value, list):
        assert isinstance(node, list) and len(node) == len(value)
        for number, each in enumerate(value):
            _compare(source, node[number], each, (*path, number))
    else:
        start, end = source.span(path)
        assert node == _meant(source.text, start, end)
        assert node == (value if isinstance(value, str) else json.dumps(value))


def _meant(text: str, start: int, end: int) -> str:
    """What stands there; what is not written letter by letter has its quotation marks with it."""
    found = text[start:end]
    return json.loads(found) if found[:1] == '"' and end - start > 1 and text[start - 1 : start] != '"' else found


def test_what_is_null_was_not_printed_and_twice_is_told() -> None:
    source = parse_lines('{"kind": "share", "part": null, "whole": 9.10, "whole": [1]}\r\n\n{"kind": "total"}')
    assert source.root == {"claims": [{"kind": "share", "whole": "9.10"}, {"kind": "total"}]}
    (problem,) = source.problems
    assert (problem.rule, source.text[problem.start : problem.end]) == ("duplicate-key", "whole")
    assert source.position(source.span(("claims", 1, "kind"))[0])[0] == 3


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('{"kind": "x"}\n{"kind": }', 2, "this line is not JSON"),
        ("[1]", 1, "a line is one claim"),
        ("[" * 100_000, 1, "levels deep"),
        ('{"kind": ' + "[" * 40 + "]" * 40 + "}", 1, "more than 32 levels deep"),
        ('{"locale": "en", "claims": [{"kind": "share"}]}\n{"kind": "total"}\n', 2, "claims of its own"),
    ],
)
def test_a_line_that_is_no_claim(text: str, line: int, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        parse_lines(text)
    assert caught.value.line == line


def test_files_are_audited_fixed_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "claims" / "a.jsonl"
    path.parent.mkdir()
    path.write_text(
        TEXT.replace("shrae", "share").replace('"part": 1}', '"part": 1, "whole": 4, "percent": "26%"}'), "utf-8"
    )
    assert audit("claims").documents[0].path == str(Path("claims") / "a.jsonl")
    assert run("audit", "--fix", "--unsafe-fixes", "claims").code == 1
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert lines[2]["percent"] == "67,95%"
    page = run("audit", "--format", "html", "claims").out
    assert page.index("line 5") < page.index("line 6")


def test_yaml_stays_yaml() -> None:
    assert parse("a: 1").reader is None
