"""The folder of the desk: nothing leads out of it, and nothing in it is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crossfoot.desk import folder as folders
from crossfoot.desk.folder import Folder, RequestRefused, digest_of, sort_of


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "outside.txt").write_text("outside", encoding="utf-8")
    inside = tmp_path / "desk"
    (inside / "sub").mkdir(parents=True)
    for name in ("a.txt", "b.yaml", "sub/c.csv", "d.xlsx", "e.docx", ".hidden.txt", "f.bin", "g.json"):
        (inside / name).write_text(name, encoding="utf-8")
    (inside / "h.json").write_text('{"claims": []}', encoding="utf-8")
    return Folder(str(inside))


def test_what_the_desk_can_open_is_listed(folder: Folder) -> None:
    found = folder.listing()
    assert [(each.name, each.sort) for each in found.entries] == [
        ("a.txt", "article"), ("b.yaml", "claims"), ("d.xlsx", "table"), ("e.docx", "article"), ("h.json", "claims"),
        ("sub/c.csv", "table"),
    ]  # fmt: skip
    assert found.whole


def test_a_long_list_says_that_it_is_not_all(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST", 2)
    assert len(folder.listing().entries) == 2
    assert not folder.listing().whole


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt", "sub/../../outside.txt", "/etc/passwd", "", ".", "..", "a.txt/", "sub//c.csv", "./a.txt",
        ".hidden.txt", "a\0.txt", " ", "\ud800.txt", "x" * 300, "a/" * 300,
    ],
)  # fmt: skip
def test_no_name_leads_out(folder: Folder, name: str) -> None:
    for attempt in (lambda: folder.path(name), lambda: folder.read(name), lambda: folder.put(name, b"x")):
        with pytest.raises(RequestRefused):
            attempt()


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_links_that_lead_out_are_refused_and_not_listed(folder: Folder, tmp_path: Path) -> None:
    inside = Path(folder.root)
    (inside / "link.txt").symlink_to(tmp_path / "outside.txt")
    (inside / "out").symlink_to(tmp_path, target_is_directory=True)
    (inside / "own.txt").symlink_to(inside / "a.txt")
    names = [each.name for each in folder.listing().entries]
    assert "own.txt" in names
    assert "link.txt" not in names
    for name in ("link.txt", "out/outside.txt"):
        with pytest.raises(RequestRefused, match="leads out of the folder"):
            folder.read(name)
        with pytest.raises(RequestRefused):
            folder.put(name, b"x", digest_of(b"outside"))
    assert folder.read("own.txt") == b"a.txt"
    assert (tmp_path / "outside.txt").read_text(encoding="utf-8") == "outside"


def test_a_new_file_never_takes_the_place_of_another(folder: Folder) -> None:
    assert folder.put("new/one.yaml", b"one") == digest_of(b"one")
    with pytest.raises(RequestRefused, match="is there already") as refused:
        folder.put("new/one.yaml", b"two")
    assert refused.value.code == 409
    assert folder.read("new/one.yaml") == b"one"


def test_of_two_people_the_second_is_told(folder: Folder) -> None:
    before = digest_of(folder.read("b.yaml"))
    after = folder.put("b.yaml", b"mine", before)
    with pytest.raises(RequestRefused, match="changed by somebody else") as refused:
        folder.put("b.yaml", b"yours", before)
    assert refused.value.code == 409
    assert folder.read("b.yaml") == b"mine"
    assert folder.put("b.yaml", b"mine and yours", after) == digest_of(b"mine and yours")


def test_a_file_that_somebody_took_away_is_not_made_again(folder: Folder) -> None:
    before = digest_of(folder.read("b.yaml"))
    os.unlink(folder.path("b.yaml"))
    with pytest.raises(RequestRefused, match="somebody else"):
        folder.put("b.yaml", b"mine", before)
    assert not os.path.exists(folder.path("b.yaml"))


@pytest.mark.parametrize("name", ["a\u202eb.yaml", "a\nb.yaml", "a:b.yaml", "a|b.txt", "a.exe", "a"])
def test_odd_names_are_not_given(folder: Folder, name: str) -> None:
    with pytest.raises(RequestRefused):
        folder.put(name, b"x")


def test_what_cannot_be_read_or_written_is_said(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RequestRefused, match=r"missing\.txt cannot be read"):
        folder.read("missing.txt")
    with pytest.raises(RequestRefused, match="cannot be written"):
        folder.put("a.txt/b.txt", b"x")
    monkeypatch.setattr(folders, "LARGEST", 2)
    with pytest.raises(RequestRefused, match="cannot be read"):
        folder.read("a.txt")


def test_sorts_go_by_the_end_of_the_name() -> None:
    assert [sort_of(name) for name in ("a.YAML", "a.pdf", "a.html", "a.tsv", "a.png")] == [
        "claims", "article", "article", "table", None,
    ]  # fmt: skip
