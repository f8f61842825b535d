"""What the language server answers: hover, quick fixes, completion, definitions, inlay hints."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from lsprotocol import types

from client import FILE, SHARED, URI, VSCODE, Editor, place, session, span
from crossfoot.audit.audit import check_text
from crossfoot.claimfile.parsing import parse
from crossfoot.claims.kind import kinds

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module")
async def editor() -> AsyncIterator[Editor]:
    async with session(VSCODE) as found:
        yield found


def _applied(text: str, edits: list[types.TextEdit]) -> str:
    """The text with edits whose columns are UTF-16 units."""
    lines = text.splitlines(keepends=True)
    for edit in sorted(edits, key=lambda each: (each.range.start.line, each.range.start.character), reverse=True):
        start, end = edit.range.start, edit.range.end
        assert start.line == end.line
        line = lines[start.line].encode("utf-16-le")
        made = line[: 2 * start.character] + edit.new_text.encode("utf-16-le") + line[2 * end.character :]
        lines[start.line] = made.decode("utf-16-le")
    return "".join(lines)


def _first_claim(text: str) -> dict[str, Any]:
    root: Any = parse(text).root
    return dict(root["claims"][0])


async def test_a_hover_shows_value_interval_and_working(editor: Editor) -> None:
    await editor.open(URI, FILE)
    shown = await editor.hovered(URI, 7, 15)
    for words in (
        "```text\npercent 64,94%\n  value   64.94\n  allows  from 64,935% to 64,945%\n",
        "says       78 × 64,94% = 53",
        "exactly    53 of 78 = 2650/39 = 67,948…%",
        "verdict    does not add up",
        "perhaps    percent 67,95%",
    ):
        assert words in shown
    assert "says     87 + 78 = 165" in await editor.hovered(URI, *place(FILE, "87"))
    assert "53 of 78" in await editor.hovered(URI, 2, 9)
    assert await editor.hovered(URI, 1, 3) == ""
    assert await editor.hovered(URI, 3, 12) == f"```text\n{kinds()['share'].manual.strip()}\n```"
    assert "part: " in await editor.hovered(URI, 5, 6)


async def test_a_hover_on_a_name_shows_its_figure(editor: Editor) -> None:
    await editor.open(URI, SHARED)
    used = await editor.hovered(URI, 7, 12)
    assert "xã (whole) 1.459\n  value   1459" in used
    assert "134 of 1.459" in used
    declared = await editor.hovered(URI, 2, 8)
    assert "used by 2 claims\n  without: share, consistent\n  with: total, consistent" in declared


async def test_words_of_a_document_are_no_markup(editor: Editor) -> None:
    text = FILE.replace("tổ chức vững mạnh", '"```<img src=x> \\e[31m \\u202e"')
    await editor.open(URI, text)
    shown = await editor.hovered(URI, 7, 15)
    assert shown.startswith("````text\n")
    assert shown.endswith("\n````")
    assert "<img src=x> \\x1b[31m \\u202e" in shown
    assert shown.isprintable() or all(char.isprintable() or char == "\n" for char in shown)


async def test_fixes_make_the_figures_agree(editor: Editor) -> None:
    await editor.open(URI, FILE)
    offered = await editor.actions(URI, span(7, 15, 7, 15))
    fixes = {title: edits for title, edits in offered.items() if title.startswith("change to ")}
    assert "change to percent 67,95%" in fixes
    for edits in fixes.values():
        assert check_text(URI, _applied(FILE, edits)).findings == []
    assert await editor.actions(URI, span(8, 0, 8, 5)) == {}


@pytest.mark.parametrize(
    "text",
    [
        FILE,
        FILE.replace("\n", "\r\n"),
        'claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: "26%"}\n',
        '{"claims": [{"id": "a", "kind": "share", "part": 1, "whole": 4, "percent": "26%"}, {"id": "b"}]}',
        "claims:\n- kind: total\n  id: a\n  total: 9\n  parts: {\n    x: 3,\n    y: 5\n  }\nrounding: nearest\n",
        "claims:\n- kind: total\n  id: a\n  total: 9\n  parts:\n  - 3\n  - 5  # five",
        FILE.replace("part: 53", "accepted: {rule: missing-field, reason: no}\n    part: 53"),
    ],
    ids=["lines", "crlf", "braces", "json", "braces over lines", "no line end", "another acceptance"],
)
async def test_a_finding_is_accepted_with_a_reason_that_has_to_be_written(editor: Editor, text: str) -> None:
    told = next(each for each in await editor.open(URI, text) if each.code != "unused-acceptance")
    offered = await editor.actions(URI, told.range)
    (title,) = [each for each in offered if each.startswith("accept ")]
    assert title == f"accept {told.code} here (then write the reason)"
    edited = _applied(text, offered[title])
    before, after = _first_claim(text), _first_claim(edited)
    accepted = after.pop("accepted")
    assert (accepted[-1] if isinstance(accepted, list) else accepted) == {"rule": told.code, "reason": ""}
    if isinstance(accepted, list):
        assert accepted[:-1] == [before.pop("accepted")]
    assert after == before
    found = {each.rule for each in check_text("a.yaml", edited).findings}
    assert {told.code, "invalid-value"} <= found
    reasoned = check_text("a.yaml", edited.replace('""', '"checked by telephone"'))
    assert [each.accepted for each in reasoned.findings if each.rule == told.code] == ["checked by telephone"]
    assert [each.rule for each in reasoned.findings if not each.accepted] == [
        each.rule for each in check_text("a.yaml", text).findings if each.rule != told.code
    ]


async def test_an_accepted_finding_is_told_no_more(editor: Editor) -> None:
    text = FILE.replace("part: 53", "accepted: {rule: share-mismatch, reason: so printed}\n    part: 53")
    assert await editor.open(URI, text) == []
    assert "accepted  share-mismatch: so printed" in await editor.hovered(URI, 8, 15)


async def test_names_lead_to_their_declaration(editor: Editor) -> None:
    await editor.open(URI, SHARED)
    for line, column in (place(SHARED, "xã\n", 1), place(SHARED, "xã, parts")):
        found = await editor.text_document_definition_async(types.DefinitionParams(**editor.at(URI, line, column)))
        assert found == types.Location(URI, span(2, 6, 2, 11))
    assert (
        await editor.text_document_definition_async(types.DefinitionParams(**editor.at(URI, *place(SHARED, "134"))))
        is None
    )


async def test_a_name_in_an_equation_leads_to_its_declaration(editor: Editor) -> None:
    text = "figures: {voters: 10}\nclaims:\n  - {id: a, kind: equation, holds: 4 + 6 = voters}\n"
    await editor.open(URI, text)
    found = await editor.text_document_definition_async(
        types.DefinitionParams(**editor.at(URI, *place(text, "= voters", 3)))
    )
    assert found == types.Location(URI, span(0, 18, 0, 20))
    assert "voters (figure) 10" in await editor.hovered(URI, *place(text, "= voters", 3))


async def test_same_as_leads_into_the_other_file(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(SHARED, encoding="utf-8")
    uri = (tmp_path / "new.yaml").as_uri()
    await editor.open(uri, "figures:\n  xã: {figure: 1460, same_as: old.xã}\nclaims: []\n")
    (told, *_) = [each for each in await editor.next_told(uri) if each.code == "figures-conflict"]
    assert told.related_information
    assert told.related_information[-1].location.uri == (tmp_path / "old.yaml").as_uri()
    found = await editor.text_document_definition_async(types.DefinitionParams(**editor.at(uri, 1, 36)))
    assert found == types.Location((tmp_path / "old.yaml").as_uri(), span(2, 6, 2, 11))


async def test_hints_show_what_the_other_figures_give(editor: Editor) -> None:
    text = FILE.replace("total: 165, ", "") + "  - {id: b, kind: share, part: 134, whole: 1459, percent: '9,18%'}\n"
    await editor.open(URI, text)
    hinted = await editor.hinted(URI)
    assert hinted == {
        place(text, "64,94%", 6): "= 67,948…%",
        place(text, "total, parts", 5): "total = 165",
        place(text, "9,18%", 6): "= 9,184…%",
    }
    assert await editor.hinted(URI, 8, 9) == {place(text, "total, parts", 5): "total = 165"}


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("|", {"locale: ": "locale", "claims:": "claims"}),
        ("rounding: |\nclaims: []\n", {"nearest": "nearest", "any": "any"}),
        ("claims:\n  - |", {"id: ": "id", "kind: ": "kind"}),
        ("claims:\n  - id: a\n    kind: sh|\n", {"share": "share", "total": "total"}),
        ("claims:\n  - {id: a, kind: |", {"share": "share"}),
        ("claims:\n  - id: a\n    kind: share\n    wh|\n    part: 3\n", {"whole: ": "whole", "target: ": "target"}),
        ("claims:\n  - id: a\n    kind: total\n    coverage: |\n", {"overlapping": "overlapping"}),
        ("figures: {voters: 10}\nclaims:\n  - {id: a, kind: share, part: vo|", {"voters": "voters"}),
        ("figures: {voters: 10}\nclaims:\n  - id: a\n    kind: total\n    parts: [|\n", {"voters": "voters"}),
        (
            FILE + "    \n  - id: c\n    kind: equation\n    holds: 1 = vo|\nfigures: {voters: 10}\n",
            {"voters": "voters"},
        ),
        ("claims:\n  - id: a\n    accepted: {rule: |}\n", {"share-mismatch": "share-mismatch"}),
        ("claims:\n  - id: a\n    accepted:\n      |\n", {"rule: ": "rule", "reason: ": "reason"}),
        ("source: {|}\nclaims: []", {"publisher: ": "publisher"}),
    ],
)
async def test_completion(editor: Editor, text: str, offered: dict[str, str]) -> None:
    before, _, after = text.partition("|")
    await editor.open(URI, before + after)
    items = await editor.completed(URI, before.count("\n"), len(before.rpartition("\n")[2]))
    found = {each.text_edit.new_text: each.label for each in items if isinstance(each.text_edit, types.TextEdit)}
    assert found.items() >= offered.items()
    for each in items:
        assert isinstance(each.text_edit, types.TextEdit)
        typed = _applied(before + after + " ", [each.text_edit])
        assert each.label in typed


async def test_completion_leaves_out_what_is_there_and_what_it_excludes(editor: Editor) -> None:
    text = "claims:\n  - id: a\n    kind: share\n    part: 3\n    target: 4\n    \n"
    await editor.open(URI, text)
    labels = [each.label for each in await editor.completed(URI, 5, 4)]
    assert labels[:2] == ["percent", "ratio"]
    assert not {"id", "kind", "part", "whole", "target"} & set(labels)


async def test_completion_of_rules_begins_with_those_of_the_claim(editor: Editor) -> None:
    text = FILE.replace("    part: 53", "    accepted: {rule: }\n    part: 53")
    await editor.open(URI, text)
    labels = [each.label for each in await editor.completed(URI, *place(text, "rule: ", 6))]
    assert labels[:2] == ["share-mismatch", "ambiguous-separator"]


async def test_completion_in_json_is_json(editor: Editor) -> None:
    uri = "file:///claims/a.json"
    text = '{"claims": [{"id": "a", "kind": "share", '
    await editor.open(uri, text, "json")
    items = await editor.completed(uri, 0, len(text))
    assert [each.text_edit.new_text for each in items][:2] == ['"part": ', '"whole": ']  # type: ignore[union-attr]
    await editor.open(uri, '{"claims": [{"id": "a", "kind": ""}]}', "json")
    items = await editor.completed(uri, 0, 33)
    assert {each.text_edit.new_text for each in items} == set(kinds())  # type: ignore[union-attr]


async def test_a_finding_leads_to_the_other_figures_and_to_its_manual(
    editor: Editor,
) -> None:
    (told,) = await editor.open(URI, FILE)
    related = [each.message for each in told.related_information or ()]
    assert related == ["held against part 53", "held against whole 78"]
    assert told.code_description is None, "it is not known where the pages can be read"


async def test_the_outline(editor: Editor) -> None:
    await editor.open(URI, FILE)
    params = types.DocumentSymbolParams(types.TextDocumentIdentifier(URI))
    found = await editor.text_document_document_symbol_async(params)
    assert [(each.name, getattr(each, "detail", "")) for each in found or ()] == [
        ("strong", "share, mismatch, tổ chức vững mạnh"),
        ("cells", "total, consistent"),
    ]
