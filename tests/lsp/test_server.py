"""The language server as an editor has it: a process of its own, spoken to over its standard streams."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from lsprotocol import types

from client import FILE, NEOVIM, URI, VSCODE, Editor, place, session, span, where
from crossfoot.audit.audit import check_text
from running import CLAIMS

WRONG = "53 of 78 is 67,95%, not 64,94% (3,01 points too low)"

TABLE = """\
locale: vi
figures: {north_men: 45, south_men: 27, men: 27, women: 71}
claims:
  - {id: all-men, kind: total, total: men, parts: [north_men, south_men]}
  - {id: all, kind: total, total: 143, parts: [men, women]}
"""
VIETNAMESE = """\
locale: vi
figures:
  dân_số: 78
claims:
  - {id: 😀𝟓, kind: share, about: "tổ chức 🏠 vững mạnh", part: 53, whole: dân_số, percent: "64,94%"}
"""
UNITS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module")
async def editor() -> AsyncIterator[Editor]:
    async with session(VSCODE) as found:
        yield found


async def test_what_fails_within_a_session_is_told_and_ends_it() -> None:
    with pytest.raises(AssertionError, match="within"):
        async with session() as own:
            server: Any = own
            raise AssertionError("within")
    assert server._server.returncode is not None


async def test_findings_are_told_at_their_figures(editor: Editor) -> None:
    (found,) = await editor.open(URI, FILE)
    assert (found.message, found.code, found.source) == (WRONG, "share-mismatch", "crossfoot")
    assert found.severity == types.DiagnosticSeverity.Error
    assert where(found) == (7, 13, 7, 19)


async def test_a_keystroke_changes_what_is_told(editor: Editor) -> None:
    await editor.open(URI, FILE)
    assert await editor.type(URI, (span(7, 13, 7, 19), "67,95%")) == []
    (found,) = await editor.type(URI, (span(5, 10, 5, 12), "52"), (span(0, 0, 0, 0), "# new\n"))
    assert where(found) == (8, 13, 8, 19)
    (found,) = await editor.type(URI, (span(0, 0, 1, 0), ""))
    assert found.message == "52 of 78 is 66,67%, not 67,95% (1,28 points too high)"


async def test_what_is_half_typed_is_told_and_the_server_goes_on(editor: Editor) -> None:
    await editor.open(URI, "")
    text = ""
    for typed in ("claims", ":\n  - id: a\n    kin", "d: sh", "are\n    parts: [", '"'):
        line = text.count("\n")
        column = len(text) - text.rfind("\n") - 1
        told = await editor.type(URI, (span(line, column, line, column), typed))
        text += typed
        assert [each.message for each in told] == [each.message for each in check_text("a.yaml", text).findings]
        assert told
        await editor.completed(URI, text.count("\n"), len(text) - text.rfind("\n") - 1)
        await editor.hovered(URI, 0, 0)
    assert told[0].code == "unreadable-file"
    assert await editor.actions(URI, span(0, 0, 9, 0)) == {}
    (found,) = await editor.type(URI, (span(0, 0, 9, 0), FILE))
    assert found.message == WRONG


async def test_which_documents_are_checked(editor: Editor) -> None:
    async def is_told(uri: str, text: str, language: str) -> bool:
        await editor.open(uri, text, language)
        return True

    broken = "locale: vi\nclaims:\n  - {id: a}\n"
    for uri, text, language in (
        ("file:///x/a.yaml", broken, "yaml"),
        ("file:///x/a.yml", broken, "plaintext"),
        ("file:///x/a.json", '{"claims": []}', "json"),
        ("file:///x/claims/deep/a.yaml", "locale: vi\n", "yaml"),
        ("untitled:Untitled-1", broken, "yaml"),
    ):
        assert await is_told(uri, text, language), uri
    for uri, text, language in (
        ("file:///x/docker-compose.yaml", "services:\n  claims: 3\n", "yaml"),
        ("file:///x/package.json", '{"name": "claims"}', "json"),
        ("file:///x/claims/schema.json", '{"properties": {"claims": {}}}', "json"),
        ("file:///x/a.py", "claims: list[int] = []", "python"),
    ):
        editor.edition += 1
        item = types.TextDocumentItem(uri, language, editor.edition, text)
        editor.text_document_did_open(types.DidOpenTextDocumentParams(item))
        assert await editor.silent(), uri
        assert await editor.hovered(uri, 0, 0) == ""
        assert await editor.completed(uri, 0, 0) == []


async def test_a_closed_document_is_told_nothing_more_of(editor: Editor) -> None:
    await editor.open(URI, FILE)
    editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(URI)))
    last = await editor.told.get()
    assert (last.uri, list(last.diagnostics)) == (URI, [])
    assert await editor.hovered(URI, 5, 11) == ""


async def test_claims_that_share_figures_are_checked_together_a_moment_later(editor: Editor) -> None:
    alone = await editor.open(URI, TABLE)
    assert [each.code for each in alone] == ["total-mismatch", "total-mismatch"]
    (told,) = await editor.next_told(URI)
    assert (told.code, where(told)) == ("figures-conflict", (1, 45, 1, 47))
    assert told.message == "the claims all-men, all cannot all be right: men is 27 and would have to be 72"
    assert [each.location.range.start.line for each in told.related_information or ()] == [3, 4]
    (kept,) = await editor.type(URI, (span(0, 0, 0, 0), "# a line more\n"))
    assert (kept.message, where(kept)) == (told.message, (2, 45, 2, 47))
    assert [each.location.range.start.line for each in kept.related_information or ()] == [4, 5]
    async with asyncio.timeout(30):  # what would put it right is known once the claims were checked together again
        while "change to men 72 (digits swapped)" not in await editor.actions(URI, kept.range):
            await asyncio.sleep(0.05)
    assert await editor.type(URI, (span(2, 45, 2, 47), "72")) == []
    assert await editor.silent()


async def test_what_was_typed_meanwhile_is_what_is_told(editor: Editor) -> None:
    await editor.open(URI, FILE)
    for _ in range(30):
        editor.edit(URI, (span(4, 11, 4, 11), "ỡ"))
    editor.edit(URI, (span(7, 13, 7, 19), "67,95%"))
    assert await editor.next_told(URI) == []
    assert await editor.silent()


@pytest.mark.parametrize("encoding", [None, *UNITS])
async def test_places_are_counted_in_the_units_that_were_agreed_on(encoding: str | None) -> None:
    async with session(encodings=[encoding] if encoding else None) as editor:
        for form in ("NFC", "NFD"):
            await _holds_its_places(editor, UNITS[encoding or "utf-16"], form)


async def _holds_its_places(editor: Editor, codec: str, form: Any) -> None:
    text = unicodedata.normalize(form, VIETNAMESE)
    width = len("a".encode(codec))
    line = text.splitlines()[4]

    def column(words: str) -> int:
        return len(line[: line.index(words)].encode(codec)) // width

    told = await editor.open(URI, text)
    assert where(told[0]) == (4, column("64,94%"), 4, column("64,94%") + 6)
    name = unicodedata.normalize(form, "dân_số")
    assert name in await editor.hovered(URI, 4, column(name) + 1)
    found = await editor.text_document_definition_async(types.DefinitionParams(**editor.at(URI, 4, column(name) + 1)))
    indent = len(f"  {name}: ".encode(codec)) // width
    assert found == types.Location(URI, span(2, indent, 2, indent + 2))
    (hint,) = [place for place in await editor.hinted(URI) if place[0] == 4]
    assert hint == (4, column("64,94%") + 7)
    assert await editor.type(URI, (span(4, column("64,94%"), 4, column("64,94%") + 6), "67,95%")) == []
    at = column("🏠")
    (told_next, *_) = await editor.type(
        URI, (span(4, at, 4, at + len("🏠".encode(codec)) // width), "𝟓\u2028\u0085"), (span(4, 0, 5, 0), line)
    )
    assert where(told_next) == (4, column("64,94%"), 4, column("64,94%") + 6)


async def test_lines_end_where_editors_end_them(editor: Editor) -> None:
    text = FILE.replace("tổ chức vững mạnh", '"v\u2028\u0085ững"')
    (found,) = await editor.open(URI, text)
    assert where(found) == (7, 13, 7, 19)
    assert await editor.type(URI, (span(7, 13, 7, 19), "67,95%")) == []
    mixed = FILE.replace("\n", "\r\n", 3).replace("78\n", "78\r")
    (found,) = await editor.open(URI, mixed)
    assert where(found) == (7, 13, 7, 19)
    assert await editor.type(URI, (span(7, 13, 7, 19), "67,95%")) == []


async def test_the_worked_examples_are_told_as_the_audit_tells_them() -> None:
    async with session(NEOVIM) as editor:
        for path in sorted(CLAIMS.glob("*.yaml")):
            await _is_told_as_audited(editor, path)


async def _is_told_as_audited(editor: Editor, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    checked = check_text(str(path), text)
    wanted = sorted((each.rule, each.message) for each in checked.findings if not each.accepted)
    told = await editor.open(path.as_uri(), text)
    while sorted((each.code, each.message) for each in told) != wanted:
        told = await editor.next_told(path.as_uri())
    for claim in checked.claims:
        for figure in claim.figures:
            line, column = place(text, text[figure.start :][:40])
            assert figure.written.text in await editor.hovered(path.as_uri(), line, column)


async def test_the_project_and_the_editor_say_how_figures_are_written(tmp_path: Path) -> None:
    text = "claims:\n  - {id: a, kind: bound, value: 1.227, at_least: 1000}\n"
    root: dict[str, Any] = {"root_uri": tmp_path.as_uri()}
    async with session(**root) as editor:
        assert [each.code for each in await editor.open(URI, text)] == ["ambiguous-separator"]
    async with session(**root, initialization_options={"locale": "vi"}) as editor:
        assert await editor.open(URI, text) == []
    (tmp_path / "crossfoot.toml").write_text('locale = "vi"\n', encoding="utf-8")
    async with session(**root) as editor:
        assert await editor.open(URI, text) == []
    (tmp_path / "crossfoot.toml").write_text('lokale = "vi"\n', encoding="utf-8")
    async with session(**root) as editor:
        assert [each.code for each in await editor.open(URI, text)] == ["ambiguous-separator"]
        assert "did you mean locale" in editor.messages[0].message


@pytest.mark.parametrize(
    ("project", "options", "shown", "said"),
    [
        ("fr", None, "en-GB", "53 sur 78 donne 67,95%"),  # a project is set up for all who work on it
        ("fr", {"language": "vi"}, "en-GB", "53 trên 78 là 67,95%"),
        ("", {"language": "tlh"}, "fr-CA", "53 sur 78 donne 67,95%"),
        ("", {"language": 5}, None, "53 of 78 is 67,95%"),
    ],
)
async def test_who_says_in_which_language(
    tmp_path: Path, project: str, options: Any, shown: str | None, said: str
) -> None:
    (tmp_path / "crossfoot.toml").write_text(f'language = "{project}"\n', encoding="utf-8")
    text = 'locale: vi\nclaims:\n  - {id: a, kind: share, part: 53, whole: 78, percent: "64,94%"}\n'
    async with session(root_uri=tmp_path.as_uri(), initialization_options=options, locale=shown) as editor:
        (found,) = await editor.open(URI, text)
        assert said in found.message


async def test_an_editor_that_says_nonsense_is_not_the_end(editor: Editor) -> None:
    await editor.open(URI, FILE)
    assert await editor.hovered(URI, 999, 999) == ""
    assert await editor.hinted(URI, 500, 2) == {}
    assert await editor.actions(URI, span(50, 3, 2, 1)) == {}
    (found,) = await editor.type(URI, (span(99, 99, 999, 9), "# at the end"), (span(6, 5, 2, 1), ""))
    assert found.message == WRONG
    missing = "file:///never/opened.yaml"
    assert await editor.hovered(missing, 0, 0) == ""
    assert await editor.actions(missing, span(0, 0, 1, 1)) == {}


ARTICLE = """\
Đầu năm 2018, toàn tỉnh có 134/1459 bản chưa có đảng viên, chiếm 9,18%.
Trong 78 tổ chức 🏠 có 53 tổ chức vững mạnh, đạt 64,94%.
"""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("uri", "language"), [("file:///x/a.txt", "plaintext"), ("untitled:Untitled-2", "markdown")])
async def test_articles_are_read_while_they_are_written(editor: Editor, uri: str, language: str, form: Any) -> None:
    text = unicodedata.normalize(form, ARTICLE)
    (found,) = await editor.open(uri, text, language)
    line, column = place(text, "64,94%")
    assert (found.message, found.code) == (WRONG, "share-mismatch")
    assert where(found) == (line, column, line, column + 6)
    assert "verdict    does not add up" in await editor.hovered(uri, line, column + 1)
    assert await editor.hovered(uri, *place(text, "2018")) == "```text\n2018: a year\n```"
    assert await editor.completed(uri, line, column) == []
    hinted = await editor.hinted(uri)
    assert hinted[line, column + 6] == "= 67,948…%"
    offered = await editor.actions(uri, found.range)
    assert list(offered) == ["change to percent 67,95%"]
    assert await editor.type(uri, (span(line, column, line, column + 6), "67,95%")) == []


async def test_what_is_doubtful_is_information(editor: Editor) -> None:
    text = "Chi hội có 36 hội viên, trong đó có 41 phụ nữ.\n"
    (found,) = await editor.open("file:///x/doubt.txt", text, "plaintext")
    assert (found.severity, found.code) == (types.DiagnosticSeverity.Information, "doubtful")
    line, column = place(text, "41")
    assert where(found) == (line, column, line, column + 2)


async def test_markup_of_markdown_is_not_read(editor: Editor) -> None:
    uri = "file:///x/a.md"
    text = "# Tỉnh\n\n```\n53 trong 78 tổ chức, đạt 11,11%\n```\n\n" + ARTICLE.replace("64,94%", "**64,94%**")
    (found,) = await editor.open(uri, text, "markdown")
    line, column = place(text, "64,94%")
    assert where(found) == (line, column, line, column + 6)


@pytest.mark.parametrize(
    "text", ["", "\n", "\ufeff", "no figures", "1", "\0", "%" * 5000, "9,18% " * 300, "\ud800 53/78 = 1%", "١٢٣ 5%"]
)
async def test_any_text_can_be_opened(editor: Editor, text: str) -> None:
    for uri, language in (("file:///x/b.txt", "plaintext"), ("file:///x/b.md", "markdown"), (URI, "yaml")):
        await editor.open(uri, text, language)
        await editor.hovered(uri, 0, 1)
        await editor.hinted(uri)
        await editor.actions(uri, span(0, 0, 5, 5))
        await editor.completed(uri, 0, 0)
    assert editor.messages == []


async def test_a_claim_file_is_checked_again_when_its_table_is_saved(tmp_path: Path) -> None:
    table, claims = tmp_path / "table.csv", tmp_path / "claims" / "a.yaml"
    table.write_text("Region,x,y\nNorth,3831,204\nSouth,896,117\nTotal,4727,321\n", encoding="utf-8")
    text = 'tables:\n  t:\n    from: ../table.csv\n    relations: [{rows: "Total = North + South"}]\n'
    claims.parent.mkdir()
    async with session(NEOVIM, root_uri=tmp_path.as_uri()) as editor:
        assert await editor.open(claims.as_uri(), text) == []
        table.write_text(table.read_text(encoding="utf-8").replace("3831", "3381"), encoding="utf-8")
        saved = types.TextDocumentIdentifier(table.as_uri())
        editor.text_document_did_save(types.DidSaveTextDocumentParams(saved))
        [found] = await editor.next_told(claims.as_uri())
        assert (found.code, found.range.start.line) == ("total-mismatch", 3)
        table.write_text(table.read_text(encoding="utf-8").replace("3381", "3831"), encoding="utf-8")
        change = types.FileEvent(table.as_uri(), types.FileChangeType.Changed)
        editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert await editor.next_told(claims.as_uri()) == []


AREAS = """\
Vùng,Nam,Nữ,Cả hai
Tây Bắc,1204,3307,4511
"🏔 Đồng bằng,
""cũ"" x",988,"2170",3698
Đông Nam,1571,4102,5673
Total,3763,10119,13882
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
async def test_a_table_is_told_at_its_cell_and_no_more_once_it_is_mended(editor: Editor, ends: str) -> None:
    uri, text = "file:///x/vùng.csv", AREAS.replace("\n", ends)
    [found] = await editor.open(uri, text, "csv")
    line, column = place(text, "2170")
    assert (found.code, where(found)) == ("table-mismatch", (line, column, line, column + 4))
    [(title, [edit])] = (await editor.actions(uri, found.range)).items()
    assert (title, edit.new_text) == ("change to 2710", "2710")
    assert await editor.type(uri, (edit.range, edit.new_text)) == []
    [again] = await editor.type(uri, (edit.range, "2170"), (span(0, 0, 0, 0), f"🏔,,,{ends}"))
    assert where(again) == (line + 1, column, line + 1, column + 4)
    text = text.replace(f"bằng,{ends}", "bằng 2170 ")
    [moved] = await editor.open(uri, text, "csv")
    assert where(moved)[:2] == place(text, "2170", len('2170 ""cũ"" x",988,"'))


@pytest.mark.parametrize("text", ["\0,1\n", "", '"', 'a,b\n"', "\ud800,1\n2,3"])
async def test_any_table_can_be_opened(editor: Editor, text: str) -> None:
    assert {each.code for each in await editor.open("file:///x/b.csv", text, "csv")} <= {"unreadable-file"}


async def test_a_finding_in_tables_leads_to_the_cell_and_goes_when_the_relation_is_mended(tmp_path: Path) -> None:
    (tmp_path / "vùng.csv").write_text(AREAS.replace("\n", "\r\n"), encoding="utf-8", newline="")
    text = """tables:
  t:
    from: ../vùng.csv
    relations:
      - {about: 🏔, rows: "Total = Tây Bắc + row 3 + Đông Nam"}
      - {columns: Cả hai = Nam + Nữ}
"""
    async with session(root_uri=tmp_path.as_uri()) as editor:
        uri = (tmp_path / "claims" / "a.yaml").as_uri()
        [alone] = await editor.open(uri, text.replace("      - {columns: Cả hai = Nam + Nữ}\n", ""))
        begin, end = place(text, "Total"), place(text, '"}')
        assert (alone.code, where(alone)) == ("total-mismatch", (*begin, *end))
        [first, second] = await editor.open(uri, text)
        assert {first.code, second.code} == {"total-mismatch"}
        [found] = await editor.next_told(uri)
        assert (found.code, where(found)) == ("figures-conflict", (*begin, *end))
        cell = [each.location for each in found.related_information or [] if each.message.startswith("2170")]
        assert [Path(each.uri).name for each in cell] == ["v%C3%B9ng.csv"]
        line, column = place(AREAS, "2170")
        assert cell[0].range == span(line, column, line, column + 4)
        mended = text.replace(" + row 3", "").replace("}\n      -", ", except: [Nam, Nữ, Cả hai]}\n      -")
        assert [each.code for each in await editor.open(uri, mended)] == ["not-checked", "total-mismatch"]
