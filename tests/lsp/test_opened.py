"""A document that is open: what it is taken for, and what is kept of what was found while its text changes."""

from __future__ import annotations

from typing import Any

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Edit, Finding, Fix, Related
from crossfoot.inputs import inputs
from crossfoot.lsp.opened import MARKUPS, Difference, Opened, sort_of
from crossfoot.lsp.text import Text

FILE = """\
locale: vi
figures: {men: 27, women: 71}
claims:
  - {id: a, kind: total, total: 98, parts: [men, women]}
  - {id: b, kind: share, part: 1, whole: 4, percent: 26%}
"""


def _opened(text: str = FILE, sort: Any = "claims", path: str = "/x/a.yaml", language: str = "yaml") -> Opened:
    return Opened(path, sort, Text(text), 1, Settings(), language)


def _changed(before: Opened, start: int, end: int, new: str) -> Opened:
    return before.changed(before.text.changed(start, end, new), 2, [(start, end, len(new))])


@pytest.mark.parametrize(
    ("path", "language", "text", "sort"),
    [
        ("/x/a.yaml", "", "claims:\n", "claims"),
        ("/x/a.YML", "", "locale: vi\nclaims:\n", "claims"),
        ("/x/a.yaml", "", "claims :\n", "claims"),
        ("/x/a.yaml", "", '"claims": []\n', "claims"),
        ("/x/a.yaml", "", "'claims': []\n", "claims"),
        ("/x/a.yaml", "", "{claims: []}", "claims"),
        ("/x/a.json", "", '{\n  "claims": []}', "claims"),
        ("/x/a.json", "", '{"locale": "vi", "claims": []}', ""),
        ("/x/a.yaml", "", "tables:\n", "claims"),
        ("/x/a.csv", "", "a,b\n", "table"),
        ("/x/a", "tsv", "a,b\n", "table"),
        ("/x/a.yaml", "", "  claims:\n", ""),
        ("/x/a.yaml", "", "x: claims:\n", ""),
        ("/x/a.yaml", "", "", ""),
        ("/x/claims/a.yaml", "", "", "claims"),
        ("/x/claims/deep/a.yaml", "", "x", "claims"),
        ("/x/claims.yaml", "", "x", ""),
        ("/x/myclaims/a.yaml", "", "x", ""),
        ("/x/claims/schema.json", "json", '{"claims": 1}', ""),
        ("/x/claims/a.schema.json", "json", '{"claims": 1}', ""),
        ("/x/a.txt", "", "", "article"),
        ("/x/a.MD", "", "claims:\n", "article"),
        ("/x/a.markdown", "yaml", "claims:\n", "article"),
        ("/x/a.py", "python", "claims: int\n", ""),
        ("/x/a", "yaml", "claims:\n", "claims"),
        ("/x/a", "jsonc", '"claims": 1', "claims"),
        ("/x/a", "yaml", "x: 1\n", ""),
        ("/x/a", "plaintext", "", "article"),
        ("/x/a", "text", "", "article"),
        ("/x/a", "markdown", "", "article"),
        ("untitled:Untitled-1", "yaml", "claims:\n", "claims"),
        ("/x/a.yaml", "plaintext", "x", ""),
    ],
)
def test_what_a_document_is_taken_for(path: str, language: str, text: str, sort: str) -> None:
    assert sort_of(path, language, text) == sort


def test_what_a_document_is_taken_for_it_stays() -> None:
    before = _opened("claims:\n")
    assert before.sort == "claims"
    assert _changed(before, 0, 7, "").sort == "claims"
    other = _opened("x: 1\n", sort="")
    assert other.sort == ""
    assert _changed(other, 0, 1, "claims").sort == "claims"


@pytest.mark.parametrize(
    ("path", "language", "markup"),
    [
        ("/x/a.md", "", "markdown"),
        ("/x/a.MARKDOWN", "", "markdown"),
        ("/x/a", "markdown", "markdown"),
        ("/x/a.rst", "", "rst"),
        ("/x/a", "asciidoc", "asciidoc"),
        ("/x/a.txt", "", ""),
    ],
)
def test_how_articles_are_marked_up(path: str, language: str, markup: str) -> None:
    assert _opened("", "article", path, language).markup == markup


def test_markup_is_not_read_and_every_offset_stays() -> None:
    text = "`4` 😀 53 trong 78 tổ chức, đạt **64,94%**.\n"
    (claim,) = _opened(text, "article", "/x/a.md").checked.claims
    assert [text[figure.start : figure.end] for figure in claim.figures] == ["53", "78", "64,94%"]


@pytest.mark.parametrize("text", ["```\n{}\n```\n", "    {}\n", "<!-- {} -->\n"])
def test_what_is_code_or_a_comment_of_markdown_is_read_of_plain_text_alone(text: str) -> None:
    text = text.format("53 trong 78 tổ chức, đạt 64,94%.")
    assert not _opened(text, "article", "/x/a.md").checked.claims
    assert not _opened(text, "article", "/x/a", "markdown").checked.claims
    (claim,) = _opened(text, "article", "/x/a.txt").checked.claims
    assert claim.verdict == "mismatch"


@pytest.mark.parametrize("text", ["\0", "a\0b\0c\0", "\ufeff\0", "\x1b$B\0", "53\0 trong 78 tổ chức, đạt **64,94%**."])
def test_any_markdown_can_be_read_while_it_is_typed(text: str) -> None:
    checked = _opened(text, "article", "/x/a.md").checked
    assert checked.usable
    assert "internal-error" not in {each.rule for each in checked.findings}


def _finding(start: int, end: int, *, fix: tuple[int, int] | None = None) -> Finding:
    fixes = (Fix("so", (Edit(("claims", 0, "total"), "99", *fix),)),) if fix else ()
    related = (
        Related("here", ("claims", 0), 2, 4),
        Related("there", ("claims", 1), 30, 34),
        Related("elsewhere", (), 30, 34, "/x/b.yaml", 3, 4),
    )
    return Finding("figures-conflict", "no", ("claims", 0), None, start, end, fixes=fixes, related=related)


@pytest.mark.parametrize(
    ("edit", "place", "related"),
    [
        ((0, 0, "ab"), (12, 14), [(4, 6), (32, 36)]),
        ((0, 1, ""), (9, 11), [(1, 3), (29, 33)]),
        ((5, 8, "x"), (8, 10), [(2, 4), (28, 32)]),
        ((9, 9, "x"), (11, 13), [(2, 4), (31, 35)]),
        ((13, 13, "xyz"), (10, 12), [(2, 4), (33, 37)]),
        ((40, 50, ""), (10, 12), [(2, 4), (30, 34)]),
        ((3, 5, ""), (8, 10), [(2, 3), (28, 32)]),
        ((10, 10, "x"), None, []),
        ((12, 12, "x"), None, []),
        ((11, 11, "x"), None, []),
        ((8, 10, ""), None, []),
        ((0, 60, "x"), None, []),
    ],
)
def test_a_finding_moves_with_the_text_and_goes_where_its_figure_is_typed(
    edit: tuple[int, int, str], place: tuple[int, int] | None, related: list[tuple[int, int]]
) -> None:
    before = _opened("." * 60)
    before.difference, before.difference_of = Difference((_finding(10, 12, fix=(20, 22)),)), "what is shared"
    after = _changed(before, *edit)
    assert [(each.start, each.end) for each in after.difference.more] == ([] if place is None else [place])
    assert after.difference_of == (None if place is None else "what is shared")
    for each in after.difference.more:
        assert [(one.start, one.end) for one in each.related] == [*related, (30, 34)]
        by = 0 if edit[0] > 22 else len(edit[2]) - (edit[1] - edit[0])
        assert [(one.start, one.end) for fix in each.fixes for one in fix.edits] == [(20 + by, 22 + by)]


def test_a_finding_goes_where_its_fix_would_change_what_is_typed() -> None:
    before = _opened("." * 60)
    before.difference = Difference((_finding(10, 12, fix=(20, 22)),))
    assert _changed(before, 20, 20, "x").difference.more == ()
    assert _changed(before, 23, 23, "x").difference.more != ()


def test_a_version_without_an_edit_is_what_it_was() -> None:
    before = _opened()
    places = [(figure.start, figure.end) for claim in before.checked.claims for figure in claim.figures]
    after = before.changed(before.text, 2, [])
    assert [(figure.start, figure.end) for claim in after.checked.claims for figure in claim.figures] == places
    assert after.checked == before.checked


def test_the_check_of_all_claims_together_adds_and_takes_away() -> None:
    document = _opened()
    (alone,) = document.findings
    assert (alone.rule, alone.claim and alone.claim.id) == ("share-mismatch", "b")
    conflict = _finding(0, 1)
    document.take([conflict])
    assert document.findings == [conflict]
    assert document.difference == Difference((conflict,), frozenset({("share-mismatch", "b", alone.message)}))
    assert document.difference_of is document.sharing
    document.take([alone, conflict])
    assert document.findings == [alone, conflict]
    document.take([alone])
    assert document.findings == [alone]
    assert list(document.at(alone.start, alone.start)) == [alone]
    assert list(document.at(alone.end, alone.end + 5)) == [alone]
    assert list(document.at(alone.end + 1, alone.end + 5)) == []
    assert list(document.at(0, alone.start - 1)) == []


def test_a_source_that_changed_is_not_taken_away_by_who_does_not_look_for_it() -> None:
    document = _opened()
    changed = Finding("source-changed", "so", ("source",), None, 0, 1)
    whole = document._whole
    document.__dict__["_whole"] = whole._replace(checked=whole.checked._replace(findings=[changed]))
    document.take([])
    assert document.findings == [changed]


def test_what_is_known_of_documents_of_each_sort() -> None:
    claims, broken, article = _opened(), _opened("claims: ["), _opened("53 trong 78", "article", "/x/a.txt")
    assert claims.document is not None
    assert claims.source is not None
    assert claims.layout is not None
    assert claims.shares_figures
    assert _opened(FILE.replace(", women: 71", "").replace("women", "71")).shares_figures
    assert not _opened(FILE.replace("{men: 27, women: 71}", "")).shares_figures
    for other in (broken, article):
        assert (other.document, other.source, other.layout, other.claim(0)) == (None, None, None, None)
        assert not other.shares_figures
    assert [broken.checked.usable, article.checked.usable] == [False, True]
    assert claims.notation.locale == "vi"
    assert article.notation.locale == article.checked.locale
    assert broken.notation.locale == ""


def test_the_claims_in_a_stretch_of_the_text() -> None:
    document = _opened()
    document.checked  # noqa: B018
    at = FILE.index("{id: b")
    after = _changed(document, at + 5, at + 6, "c")
    assert [claim.id for claim in after.claims_between(at, at)] == ["c"]
    assert [claim.id for claim in after.claims_between(0, at - 5)] == ["a"]
    assert [claim.id for claim in after.claims_between(0, len(FILE))] == ["a", "c"]
    assert [after.claim(number) and after.claim(number).id for number in (0, 1, 2, -1)] == ["a", "c", None, None]  # type: ignore[union-attr]


def test_a_table_is_checked_as_it_is_typed() -> None:
    rows = ["Region,Men,Women,All", "North,1204,3307,4511", "Centre,988,2170,3698", "South,1571,4102,5673"]
    text = "\n".join([*rows, "Total,3763,10119,13882"])
    opened = _opened(text, "table", "/x/a.csv", "csv")
    [finding] = opened.findings
    assert text[finding.start : finding.end] == "2170"
    [edit] = finding.fixes[0].edits
    start, end = edit.start, edit.end
    assert _changed(opened, start, end, edit.text).findings == []
    assert [each.rule for each in _opened("", "table", "/x/a.csv", "csv").findings] == ["unreadable-file"]


@pytest.mark.parametrize(("locale", "number"), [("", 1), ("de", 1), ("en", 0)])
def test_a_table_is_read_in_the_locale_that_is_set(locale: str, number: int) -> None:
    text = "Region;Men;Women\nNorth;1.204;3.307\nSouth;988;2.701\nEast;571;811\nTotal;2.763;6.828\n"
    opened = Opened("/x/a.csv", "table", Text(text), 1, Settings(locale=locale), "csv")
    assert len(opened.findings) == number


def test_a_table_in_markdown_is_checked_as_a_table() -> None:
    rows = ["| Region | Men | Women | All |", "| --- | --: | --: | --: |", "| North | 1204 | 3307 | 4511 |",
            "| **Centre** | 988 | **2170** | 3698 |", "| South | 1571 | 4102 | 5673 |",
            "| Total | 3763 | 10119 | 13882 |"]  # fmt: skip
    text = "\n".join(["Of 78 cells 53 (64.94%) are strong.", "", *rows, "", "Here 134 of 1459 (9.18%) are."])
    opened = _opened(text, "article", "/x/a.md", "markdown")
    assert [(each.rule, text[each.start : each.end]) for each in opened.findings] == [
        ("share-mismatch", "64.94%"), ("table-mismatch", "2170"),
    ]  # fmt: skip
    [edit] = opened.findings[1].fixes[0].edits
    mended = _changed(opened, edit.start, edit.end, edit.text)
    assert [each.rule for each in mended.findings] == ["share-mismatch"]
    left_out = text.replace(rows[0], f"<!-- crossfoot: ignore -->\n{rows[0]}")
    assert [each.rule for each in _opened(left_out, "article", "/x/a.md", "markdown").findings] == ["share-mismatch"]
    assert _opened("|a|b|\n|-|-|\n|\ud800|1\t|", "article", "/x/a.md", "markdown").findings == ()


def test_an_edit_that_no_shared_figure_is_in_leaves_what_is_shared() -> None:
    before, article = _opened(), _opened("53 trong 78", "article", "/x/a.txt")
    assert before.in_pieces and not article.in_pieces
    at = FILE.index("26%")
    after = _changed(before, at, at + 2, "25")
    assert after.sharing == before.sharing != before
    at = FILE.index("98")
    assert _changed(before, at, at + 2, "99").sharing != before.sharing
    assert article.sharing is article


def test_every_article_that_is_text_with_marks_is_read_here_too() -> None:
    plain = {each.suffixes for each in inputs() if each.plain and ".txt" not in each.suffixes}
    assert plain == {tuple(name for name in names if name.startswith(".")) for names in MARKUPS.values()}
    marked = _opened("In 2018, **53** of 78 cells (64.94%) were strong.\n", "article", "/x/a.rst")
    assert [each.rule for each in marked.findings] == ["share-mismatch"]
