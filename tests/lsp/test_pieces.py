"""Where a claim file is cut into pieces, and where it is not."""

from __future__ import annotations

import pytest

from crossfoot.audit.files import interpret
from crossfoot.audit.findings import report_on
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import parse
from crossfoot.lsp.pieces import Cut, boundaries, cut, entries, leads_on, number_of

BOUND = "{id: a, kind: bound, value: 5, at_most: 4}"
TWO = f"locale: vi\nclaims:\n  - {BOUND}\n  # said\n  - id: b\n    kind: share\n"


def cut_of(text: str) -> Cut | None:
    document = interpret("a.yaml", parse(text), Settings(), release=False)
    return cut(document, document.source, report_on(document, Settings()))


@pytest.mark.parametrize(
    ("text", "lines", "column"),
    [
        (TWO, [3, 5], 2),
        (f"claims:\n- {BOUND}\n- hello\n-\n", [2, 3, 4], 0),
        (f"claims:\r\n    - {BOUND}\r\n    - {BOUND}\r\n", [2, 3], 4),
        (f"claims:\r  - {BOUND}\r  - {BOUND}\r", [2, 3], 2),
        (f"\ufeffclaims:\n- {BOUND}\n", [2], 0),
        ("claims:\n  - id: x-y\n    about: a - b\n  - id: z\n", [2, 4], 2),
        ("claims:\n  -\n    id: x\n  - id: z\n", [2, 4], 2),
    ],
)
def test_a_piece_begins_with_the_line_of_its_dash(text: str, lines: list[int], column: int) -> None:
    starts, there = boundaries(parse(text))
    read = text.replace("\r\n", "\n\n").replace("\r", "\n") if "\r\n" not in text else text
    assert [read.count("\n", 0, start) + 1 for start in starts] == lines
    assert there == column


@pytest.mark.parametrize(
    "text",
    [
        "locale: vi\n",
        "claims: []\n",
        f"claims: [{BOUND}]\n",
        f"claims:\n  - {BOUND}\nlocale: vi\n",  # not the last field
        f"claims:\n  - &x {BOUND}\n",  # an anchor may reach from one entry into another
        f"%YAML 1.1\n---\nclaims:\n  - {BOUND}\n",
        f"{{claims: [{BOUND}]}}\n",
        f"claims:\n  - # said\n    {BOUND}\n",
    ],
)
def test_what_is_not_cut(text: str) -> None:
    assert boundaries(parse(text)) == ([], 0)


def test_what_was_found_lies_with_its_piece() -> None:
    made = cut_of(f"locale: vi\nlokale: en\nclaims:\n  - {BOUND}\n  - {{kind: total, total: 9, parts: [4, 4]}}\n")
    assert made is not None
    first, second = made.pieces
    assert [each.rule for each in first.findings] == ["bound-mismatch"]
    assert [each.rule for each in second.findings] == ["missing-field", "total-mismatch"]
    assert [each.rule for each in made.others] == ["unknown-field"]
    assert (first.numbered, second.numbered) == (False, True)
    assert (first.own_figures, second.own_figures) == (2, 3)
    assert first.size + second.size + made.origin.head == len(made.origin.source.text)
    assert first.shared is None, "it shares no figures"


def test_what_others_need_to_know_of_a_piece_is_not_its_place_nor_its_description() -> None:
    head = "figures: {n: 5}\nclaims:\n"
    one = cut_of(f"{head}  - {{id: a, kind: bound, value: n, at_most: 9, about: so}}\n")
    other = cut_of(f"{head}  - {{id: a, about: other words, kind: bound, value: n, at_most: 9}}\n")
    third = cut_of(f"{head}  - {{id: a, kind: bound, value: n, at_most: 8}}\n")
    assert one is not None and other is not None and third is not None
    assert one.pieces[0].names == {"n"}
    assert one.pieces[0].shared is not None
    assert one.pieces[0].shared == other.pieces[0].shared != third.pieces[0].shared


def test_a_file_is_not_cut_where_an_acceptance_is_of_several_claims() -> None:
    accepted = BOUND.replace("}", ", accepted: {rule: duplicate-id, reason: so}}")
    assert cut_of(f"claims:\n  - {accepted}\n") is None
    assert cut_of(f"claims:\n  - {accepted.replace('duplicate-id', 'bound-mismatch')}\n") is not None


@pytest.mark.parametrize(
    ("text", "column", "count", "leads"),
    [
        ("  - {id: a}\n", 2, 1, True),
        ("  - {id: a}", 2, 1, True),
        ("  - {id: a}\n  - b\n", 2, 2, True),
        ("  - {id: a}\n", 2, 2, False),
        ("  - {id: a}\n", 4, 1, False),
        ("  - {id: a\n", 2, 1, False),
        ("  - 'a\n", 2, 1, False),
        ("  - {id: a}\nlocale: vi\n", 2, 1, False),
        ("  - about: |\n      so\n", 2, 1, True),
    ],
)
def test_another_entry_may_follow_where_the_parser_is_between_two(
    text: str, column: int, count: int, leads: bool
) -> None:
    assert leads_on(text, column, count) is leads


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ((), -1),
        (("claims",), -1),
        (("claims", 3), 3),
        (("claims", 3, "part"), 3),
        (("figures", "a"), -1),
        (("claims", "x"), -1),
    ],
)
def test_which_claim_a_path_leads_into(path: tuple[str | int, ...], number: int) -> None:
    assert number_of(path) == number


def test_where_there_is_no_list_there_are_no_entries() -> None:
    for text in ("locale: vi\n", "claims: 5\n", "- a\n", "a\n"):
        assert entries(parse(text)) == []
    assert len(entries(parse(TWO))) == 2
