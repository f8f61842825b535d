"""Every character that steers, hides, turns or breaks a line, in every text of a report, in every form of it.

``reports.HOSTILES`` has what people write to do harm; here each character of a kind has its turn, by what Unicode says
of it, and the whole way from the name of a file to what is printed.
"""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from crossfoot.claims.finding import Report
from crossfoot.discovery import members
from crossfoot.formats.csv import cell
from crossfoot.formats.terminal import render
from crossfoot.reports.blocks import WIDEST
from crossfoot.reports.cells import sentence, visible
from crossfoot.reports.format import format_named
from crossfoot.reports.quoting import compact, quoted
from reports import hostile_report
from running import WRONG, Ended, claims, real, run

FORMS = members("formats")
PLAIN = {"\t", "\n", "\r"}
"""what a form itself is laid out with"""


def of_kind(*categories: str) -> list[str]:
    return [
        char for char in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(char) in categories and char not in PLAIN
    ]  # fmt: skip


STEERING = {
    "controls": of_kind("Cc"),
    "formats": of_kind("Cf"),
    "separators": of_kind("Zl", "Zp"),
    "surrogates": [chr(code) for code in (0xD800, 0xDBFF, 0xDC00, 0xDC80, 0xDCFF, 0xDFFF)],
    "no characters": ["\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"],
}
BIDI = [chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]


def written(form: str, report: Report) -> str:
    return "".join(format_named(form).write(report))


def test_the_kinds_hold_what_they_should() -> None:
    every = {char for chars in STEERING.values() for char in chars}
    assert every >= {*BIDI, "\x85", "\x9b", "\u2028", "\u2029", "\x1b", "\x7f", "\0", "\ufeff", "\u00ad", "\u200b"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", STEERING)
def test_none_of_them_gets_through(form: str, kind: str) -> None:
    out = written(form, hostile_report("".join(f"a{char}b" for char in STEERING[kind])))
    raw = set(STEERING[kind]) & set(out)
    assert not raw, sorted(map(ascii, raw))
    assert out.encode("utf-8", "strict").decode() == out


@pytest.mark.parametrize("form", FORMS)
def test_none_of_them_makes_a_line(form: str) -> None:
    """``splitlines`` knows every line end that any reader knows: U+0085, U+2028, form feeds and separators."""
    plain = written(form, hostile_report("a x b")).replace("\r\n", "\n")
    ends = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
    out = written(form, hostile_report("a x b" + ends)).replace("\r\n", "\n")
    assert len(out.splitlines()) == out.count("\n")
    if form not in ("terminal", "html"):  # these break lines where they are full
        assert out.count("\n") == plain.count("\n")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1", "cp1252", "cp1258"])
def test_a_terminal_of_any_encoding_is_not_steered(encoding: str) -> None:
    for chars in STEERING.values():
        text = hostile_report("".join(f"a{char}b" for char in chars))
        out = "".join(render(text, width=WIDEST, encoding=encoding, show="all"))
        assert not set(chars) & set(out)
        out.encode(encoding)


@pytest.mark.parametrize("say", [visible, sentence, cell], ids=["visible", "sentence", "cell"])
def test_what_is_spelt_out_can_be_told_apart(say: Callable[[str], str]) -> None:
    every = [char for chars in STEERING.values() for char in chars if unicodedata.category(char) != "Cs"]
    spelt = {say(f"a{char}b") for char in every}
    assert len(spelt) == len(every)


def test_json_says_the_same_with_its_own_escapes() -> None:
    for chars in STEERING.values():
        text = "".join(f"a{char}b" for char in chars)
        for written_ in (quoted(text), compact([text])[1:-1]):
            assert json.loads(written_).encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")


@pytest.mark.parametrize("char", BIDI, ids=ascii)
def test_no_direction_is_turned_in_a_sentence(char: str) -> None:
    assert visible(f"1{char}2") == f"1\\u{ord(char):04x}2"


def names() -> list[bytes]:
    """Names that a file system takes: not UTF-8, with what steers, with what commands, with markup."""
    return [
        b"\xff\xfe.yaml", b"a\xed\xa0\x80b.yaml", "a\x85b\u2028c\u202ed.yaml".encode(), b"a\x1b[31m\x07\nb.yaml",
        b"::error title=x::owned\n::set-output name=a::b.yaml", b"=1+1,'\"<b>`x`|[y](z)]]>&amp;.yaml",
    ]  # fmt: skip


AUDITED = [*((form, run) for form in FORMS), ("terminal", real)]
"""what is read of a name and written is the same in a process of its own, which takes long: that one does is enough"""


@pytest.mark.parametrize(("form", "audit"), AUDITED)
def test_the_name_of_a_file_harms_no_form(
    form: str, audit: Callable[..., Ended], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate(names()):
        folder = tmp_path / str(number)
        folder.mkdir()
        try:
            Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_text(claims(WRONG), encoding="utf-8")
        except OSError:  # not on this file system
            continue
        monkeypatch.chdir(folder)
        ended = audit("audit", ".", "--format", form)
        assert ended.code == 1, ended.err
        said = ended.out + ended.err
        assert not {char for chars in STEERING.values() for char in chars} & set(said), (form, name)
        assert not re.search(r"^::(?!error file=|warning file=)[A-Za-z]", ended.out, re.MULTILINE), name
        if form == "junit":
            ElementTree.fromstring(ended.out)
        if form in ("json", "sarif"):
            json.loads(ended.out)


@pytest.mark.parametrize(("form", "audit"), AUDITED)
def test_the_name_of_a_file_that_cannot_be_read_harms_no_form(
    form: str, audit: Callable[..., Ended], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("\udcff.yaml", "a\u202eb.yaml", "a\x1b[31m.yaml", "::error::a.yaml"):
        ended = audit("audit", name, "--format", form)
        assert ended.code == 2
        assert not {char for chars in STEERING.values() for char in chars} & set(ended.out + ended.err), (form, name)
