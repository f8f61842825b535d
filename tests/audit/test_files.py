"""Which files an audit reads, and what becomes of one that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.audit.files import claim_files, load, load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Checked
from running import GOOD, claims


def test_a_folder_stands_for_its_claim_files_at_any_depth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.yaml", "a.yml", "deep/c.json", "x.txt", "claims.schema.json", ".hidden.yaml", ".git/d.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert list(claim_files(["."])) == ["./a.yml", "./b.yaml", "./deep/c.json"]
    assert list(claim_files(["x.txt", "deep", "deep/c.json", "./deep//c.json"])) == ["x.txt", "deep/c.json"]
    assert list(claim_files(["nowhere.yaml"])) == ["nowhere.yaml"]


def unusable(loaded: Document | Checked) -> tuple[str, int, str]:
    assert isinstance(loaded, Checked)
    assert not loaded.usable
    (finding,) = loaded.findings
    return finding.rule, finding.start, finding.message


def test_text_becomes_a_document_with_its_claims_decided() -> None:
    loaded = load_text("a.yaml", claims(GOOD), Settings(locale="vi", rounding="up", sources=("texts",)))
    assert isinstance(loaded, Document)
    assert [claim.verdict for claim in loaded.claims] == ["consistent"]
    assert (loaded.notation.locale, loaded.rounding, tuple(loaded.folders)) == ("vi", "up", (".", ".", "texts"))


@pytest.mark.parametrize(
    ("text", "offset", "words"),
    [
        ("claims: [", 8, 'the "[" that opens here is never closed'),
        ("- a\n", 2, "the claims of a file stand in a list under `claims:`, but this is a list"),
        ("a\n", 0, "the claims of a file stand in a list under `claims:`, but this is a single value"),
    ],
)
def test_text_that_is_no_claim_file_is_one_finding_at_its_place(text: str, offset: int, words: str) -> None:
    rule, start, message = unusable(load_text("a.yaml", text))
    assert (rule, start) == ("unreadable-file", offset)
    assert message.startswith(words)
    assert "`crossfoot read`" not in message
    told = "`crossfoot read` is for articles" if "claims" in text else "for an article: crossfoot read a.txt"
    assert told in unusable(load_text("a.txt", text))[2]


def test_a_file_that_cannot_be_decoded_shows_the_line_of_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"claims:\r\n- caf\xe9 au lait\r\n- more\r\n")
    loaded = load(str(path))
    assert unusable(loaded)[1] == 14
    assert isinstance(loaded, Checked)
    assert loaded.text == "claims:\r\n- caf\ufffd au lait"
    assert list(loaded.lines) == [0, 9]


def test_a_file_that_is_not_there_or_not_text_shows_nothing(tmp_path: Path) -> None:
    binary = tmp_path / "b.yaml"
    binary.write_bytes(b"\0\0\xfe\xff\0\0\0a")
    for path in (tmp_path / "nowhere.yaml", tmp_path, binary):
        loaded = load(str(path))
        unusable(loaded)
        assert isinstance(loaded, Checked)
        assert loaded.text == ""


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.yaml").write_text(claims(GOOD), encoding="utf-8")
    link = tmp_path / "in" / "a.yaml"
    link.symlink_to(tmp_path / "secret.yaml")
    settings = Settings(roots=(str(tmp_path / "in"),))
    assert "link" in unusable(load(str(link), settings))[2]
    assert isinstance(load(str(link), settings.naming([str(link)])), Document)
