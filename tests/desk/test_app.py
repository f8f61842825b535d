"""What the desk answers to its page."""

from __future__ import annotations

import asyncio
import base64
import csv
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the extra desk is not installed")

from crossfoot.audit.audit import check_file
from crossfoot.audit.settings import Settings
from crossfoot.desk.children import Stalled
from desking import ARTICLE, Visitor
from papers import docx, paragraph
from repository import Repository
from running import CLAIMS


@pytest.fixture
def visitor(tmp_path: Path) -> Visitor:
    (tmp_path / "desk").mkdir()
    return Visitor(tmp_path / "desk")


def sheet(**more: Any) -> dict[str, Any]:
    return {"text": ARTICLE, "file": "", "locale": "", "name": "", "tab": "t", **more}


def test_the_page_names_the_folder_as_text(tmp_path: Path) -> None:
    folder = tmp_path / "<b>desk & co"
    folder.mkdir()
    page = Visitor(folder).get("/")
    assert "&lt;b&gt;desk &amp; co" in page.text
    assert "<b>" not in page.text
    assert "<script>" not in page.text
    assert " style=" not in page.text
    assert ".docx," in page.text


def test_a_text_is_checked_decided_on_and_saved(visitor: Visitor, tmp_path: Path) -> None:
    told = visitor.ask("check", **sheet())
    assert [each["state"] for each in told["claims"]] == ["mismatch", "consistent"]
    assert told["claims"][1]["message"] == "134 of 1459 = 9,18%"
    places = [each["at"] for each in told["claims"][0]["figures"][:2]]
    offers = visitor.ask("offers", **sheet(places=places))
    assert offers[0]["kind"] == "share"
    file = visitor.ask("change", **sheet(what="accept", id="share-1", rule="", reason="so printed"))["file"]
    told = visitor.ask("check", **sheet(file=file))
    assert [each["state"] for each in told["claims"]] == ["accepted", "consistent"]
    kept = visitor.give("keep", ARTICLE.encode(), name="a.txt")
    file = visitor.ask("change", **sheet(file=file, what="source", document="a.txt", sha256=kept["sha256"]))["file"]
    saved = visitor.ask("save", name="sub/a.yaml", file=file, digest="")
    assert [each.accepted for each in check_file(str(tmp_path / "desk/sub/a.yaml")).findings] == ["so printed"]
    assert [each["name"] for each in visitor.ask("list")["entries"]] == ["a.txt", "sub/a.yaml"]
    for digest, name in (("", "sub/a.yaml"), ("0", "sub/a.yaml"), ("0", "none.yaml")):
        visitor.ask("save", 409, name=name, file=file, digest=digest)
    visitor.ask("save", name="sub/a.yaml", file=file + "# more\n", digest=saved["digest"])


def test_a_claim_file_opens_with_its_article(visitor: Visitor, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    repository = Repository(desk)
    repository.write("texts/a.txt", ARTICLE)
    repository.write(
        "claims/a.yaml", "locale: vi\nsource: {document: ../texts/a.txt}\nclaims:\n  - id: one\n    kind: share\n"
    )
    repository.commit()
    told = visitor.ask("open", name="claims/a.yaml")
    assert (told["text"], told["document"], told["locale"]) == (ARTICLE, "texts/a.txt", "vi")
    assert told["hands"]["one"][0] == "a"
    assert told["hands"][""][1] > 1_500_000_000


@pytest.mark.parametrize("document", ["../../secret.txt", "/etc/passwd", "missing.txt", "..", ".hidden"])
def test_a_claim_file_leads_nowhere_else(visitor: Visitor, tmp_path: Path, document: str) -> None:
    (tmp_path / "secret.txt").write_text("secret 1 of 2", encoding="utf-8")
    (tmp_path / "desk/a.yaml").write_text(f"source: {{document: {document}}}\nclaims: []\n", encoding="utf-8")
    told = visitor.ask("open", name="a.yaml")
    assert told["text"] == ""
    assert told["leftOut"]
    assert "secret 1" not in str(told)


@pytest.mark.parametrize(
    "name", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "", "missing.txt", "\ud800.txt"]
)
def test_nothing_outside_is_opened_or_written(visitor: Visitor, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    assert "secret" not in str(visitor.ask("open", 404, name=name)).replace("secret.txt", "")
    if name.endswith("secret.txt"):
        visitor.ask("check", 404, **sheet(name=name))
        visitor.ask("save", 404, name=name.replace(".txt", ".yaml"), file="x", digest="")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk", "secret.txt"]


def test_tables_and_documents_are_read_and_not_kept(visitor: Visitor, tmp_path: Path) -> None:
    trade = (CLAIMS / "tables" / "us-trade-by-gateway.csv").read_bytes()
    told = visitor.give("read", trade, name="trade.csv")
    assert told["sort"] == "table"
    assert told["tables"][0]["findings"]
    told = visitor.give("read", b"**53 of 78 (64.94%)**", name="a.md")
    assert "53 of 78" in told["text"]
    assert list((tmp_path / "desk").iterdir()) == []
    visitor.give("read", b"claims: []", 400, name="a.yaml")
    visitor.give("read", b"PNG", 400, name="a.png")
    visitor.give("read", b"not a document", 422, name="a.docx")
    visitor.give("keep", b"claims: []", 400, name="a.yaml")
    visitor.give("keep", trade, name="trade.csv")
    assert visitor.ask("open", name="trade.csv")["tables"][0]["findings"]


def test_a_table_is_read_in_the_locale_that_the_page_chose(visitor: Visitor) -> None:
    table = b"Region;Men;Women\nNorth;1.204;3.307\nSouth;988;2.701\nEast;571;811\nTotal;2.763;6.828\n"
    visitor.give("keep", table, name="a.csv")
    for locale, number in (("", 1), ("de", 1), ("en", 0)):
        assert len(visitor.give("read", table, name="a.csv", locale=locale)["tables"][0]["findings"]) == number
        assert len(visitor.ask("open", name="a.csv", locale=locale)["tables"][0]["findings"]) == number
        draft = visitor.ask("draft", name="a.csv", target="a.yaml", locale=locale)["file"]
        assert draft.startswith(f"locale: {locale}\n" if locale == "de" else "tables:" if number else "")


def test_the_claim_file_of_a_table_names_the_way_to_it(visitor: Visitor, tmp_path: Path) -> None:
    data = (CLAIMS / "tables" / "us-trade-by-gateway.csv").read_bytes()
    visitor.give("keep", data, name="tables/trade.csv")
    for target, about in (("trade.yaml", "tables/trade.csv"), ("tables/2024/a.yaml", "../trade.csv")):
        file = visitor.ask("draft", name="tables/trade.csv", target=target)["file"]
        visitor.ask("save", name=target, file=file, digest="")
        assert f"document: {about}" in file.replace('"', "")
        assert check_file(str(tmp_path / "desk" / target), Settings(roots=(str(tmp_path / "desk"),))).claims
    visitor.ask("draft", 404, name="../trade.csv", target="a.yaml")


def test_a_keystroke_reads_a_part_and_a_pause_the_whole(visitor: Visitor) -> None:
    long = "".join(
        f"Of {900 + n} villages {9 * n} ({900 * n / (900 + n):.2f}%) had none. {'Nobody could say which. ' * 5}\n"
        for n in range(1, 13)
    )
    first = visitor.ask("check", **sheet(text=long))
    at = long.index("Of 907")
    typed = f"{long[:at]}Of 78 towns 53 (64.94%) had one. {long[at:]}"
    quick = visitor.ask("check", **sheet(text=typed, quick=True, since=first["version"]))
    assert quick["quick"]
    assert quick["claims"][0] == [first["claims"][0]["number"], 0]
    assert quick["claims"][-1] == [first["claims"][-1]["number"], len(typed) - len(long)]
    whole = visitor.ask("check", **sheet(text=typed))
    assert not whole["quick"]
    assert len(whole["claims"]) == len(first["claims"]) + 1
    asked = len(visitor.here.asked)
    assert visitor.ask("check", **sheet(text=typed, since="x"))["claims"] == whole["claims"]
    assert len(visitor.here.asked) == asked


@pytest.mark.parametrize("body", [b"", b"[1]", b"{", b"5", b'{"text": 5}', b"\xff"])
def test_what_is_no_request_is_refused(visitor: Visitor, body: bytes) -> None:
    answer = visitor.post("/api/check", body, origin="http://127.0.0.1:8417")
    assert answer.status == 400
    assert answer.json()["refused"]


def test_odd_requests_are_refused(visitor: Visitor) -> None:
    for places in (5, [[1]], [["a", 1]], [[1, True]], [[-1, 2]]):
        visitor.ask("offers", 400, **sheet(places=places))
    visitor.ask("check", 400, **sheet(text="x" * 2_000_001))
    visitor.ask("change", 422, **sheet(what="rm"))
    visitor.ask("save", 400, name="a.txt", file="x", digest="")
    loose = visitor.ask("check", **sheet(text="half \ud800 of 53"))["loose"]
    assert ("53", [10, 12]) in [(each["text"], each["at"]) for each in loose]


def test_a_file_in_another_encoding_keeps_it(visitor: Visitor, tmp_path: Path) -> None:
    path = tmp_path / "desk" / "a.yaml"
    path.write_bytes("\ufeffclaims: []\n".encode("utf-16-le"))
    told = visitor.ask("open", name="a.yaml")
    visitor.ask("save", name="a.yaml", file=told["file"] + "# ü\n", digest=told["digest"])
    assert path.read_bytes() == "\ufeffclaims: []\n# ü\n".encode("utf-16-le")
    path.write_bytes(b"\xff\xff")
    visitor.ask("open", 422, name="a.yaml")


def test_work_that_stalls_is_told(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    async def stall(*_: object) -> None:
        raise Stalled("this takes more than 20 seconds")

    monkeypatch.setattr(visitor.here, "ask", stall)
    assert visitor.ask("check", 503, **sheet()) == {"refused": "this takes more than 20 seconds"}


def test_the_processes_begin_and_end_with_the_desk(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    async def note(word: str) -> None:
        seen.append(word)

    monkeypatch.setattr(visitor.here, "warm", lambda: note("warm"))
    monkeypatch.setattr(visitor.here, "end", lambda: note("end"))

    async def live() -> None:
        coming = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]

        async def receive() -> dict[str, str]:
            return coming.pop(0)

        async def send(_: object) -> None: ...

        await visitor.app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send)

    asyncio.run(live())
    assert seen == ["warm", "end"]


def test_a_copy_of_a_document_is_handed_on_with_notes(visitor: Visitor, tmp_path: Path) -> None:
    pytest.importorskip("docx")
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "desk" / "a.docx"
    path.write_bytes(docx(paragraph(ARTICLE)))
    before = path.read_bytes()
    told = visitor.ask("marked", **sheet(document="a.docx"))
    assert told["left"] == 0
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(told["data"]))) as copy:
        assert "53 of 78 is 67,95%" in copy.read("word/comments.xml").decode()
    assert path.read_bytes() == before
    assert visitor.ask("marked", **sheet(text="Of 78, 50 (12%).", document="a.docx"))["left"] == 1
    book = openpyxl.Workbook()
    rows = (CLAIMS / "tables" / "us-trade-by-gateway.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.reader(rows):
        book.active.append([int(each) if each.isdecimal() else each for each in row])
    book.save(tmp_path / "desk" / "a.xlsx")
    told = visitor.ask("marked", **sheet(text="", document="a.xlsx"))
    cells = openpyxl.load_workbook(io.BytesIO(base64.b64decode(told["data"]))).active
    assert "1857, not 1854" in cells["B6"].comment.text
    visitor.ask("marked", 404, **sheet(document="../a.docx"))
    visitor.ask("report", 422, **sheet(form="xml"))
    assert "<!doctype html>" in visitor.ask("report", **sheet(form="html", title="a.docx"))["report"].lower()
