"""Bad input: never a traceback, always a place and what would be right, and other files are audited all the same."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit import audit as auditing
from crossfoot.audit.audit import audit, check_file, check_text
from crossfoot.audit.files import claim_files
from crossfoot.claimfile import bytes as decoding
from crossfoot.claimfile.parsing import Source
from crossfoot.claims.finding import Checked
from malformed import CLAIMS_OF_ONE, FILES
from running import COARSE, CUT, GOOD, WRONG, claims, run


def said(checked: Checked) -> list[str]:
    """Each finding as ``line:column rule: message``."""
    source = Source(checked.text)
    found = []
    for finding in checked.findings:
        line, column = source.position(finding.start)
        found.append(f"{line}:{column} {finding.rule}: {finding.message}")
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_told_of_with_its_place(name: str) -> None:
    text, expected = FILES[name]
    assert any(line.startswith(expected) for line in said(check_text("a.yaml", text))), said(check_text("a.yaml", text))


def test_what_follows_from_an_unknown_locale_is_not_told_too() -> None:
    assert len(said(check_text("a.yaml", FILES["unknown-locale-and-separators"][0]))) == 1


@pytest.mark.parametrize("name", CLAIMS_OF_ONE)
def test_a_bad_claim_is_told_of_once_with_its_place(name: str) -> None:
    claim, expected = CLAIMS_OF_ONE[name]
    checked = check_text("a.yaml", claims(claim, "{id: b, kind: share, part: 1, whole: 4, percent: 25%}"))
    found = said(checked)
    assert [line for line in found if expected in line[: len(expected) + 10]], found
    assert len({line.split(" ")[0] for line in found}) == len(found), "one finding a place"
    assert checked.claims[-1].verdict == "consistent", "the next claim is checked all the same"


def test_a_name_that_is_not_declared() -> None:
    head = "figures: {villages_2008: 4, thôn: 8}\n"
    one = "{id: %s, kind: share, part: 1, whole: %s, percent: 25%%}"
    entries = [
        one % pair for pair in (("a", "vilages_2008"), ("b", "villages-2008"), ("c", "tho\u0302n"), ("d", "men"))
    ]
    assert [line for line in said(check_text("a.yaml", claims(*entries, head=head))) if "unknown-name" in line] == [
        "3:42 unknown-name: no figure is declared under the name 'vilages_2008'; did you mean villages_2008?",
        "4:42 unknown-name: no figure is declared under the name 'villages-2008'; did you mean villages_2008?",
        "6:42 unknown-name: 'men' is no figure, and no figure is declared under that name; write figures in digits",
    ]
    equation = claims('{id: a, kind: equation, holds: "villages_2009 + 1 = 5"}', head=head)
    assert "did you mean villages_2008?" in said(check_text("a.yaml", equation))[-1]


@pytest.mark.parametrize("shape", ["chain", "circle"])
def test_tens_of_thousands_of_names_take_no_time(shape: str) -> None:
    names = 30_000
    lines = "".join(f"  n{number}: n{number + 1}\n" for number in range(names))
    last = "4" if shape == "chain" else "n0"
    began = time.perf_counter()
    checked = check_text("a.yaml", claims(GOOD, head=f"figures:\n{lines}  n{names}: {last}\n"))
    assert time.perf_counter() - began < 20
    assert max(map(len, said(checked))) < 200


def test_ids_are_unique_in_a_file_and_not_between_files(tmp_path: Path) -> None:
    checked = check_text("a.yaml", claims(GOOD, WRONG.replace("26", "25")))
    assert said(checked) == ["3:10 duplicate-id: the id 'a' stands twice in this file; the first is at line 2"]
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(claims(GOOD), encoding="utf-8")
    report = audit([str(tmp_path)])
    assert [len(document.claims) for document in report.documents] == [1, 1]
    assert not any(document.findings for document in report.documents)


TEXT = claims("{id: ở, kind: share, part: 1, whole: 4, percent: 26%}")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom"])
def test_utf_8_and_utf_16_are_read(tmp_path: Path, codec: str) -> None:
    name = codec.removesuffix("-bom")
    path = tmp_path / "a.yaml"
    path.write_bytes((("\ufeff" if codec.endswith("-bom") else "") + TEXT).encode(name))
    assert [line.split(":")[:2] for line in said(check_file(str(path)))] == [["2", "54 share-mismatch"]]


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (TEXT.encode().replace("ở".encode(), b"\xe1"), "2:10", "byte offset 17 is not UTF-8; save the file as UTF-8"),
        (TEXT.encode().replace(b"\n", b"\r").replace("ở".encode(), b"\xe1"), "2:10", "the byte 0xE1"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], "2:58", "is not UTF-16"),
        (TEXT.encode().replace(b"26%", b"2\x006%"), "2:55", "a NUL byte stands at byte offset"),
        (TEXT.encode("utf-16-le"), "1:1", "this looks like UTF-16 without a byte order mark; save the file as UTF-8"),
        (TEXT.encode("utf-32"), "1:1", "this file is UTF-32; save it as UTF-8"),
    ],
)  # fmt: skip
def test_what_is_not_utf_8_is_told_of_at_the_byte(tmp_path: Path, data: bytes, place: str, words: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    (line,) = said(check_file(str(path)))
    assert line.startswith(f"{place} unreadable-file: ")
    assert words in line
    ended = run("audit", str(path))
    assert ended.code == 2
    assert "unreadable-file" in ended.out
    report = json.loads(run("audit", str(path), "--format", "json").out)
    finding = report["documents"][0]["findings"][0]
    assert f"{finding['line']}:{finding['column']}" == place


def test_a_file_is_too_large_above_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.write(claims(GOOD).encode())
        file.write((b"# " + b"x" * 997 + b"\n") * 100_000)
    assert check_file(str(large)).claims[0].verdict == "consistent", "100 MB are read"
    monkeypatch.setattr(decoding, "MAX_BYTES", 2**20)
    (line,) = said(check_file(str(large)))
    assert line == "1:1 unreadable-file: this file is too large; the limit is 1 MiB (1048576 bytes), so split it"


def broken_folder(folder: Path) -> None:
    for name, text in (
        ("1.yaml", claims(WRONG)),
        ("2.yaml", "claims: ["),
        ("3.yaml", claims(CUT)),
        ("5.yml", claims(COARSE)),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "4.yaml").symlink_to(folder / "nowhere")
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    (folder / "bytes.json").write_bytes(b"\xff")


def test_one_broken_file_does_not_keep_the_others_from_being_audited(tmp_path: Path) -> None:
    broken_folder(tmp_path)
    ended = run("audit", str(tmp_path))
    assert ended.code == 2
    for rule in ("share-mismatch", "truncated-percent", "coarse-figure"):
        assert rule in ended.out
    for name, place in (("2.yaml", ":1:9"), ("4.yaml", ":1:1"), ("loop.yaml", ":1:1"), ("bytes.json", ":1:1")):
        assert re.search(rf"--> .*{re.escape(name)}{place}\n", ended.out), name
    assert "4 not read" in " ".join(ended.out.split())


def test_a_file_that_disappears_between_listing_and_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(claims(GOOD), encoding="utf-8")
    found = list(claim_files([str(tmp_path)]))
    (tmp_path / "a.yaml").unlink()
    monkeypatch.setattr(auditing, "claim_files", lambda *_: found)
    first, second = audit([str(tmp_path)]).documents
    assert said(first) == [
        "1:1 unreadable-file: there is no such file; check its name, or whether it was moved or deleted meanwhile"
    ]
    assert second.claims[0].verdict == "consistent"


def test_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what the system says to those who are not root, because root may read everything."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.yaml").write_text(claims(GOOD), encoding="utf-8")
    scan = os.scandir

    def refused(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refused)
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("closed"))
    first, second = audit([str(tmp_path)]).documents
    assert first.claims[0].verdict == "consistent"
    assert "no permission to read this folder; ask its owner, or change its permissions" in said(second)[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(GOOD), encoding="utf-8")
    path.chmod(0)
    assert "no permission to read this file" in said(check_file(str(path)))[0]


def test_a_name_that_no_file_can_have() -> None:
    assert not check_file("a\0b.yaml").usable
    for name in ("x" * 5000, "", "\udcff.yaml"):
        ended = run("audit", name)
        assert ended.code == 2
        assert "unreadable-file" in ended.out


WORDS = """
claims: id: a kind: share part: 1 whole: 4 percent: 25% figures: n: 5 locale: vi accepted: rule: x holds: 1 = 1
kind: equation kind: total parts: source: more: 1.000,5 −3 ½ \\u0041 &a *a % # > | - : , { } [ ] ' "
"""
PIECES = st.sampled_from(
    [*WORDS.split(), " ", "  - ", ": ", ", ", "\n", "\t", "\r", "\ufeff", "\n  - ", "id: a", "kind: share"]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_no_text_at_all_is_a_traceback(text: str) -> None:
    checked = check_text("a.yaml", text)
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in checked.findings)
    assert all(finding.message and not finding.message.endswith(".") for finding in checked.findings)


@given(data=st.binary(max_size=60) | st.lists(PIECES, max_size=20).map(lambda each: "".join(each).encode("utf-16")))
def test_no_bytes_at_all_are_a_traceback(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / f"bytes-{os.getpid()}.yaml"
    path.write_bytes(data)
    checked = check_file(str(path))
    assert checked.usable or checked.findings[0].rule == "unreadable-file"
