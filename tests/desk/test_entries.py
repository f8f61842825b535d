"""Claims put into claim files and taken out, with every comment and all else as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.claimfile.parsing import parse
from crossfoot.desk import entries
from crossfoot.desk.entries import ClaimEntry, Unchangeable

ENTRY = ClaimEntry([("id", "new-1"), ("kind", "total"), ("quote", 'so: "1" # 2'), ("at", ["1", "12"]), ("total", "3 m"),
               ("parts", ["1", "2 m"])])  # fmt: skip
BLOCK = """\
# head
locale: vi
claims:   # all
  # first
  - id: a   # the a
    kind: share
    part: 1
    whole: 4   # four
    percent: 25%
  # between
  - {id: b, kind: total, total: 3, parts: [1, 2]}
  # last
more: x
"""
FLOW = '{"locale": "vi", "claims": [{"id": "a", "kind": "total", "total": "3", "parts": ["1", "2"]}]}'


def ids(file: str) -> list[str]:
    return [each.id for each in check_text("a.yaml", file).claims]


@pytest.mark.parametrize(
    "file", [BLOCK, BLOCK.replace("\n", "\r\n"), BLOCK.removesuffix("  # last\nmore: x\n").rstrip()]
)
def test_a_claim_is_put_behind_the_others(file: str) -> None:
    made = entries.added(file, ENTRY)
    assert ids(made) == ["a", "b", "new-1"]
    left = list(made)
    for character in file:  # the file is still there, in its order
        assert character in left
        left = left[left.index(character) + 1 :]
    assert entries.free_id(made, "new") == "new-2"


@pytest.mark.parametrize(
    "file",
    [
        FLOW,
        "claims: []\n",
        "locale: vi\nclaims: []  # none\n",
        "locale: vi\n",
        "tables: {}",
        "claims: [{id: x, kind: total}]",
    ],
)
def test_a_claim_is_put_into_files_of_other_shapes(file: str) -> None:
    made = entries.added(file, ENTRY)
    assert parse(made).root["claims"][-1] == ENTRY.plain  # type: ignore[call-overload,index]


@pytest.mark.parametrize("file", ["claims: 5", "- a", "", "a: [", "claims: {a: 1}"])
def test_what_cannot_be_changed_stays(file: str) -> None:
    with pytest.raises(Unchangeable):
        entries.added(file, ENTRY)
    with pytest.raises(Unchangeable):
        entries.removed(file, 0, "share", ["1"])


def test_what_was_turned_down_leaves_a_comment_in_its_place() -> None:
    made = entries.removed(BLOCK, 0, "share", ["1", 'a "4"', "25%\n"])
    assert '  # first\n  # not tied: share of "1", "a \\"4\\"", "25%\\n"\n  # between\n' in made
    assert ids(made) == ["b"]
    assert entries.declined(made) == [{"kind": "share", "texts": ["1", 'a "4"', "25%\n"]}]
    back = entries.forgotten(made, "share", ["1", 'a "4"', "25%\n"])
    assert "not tied" not in back
    assert entries.forgotten(made, "share", ["2"]) == made


def test_what_is_written_around_the_digits_makes_no_other_claim() -> None:
    assert entries.gist("share", ["−20%", "1,5 m", "Half "]) == entries.gist("share", ["half", "20", "1,5"])
    assert entries.gist("share", ["20"]) != entries.gist("total", ["20"])
    assert entries.gist("share", ["1.5"]) != entries.gist("share", ["15"])
    made = entries.noted(BLOCK, "share", ["−20%", "5"])
    assert entries.forgotten(made, "share", ["5", "20 %"]) == BLOCK


def test_the_only_claim_can_go_too() -> None:
    made = entries.removed(entries.removed(BLOCK, 0, "share", ["1"]), 0, "total", ["3"])
    assert parse(made).root["claims"] == []  # type: ignore[call-overload,index]
    assert "# head" in made and "more: x" in made
    assert ids(entries.added(made, ENTRY)) == ["new-1"]


def test_a_claim_between_brackets_goes_without_a_comment() -> None:
    file = entries.added(FLOW, ENTRY)
    assert ids(entries.removed(file, 0, "total", [], noted=False)) == ["new-1"]
    with pytest.raises(Unchangeable):
        entries.removed(FLOW, 0, "total", [], noted=False)
    with pytest.raises(Unchangeable):
        entries.removed(FLOW, 7, "total", [])


def test_a_doubt_that_is_none_is_noted_at_the_end() -> None:
    made = entries.noted(BLOCK.rstrip("\n"), "share", ["1"])
    assert made.endswith('more: x\n# not tied: share of "1"\n')
    with pytest.raises(Unchangeable):
        entries.noted("a: [", "share", ["1"])


def test_comments_that_only_look_alike_are_left() -> None:
    assert entries.declined('# not tied: share of 1, "2"\n# not tied: share of {}\n# not tied: x of [1\n') == []


def test_a_source_is_named_once() -> None:
    made = entries.with_source(BLOCK, "../a b.txt", "00ff")
    assert entries.header(made) == {"document": "../a b.txt", "locale": "vi"}
    assert entries.with_source(made, "other.txt", "11") == made
    assert made.endswith(BLOCK)
    for file in ("", "a: [", "source: x", "source: {document: [a]}\nlocale: {}", "- a"):
        assert entries.header(file) == {"document": "", "locale": ""}


@given(st.lists(st.text(max_size=8), min_size=1, max_size=3), st.text(max_size=12))
@settings(max_examples=10)
def test_whatever_the_figures_say_they_come_back(texts: list[str], quote: str) -> None:
    entry = ClaimEntry([("id", "n"), ("kind", "total"), ("quote", quote), ("parts", texts)])
    try:
        made = entries.added(BLOCK, entry)
    except Unchangeable:
        assert any("\ud800" <= each <= "\udfff" for each in quote + "".join(texts))
        return
    assert parse(made).root["claims"][-1]["parts"] == texts  # type: ignore[call-overload,index]
    assert {"kind": "share", "texts": texts} in entries.declined(entries.noted(made, "share", texts))
