"""Bad input: never a traceback, always a place and what would be right, and the other files are audited all the same."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot import decoding, engine
from crossfoot.engine import audit, check_file, check_text
from crossfoot.model import Checked
from crossfoot.source import Source
from running import COARSE, CUT, GOOD, WRONG, claims, run

SHARE = "{id: a, kind: share, part: 1, whole: 4, percent: %s}"
LEVELS = 10_000


def said(checked: Checked) -> list[str]:
    """Each finding as ``line:column rule: message``."""
    source = Source(checked.text)
    found = []
    for finding in checked.findings:
        line, column = source.position(finding.start)
        found.append(f"{line}:{column} {finding.rule}: {finding.message}")
    return found


FILES = {
    "empty": ("", "1:1 nothing-to-check: this file is empty, so nothing in it was checked"),
    "comments": ("# later\n", "1:1 nothing-to-check: this file has no claims, so nothing in it was checked"),
    "no-claims": ("locale: vi\nclaims:\n", "2:8 nothing-to-check: this file has no claims"),
    "list": ("# claims\n- a\n- b\n", "2:3 unreadable-file: the claims of a file stand in a list under `claims:`, but this is a list"),
    "text": ("hello\n", "1:1 unreadable-file: the claims of a file stand in a list under `claims:`, but this is a single value"),
    "csv": ("a,b\n1,2\n", "1:1 unreadable-file: "),
    "open-bracket": ("claims: [1, 2\n", '1:9 unreadable-file: the "[" that opens here is never closed'),
    "not-yaml": ("claims:\n  - {id: a\n  part 3\n]]", "4:1 unreadable-file: a comma is missing before this"),
    "tab": ("claims:\n\t- id: a\n", "2:1 unreadable-file: a tab indents this line; YAML wants spaces"),
    "nul": ("claims: \0", "1:9 unreadable-file: the character U+0000 is not allowed in YAML; delete it"),
    "tag": ("a: !!python/object:os.system x\n", "1:4 unreadable-file: the tag "),
    "merge": ("a: {<<: {b: c}}\n", "1:5 unreadable-file: the merge key "),
    "two-documents": ("a: b\n---\nc: d\n", "2:1 unreadable-file: a second YAML document begins here"),
    "aliases": ("a: &a [x, x]\nb: &b [*a, *a]\nclaims: *b\n", '2:8 unreadable-file: the alias "*a" stands for a list'),
    "deep-lists": (f"claims: {'[' * LEVELS}", "1:40 unreadable-file: this is more than 32 levels deep"),
    "deep-closed": (f"claims: {'[' * LEVELS}{']' * LEVELS}", "1:40 unreadable-file: this is more than 32 levels deep"),
    "deep-fields": ("a: {" * LEVELS, "1:128 unreadable-file: this is more than 32 levels deep"),
    "deep-dashes": (f"claims:\n  {'- ' * LEVELS}a\n", "2:65 unreadable-file: this is more than 32 levels deep"),
    "duplicate-key": (
        "claims:\n  - id: a\n    kind: share\n    part: 1\n    part: 2\n    whole: 4\n    percent: 25%\n",
        "5:5 duplicate-key: the key \"part\" stands twice in this mapping; the first is at line 4",
    ),
    "claims-twice": (claims(GOOD) + claims(GOOD), '3:1 duplicate-key: the key "claims" stands twice'),
    "misspelt-claims": (f"claim:\n  - {GOOD}\n", "1:1 unknown-field: there is no field 'claim' in a claim file; did you mean claims?"),
    "claims-text": ("claims: none\n", "1:9 invalid-value: claims takes a list, each claim beginning with a dash"),
    "claims-fields": ("claims:\n  id: a\n", "2:3 invalid-value: claims takes a list, each claim beginning with a dash"),
    "source-text": (claims(GOOD, head="source: me\n"), "1:9 invalid-value: source takes fields of its own (document: ..., publisher: ...), not a single value"),
    "source-field": (claims(GOOD, head="source: {docment: x}\n"), "1:10 unknown-field: there is no field 'docment' in source; did you mean document?"),
    "digest": (claims(GOOD, head="source: {sha256: abc}\n"), "1:18 invalid-value: sha256 is 64 hexadecimal digits, not 'abc'"),
    "day": (claims(GOOD, head="source: {published: 2018-13-01}\n"), "1:21 invalid-value: published is a day, written as 2018-06-19, not '2018-13-01'"),
    "day-of-february": (claims(GOOD, head="source: {accessed: 2023-02-29}\n"), "1:20 invalid-value: accessed is a day"),
    "day-backwards": (claims(GOOD, head="source: {published: 19/06/2018}\n"), "1:21 invalid-value: published is a day"),
    "day-as-number": (claims(GOOD, head="source: {published: 1529366400}\n"), "1:21 invalid-value: published is a day"),
    "rounding": (claims(GOOD, head="rounding: trunc\n"), "1:11 invalid-value: rounding is nearest, truncate, up or any, not 'trunc'; did you mean truncate?"),
    "locale": (claims(GOOD, head="locale: xx-nowhere\n"), "1:9 invalid-value: there is no locale 'xx-nowhere'"),
    "locale-list": (claims(GOOD, head="locale: [vi]\n"), "1:10 invalid-value: locale takes one value, such as vi or en"),
    "figures-list": (claims(GOOD, head="figures: [1]\n"), "1:11 invalid-value: figures takes names, each with its figure"),
    "figure-list": (claims(GOOD, head="figures: {a: [1]}\n"), "1:15 invalid-value: a takes one figure, not a list"),
    "figure-name": (claims(GOOD, head="figures: {in-2008: 4}\n"), "1:11 invalid-value: 'in-2008' is no name, which has letters, digits and _, and a letter first; in_2008 would be one"),
    "figure-empty": (claims(GOOD, head="figures: {a: }\n"), "1:14 invalid-value: a is empty; write the figure"),
    "figure-with-comma": (claims(GOOD, head="figures: {a: 1,459}\n"), "1:16 unknown-field: '459' stands alone; between braces a figure with a comma needs quotes around it"),
    "circle": (claims(GOOD, head="figures: {a: b, b: c, c: a}\n"), "1:14 circular-name: names refer to each other in a circle: a → b → c → a"),
}  # fmt: skip

CLAIMS_OF_ONE = {
    "text": ("hello", "2:5 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a single value"),
    "list": ("[1, 2]", "2:6 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a list"),
    "nothing": ("", "2:4 invalid-value: a claim has fields"),
    "no-kind": ("{id: a, part: 1}", "2:6 missing-field: this claim has no kind; the kinds are average, bound, change, equation, rate, share, total"),
    "kind": ("{id: a, kind: shares}", "2:19 unknown-kind: there is no kind 'shares'; did you mean share?"),
    "kind-case": ("{id: a, kind: Share}", "2:19 unknown-kind: there is no kind 'Share'; did you mean share?"),
    "kind-far": ("{id: a, kind: zzz}", "2:19 unknown-kind: there is no kind 'zzz'; the kinds are average, bound"),
    "kind-empty": ("{id: a, kind: }", "2:19 unknown-kind: the kind is empty; the kinds are average"),
    "kind-list": ("{id: a, kind: [share]}", "2:20 unknown-kind: the kind is one word; the kinds are average"),
    "no-id": ("{kind: share, part: 1, whole: 4, percent: 25%}", "2:6 missing-field: a share needs an id"),
    "id-empty": ("{id: , kind: share}", "2:10 invalid-value: id is empty; give the claim a name of its own"),
    "id-list": ("{id: [a], kind: share}", "2:11 invalid-value: id takes one value, not a list"),
    "field": ("{id: a, kind: share, precent: 25%}", "2:26 unknown-field: there is no field 'precent' in a share; did you mean percent?"),
    "field-far": ("{id: a, kind: share, zzz: 25%}", "2:26 unknown-field: there is no field 'zzz' in a share; its fields are part, whole, target, percent, ratio (and id, kind, about, quote, at, accepted)"),
    "field-alone": ("{id: a, kind: share, percent 25%}", "2:26 unknown-field: 'percent 25%' stands alone; a colon and a space belong between a field and its value"),
    "comma": ("{id: a, kind: share, percent: 9,18%}", "2:37 unknown-field: '18%' stands alone; between braces a figure with a comma needs quotes around it"),
    "both": ("{id: a, kind: share, whole: 4, target: 4}", "2:36 invalid-value: a share has whole or target, not both"),
    "percent-abc": (SHARE % "abc", "2:54 unknown-name: 'abc' is no figure, and no figure is declared under that name"),
    "percent-words": (SHARE % "a quarter", "2:54 unreadable-figure: there is no figure in 'a quarter'"),
    "percent-empty": (SHARE % "", "2:54 invalid-value: percent is empty; leave the field out if nothing was printed"),
    "percent-list": (SHARE % "[25%]", "2:55 invalid-value: percent takes one value, not a list"),
    "percent-long": (SHARE % ("9" * 1_000_000), "2:54 unreadable-figure: a figure of 1000000 characters is too long; up to 200 are read"),
    "zero": ("{id: a, kind: share, part: 1, whole: 0, percent: 25%}", "2:42 share-mismatch: the whole is zero, and nothing has a percentage of zero"),
    "zero-of-zero": ("{id: a, kind: share, part: 0, whole: 0, percent: 25%}", "2:42 zero-whole: the whole is zero, and nothing of nothing has no percentage"),
    "negative": ("{id: a, kind: share, part: -1, whole: 4, percent: -25%}", "2:32 negative-count: a count cannot be negative; the part is -1"),
    "negative-count": ("{id: a, kind: average, average: 2, total: -8, count: -4}", "2:58 negative-count: a count cannot be negative; the count is -4"),
    "above-100": ("{id: a, kind: share, part: 5, whole: 4, percent: 125%}", "2:32 part-exceeds-whole: the part 5 is greater than the whole 4 (by 1)"),
    "above-100-alone": ("{id: a, kind: share, whole: 4, percent: 125%}", "2:45 part-exceeds-whole: 125% of 4 is 5, more than the whole"),
    "two-ways": ("{id: a, kind: share, part: 1.227, whole: 4}", "2:32 ambiguous-separator: 1.227 can be read as 1.227 or as 1227; say which with `locale:`"),
    "parts-text": ("{id: a, kind: total, total: 5, parts: 5}", "2:43 invalid-value: parts takes figures, as a list ([87, 78]) or with labels ({women: 87, men: 78}), not a single value"),
    "parts-nested": ("{id: a, kind: total, total: 5, parts: [[5]]}", "2:45 invalid-value: parts[0] takes one value, not a list"),
    "part-empty": ("{id: a, kind: total, total: 5, parts: {x: , y: 5}}", "2:47 invalid-value: x is empty"),
    "coverage": ("{id: a, kind: total, total: 5, parts: [5], coverage: exakt}", "2:58 invalid-value: coverage is exact, partial or overlapping, not 'exakt'; did you mean exact?"),
    "equation": ('{id: a, kind: equation, holds: "1 + = 3"}', "2:41 malformed-equation: '=' stands where a figure, a name or “(” is expected"),
    "equation-empty": ('{id: a, kind: equation, holds: ""}', "2:37 invalid-value: holds is empty; write the equation"),
    "equation-long": ('{id: a, kind: equation, holds: "%s = 1"}' % ("1" * 1_000_000), "2:37 malformed-equation: an equation of 1000004 characters is too long"),
    "equation-deep": ('{id: a, kind: equation, holds: "%s1%s = 1"}' % ("(" * 900, ")" * 900), " malformed-equation: parentheses nest deeper than 100"),
    "no-reason": (SHARE % "25%, accepted: {rule: x}", "2:70 missing-field: accepted needs a reason"),
    "reason-empty": (SHARE % "25%, accepted: {rule: x, reason: }", " invalid-value: reason is empty; say why the finding stays"),
    "accepted-text": (SHARE % "25%, accepted: x", "2:69 invalid-value: accepted takes a rule and a reason ({rule: ..., reason: ...}), not a single value"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_told_of_with_its_place(name: str) -> None:
    text, expected = FILES[name]
    assert any(line.startswith(expected) for line in said(check_text("a.yaml", text))), said(check_text("a.yaml", text))


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
    entries = [one % pair for pair in (("a", "vilages_2008"), ("b", "villages-2008"), ("c", "tho\u0302n"), ("d", "men"))]
    assert [line for line in said(check_text("a.yaml", claims(*entries, head=head))) if "unknown-name" in line] == [
        "3:42 unknown-name: no figure is declared under the name 'vilages_2008'; did you mean villages_2008?",
        "4:42 unknown-name: no figure is declared under the name 'villages-2008'; did you mean villages_2008?",
        "6:42 unknown-name: 'men' is no figure, and no figure is declared under that name",
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
        (TEXT.encode().replace("ở".encode(), b"\xe1"), "2:10", "the byte 0xE1 at byte offset 17 is not UTF-8; save the file as UTF-8"),
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
    for name, text in (("1.yaml", claims(WRONG)), ("2.yaml", "claims: ["), ("3.yaml", claims(CUT)), ("5.yml", claims(COARSE))):
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
    for name, place in (("2.yaml", ":1:9"), ("4.yaml", ""), ("loop.yaml", ""), ("bytes.json", ":1:1")):
        assert re.search(rf"--> .*{re.escape(name)}{place}\n", ended.out), name
    assert "4 not read" in " ".join(ended.out.split())


def test_a_file_that_disappears_between_listing_and_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(claims(GOOD), encoding="utf-8")
    found = list(engine.claim_files([str(tmp_path)]))
    (tmp_path / "a.yaml").unlink()
    monkeypatch.setattr(engine, "claim_files", lambda paths: found)
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


PIECES = st.sampled_from(
    ["claims:", "\n", "  - ", "id: a", "kind: share", ", ", "{", "}", "[", "]", "part: 1", "whole: 4", "percent: 25%", "'", '"',
     "&a ", "*a", "figures: ", "n: 5", "locale: vi", "accepted: ", "rule: x", "\t", "#", "|", ">", "- ", ": ", "holds: 1 = 1",
     "kind: equation", "kind: total", "parts: ", "1.000,5", "−3", "½", "\ufeff", "\r", "\\u0041", "source: ", "more: ", "%"]
)  # fmt: skip


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
