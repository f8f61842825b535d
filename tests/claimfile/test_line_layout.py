"""Where each entry of a file with a claim a line stands, and what is put into one and cut out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot import audit_text
from crossfoot.audit.accepting import accept
from crossfoot.audit.audit import check_text
from crossfoot.claimfile.layout import Value
from crossfoot.claimfile.line_layout import laid_out_lines, layout_of
from running import run

HEAD = '{"locale": "en", "figures": {"whole": "4"}}\n'
WRONG = '{"id": "a", "kind": "share", "part": 1, "whole": 4, "percent": "26%"}\n'
UNUSED = (
    '{"id": "b", "kind": "share", "part": 1, "whole": "whole", "percent": "25%", '
    '"accepted": {"rule": "share-mismatch", "reason": "x"}}\n'
)
TWICE = '{"id": "c", "kind": "share", "part": 1, "part": 1, "whole": 4, "percent": "25%"}\n'
SCALARS = st.text(max_size=3) | st.integers(0, 999).map(str) | st.sampled_from(['"', "\\", "{", "\u2028", "1,5"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


def _told(node: Value, text: str) -> Any:
    """What a laid-out text says, put together from its entries; all stand where they say."""
    if node.form == "text":
        assert json.loads(text[node.start : node.end]) == node.text
        return node.text
    assert text[node.start] + text[node.end - 1] in ("{}", "[]")
    if node.form == "list":
        return [_told(each.value, text) for each in node.entries]
    return {each.key.text: _told(each.value, text) for each in node.entries if each.key}


@given(
    st.dictionaries(st.text(max_size=3), VALUES, max_size=3),
    st.lists(st.dictionaries(st.text(max_size=3), VALUES, max_size=3), min_size=1, max_size=4),
    st.booleans(),
)
def test_every_entry_is_where_it_stands(head: dict[str, Any], claims: list[dict[str, Any]], ascii_only: bool) -> None:
    rows = [head, *({"kind": "x", **each} for each in claims)]
    text = "\n \n".join(json.dumps(each, ensure_ascii=ascii_only) for each in rows)
    for before in ("", "\ufeff"):
        root = laid_out_lines(before + text)
        assert [_told(each.value, before + text) for each in root.entries[-1].value.entries] == rows[1:]
        root.entries.pop()
        assert _told(root, before + text) == head


def test_what_is_not_there() -> None:
    assert layout_of("a.jsonl", "").at(("claims",)) is None
    assert layout_of("a.jsonl", HEAD).at(("claims", 0)) is None
    assert layout_of("A.NDJSON", WRONG).at(("claims", 0)) is not None
    assert layout_of("a.json", '{"claims": [{"id": "a"}]}').at(("claims", 0)) is not None


def test_a_conflict_of_keys_and_an_acceptance_without_use_are_told_beside_a_mismatch() -> None:
    found = audit_text(HEAD + WRONG + UNUSED + TWICE, path="m.jsonl").findings
    assert [(each.rule, each.line) for each in found] == [
        ("share-mismatch", 2), ("unused-acceptance", 3), ("duplicate-key", 4),
    ]  # fmt: skip


def test_safe_fixes_cut_them_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "m.jsonl"
    path.write_text(HEAD + WRONG + UNUSED + TWICE, "utf-8")
    assert run("audit", "--fix", "m.jsonl").code == 1
    assert path.read_text("utf-8") == (
        HEAD + WRONG + '{"id": "b", "kind": "share", "part": 1, "whole": "whole", "percent": "25%"}\n'
        '{"id": "c", "kind": "share", "part": 1, "whole": 4, "percent": "25%"}\n'
    )


@pytest.mark.parametrize("before", ["", HEAD, HEAD + WRONG.replace('"a"', '"d"'), "\ufeff" + HEAD + "\n"])
def test_an_acceptance_is_written_into_the_line_of_its_claim(before: str) -> None:
    text = before + WRONG
    done = accept("m.jsonl", text, "a", "printed so")
    assert done.text == before + WRONG.replace(
        "}\n", ', "accepted": {"rule": "share-mismatch", "reason": "printed so"}}\n'
    )
    assert [each.accepted for each in check_text("m.jsonl", done.text).findings][-1] == "printed so"


def test_a_folder_is_accepted_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    claims = "locale: en\nclaims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 26%}\n"
    for name, text in (("a.yaml", claims), ("b.jsonl", HEAD + WRONG), ("c.yaml", claims)):
        (tmp_path / name).write_text(text, "utf-8")
    assert run("accept", "--all", ".", "--reason", "as before").code == 0
    assert run("audit", ".").code == 0
