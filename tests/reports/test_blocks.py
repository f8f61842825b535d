"""One finding as a block of lines; numbers in no claim; what a claim of an article was read by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from crossfoot.articles import read_text
from crossfoot.audit.audit import check_text
from crossfoot.claimfile.parsing import Source
from crossfoot.claims.finding import Checked, Conflict, FigureChange, Finding, Fix, Habit, Related, Unbound
from crossfoot.figures.notation import UNKNOWN
from crossfoot.inputs.reading.article import UNTIED
from crossfoot.reports.blocks import Page, QuotedText, block, claim_words, derivation, loose
from crossfoot.reports.cells import ASCII, UNICODE, Line
from reports import article

TEXT = "\n".join(f"line {number}: 12 and 13" for number in range(1, 12))


def plain(lines: Iterable[Line]) -> list[str]:
    return ["".join(piece.text for piece in line).rstrip() for line in lines]


def document(**other: Any) -> Checked:
    return Checked("a.txt", "en", (), (), Habit(), TEXT)._replace(**other)


def page(everything: bool = False, columns: int = 60) -> Page:
    return Page(columns, "utf-8", UNICODE, set(), everything)


def block_of(finding: Finding, everything: bool = False) -> list[str]:
    return plain(block(QuotedText("a.txt", Source(TEXT), page(everything)), finding, UNKNOWN))


def finding(**more: Any) -> Finding:
    at = TEXT.index("12")
    return Finding("odd-rule", "12 is odd", (), start=at, end=at + 2)._replace(**more)


def test_the_line_the_place_and_the_mark() -> None:
    assert block_of(finding()) == [
        "error[odd-rule]: 12 is odd", " --> a.txt:1:9", "  │", "1 │ line 1: 12 and 13", "  │         ^^",
    ]  # fmt: skip


def test_another_place_of_the_document_is_shown_with_what_is_said_of_it() -> None:
    there = TEXT.index("13", TEXT.index("line 11"))
    lines = block_of(finding(related=(Related("and 13 too", (), there, there + 2),)))
    assert lines[1] == "  --> a.txt:1:9"  # the margin is as wide as the longest number of a line
    assert lines[5:] == ["  ::: a.txt:11:17", "   │", "11 │ line 11: 12 and 13", "   │                 -- and 13 too"]


def test_a_place_of_another_document_is_named() -> None:
    related = (Related("13 there", (), 5, 7, "b.yaml", 3, 4), Related("and so", ()))
    assert block_of(finding(related=related))[5:] == ["  = b.yaml:3:4: 13 there", "  = and so"]


def test_ways_out_are_listed_up_to_three() -> None:
    fixes = tuple(Fix(f"way {number}", (), rank=number // 2 + 1) for number in range(5))
    lines = block_of(finding(fixes=fixes))[5:]
    assert lines == [
        "  = perhaps:   way 0",
        "  = as likely: way 1",
        "  = or:        way 2",
        "  = or:        2 more, with --show all",
    ]
    assert len(block_of(finding(fixes=fixes), everything=True)[5:]) == 5


def test_the_likeliest_repair_is_a_table() -> None:
    repair = (FigureChange("members", "36.932", "36.923", "digits swapped"), FigureChange("all", "5", "about 7"))
    conflict = Conflict(("a", "b"), (repair, (FigureChange("other", "1", "2"),)))
    assert block_of(finding(conflict=conflict))[5:] == [
        "  │", "  │ figure   printed  needed   because", "  │ members  36.932   36.923   digits swapped",
        "  │ all      5        about 7",
    ]  # fmt: skip
    conflict = Conflict(("a", "b"), (repair[1:],))
    assert block_of(finding(conflict=conflict))[6:] == ["  │ figure  printed  needed", "  │ all     5        about 7"]


def test_numbers_in_no_claim_are_in_their_sentences_or_listed_by_what_they_are() -> None:
    """A sentence is shown once, whatever the number of its figures."""

    def number(text: str, at: int, why: str) -> Unbound:
        start = TEXT.rindex("line", 0, at)
        return Unbound(text, at, at + len(text), why, start, start + len("line 1: 12 and 13"))

    untied, second = "no words tie it to another figure", TEXT.index("line 2")
    unbound = [
        number("1", TEXT.index("1:"), "a year"), number("12", TEXT.index("12"), untied),
        number("13", TEXT.index("13"), untied), number("2", second + 5, "a year"),
        number("13", TEXT.index("13", second), "a number that can be read two ways"),
    ]  # fmt: skip
    assert plain(loose(document(unbound=unbound), page())) == [
        "no words tie it to another figure:", "  │", "1 │ line 1: 12 and 13", "  │         --     --", "",
        "a number that can be read two ways:", "  │", "2 │ line 2: 12 and 13", "  │                --", "",
        "a year: 1, 2", "",
    ]  # fmt: skip


def test_where_a_named_figure_is_marked_the_claim_is_shown_too() -> None:
    text = (
        "locale: vi\nfigures:\n  members: 36.932\nclaims:\n"
        "  - {id: c, kind: bound, value: members, more_than: 37.000}\n"
        "  - {id: d, kind: bound, value: 5, more_than: 6}\n"
    )
    checked = check_text("a.yaml", text)
    of_c, of_d = (
        plain(block(QuotedText("a.yaml", Source(text), page(columns=80)), each, UNKNOWN)) for each in checked.findings
    )
    assert of_c[1:9] == [
        " --> a.yaml:3:12", "  │", "3 │   members: 36.932", "  │            ^^^^^^", " ::: a.yaml:5:53", "  │",
        "5 │   - {id: c, kind: bound, value: members, more_than: 37.000}", f"  │ {' ' * 52}------ in this claim",
    ]  # fmt: skip
    assert not any(":::" in line for line in of_d)


def test_a_claim_of_an_article_is_named_with_what_it_was_read_by() -> None:
    claim = article().claims[0]._replace(about="strong ones")
    assert claim_words(claim, page()) == "1 · strong ones"
    assert claim_words(claim, Page(60, "ascii", ASCII, set())) == "1 - strong ones"
    assert derivation(claim, page()) == ("fraction-with-percent: part 53, whole 78, percent 64,94%; by “mạnh”")
    assert derivation(claim._replace(derivation=None), page()) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The garden has 310 trees: 120 apples, 95 pears and 95 plums.", "total 310, parts 120, 95, 95"),
        ("There are 27 boats (18.0%) red and 36 (24.0%) blue.", "27 × 24.0% = 36 × 18.0%"),
    ],
)
def test_lists_and_equations_are_told_as_people_write_them(text: str, told: str) -> None:
    [claim] = read_text("a.txt", text, "en").claims
    assert claim.derivation is not None
    assert derivation(claim, page()).startswith(f"{claim.derivation.pattern}: {told}")


def test_the_heads_of_a_table_stand_back() -> None:
    conflict = Conflict(("a", "b"), ((FigureChange("members", "5", "7"),),))
    lines = [*block(QuotedText("a.txt", Source(TEXT), page()), finding(conflict=conflict), UNKNOWN)][-2:]
    assert [line[-1].style for line in lines] == ["dim", ""]


def test_a_place_in_a_text_with_pages_is_told_with_its_page() -> None:
    paged = document(pages=(0, TEXT.index("line 2")))
    lines = [
        plain(block(QuotedText("a.txt", Source(TEXT), page(), paged.pages), finding(start=at, end=at + 2), UNKNOWN))[1]
        for at in (TEXT.index("12"), TEXT.index("13", TEXT.index("line 2")))
    ]
    assert lines == [" --> a.txt:1:9 (page 1)", " --> a.txt:2:16 (page 2)"]


def test_numbers_in_no_claim_of_a_text_with_pages_have_their_place() -> None:
    at = TEXT.index("12", TEXT.index("line 3"))
    checked = document(unbound=(Unbound("12", at, at + 2, UNTIED, at - 8, at + 9),))
    with_pages = plain(loose(checked._replace(pages=(0, at - 8)), page()))
    assert with_pages[1] == " --> a.txt:3:9 (page 2)"
    assert [with_pages[0], *with_pages[2:]] == plain(loose(checked, page()))
