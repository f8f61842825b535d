"""The page: it says what the report says, nothing gets into it unescaped, and its pictures show what they should."""

from __future__ import annotations

import ast
import os
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot import __version__
from crossfoot.audit.engine import audit, check_text, load_text
from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import VERDICTS, Claim
from crossfoot.claims.finding import Checked, Report
from crossfoot.figures.notation import UNKNOWN, Notation
from crossfoot.formats.html import FORMAT
from crossfoot.reports import page
from crossfoot.reports.page.markup import Markup, element, text
from crossfoot.reports.page.pictures import interval_picture, parts_picture
from crossfoot.reports.page.series import series_of
from crossfoot.reports.page.verdicts import VERDICT_WORDS
from pages import sound, text_of, written
from reports import ARTICLE, HOSTILES, article, full_report, hostile_report
from running import CLAIMS, claims

SNAPSHOT = Path(__file__).parents[1] / "snapshots" / "html.html"
FILES = sorted(CLAIMS.glob("*.yaml"))
YEARS = "".join(
    f"  - {{id: poor-{year}, kind: share, part: {part}, whole: 1000, percent: '{percent}'}}\n"
    for year, part, percent in ((2015, 213, "21,3%"), (2016, 190, "19,0%"), (2017, 150, "17,0%"), (2018, 121, "12,1%"))
)
HEAD = "locale: vi\n"


def parsed(*documents: Checked) -> Any:
    return sound(written(Report(documents)))


def cards(page: Any, verdict: str = "") -> list[Any]:
    return [card for card in page.query("article.card") if not verdict or verdict in card.attrs["class"].split()]


def test_the_report_is_the_snapshot() -> None:
    """Without the style sheet, which is looked at in the browser."""
    whole = written(full_report())
    page = whole.replace(f"crossfoot {__version__}", "crossfoot 0.0.0")
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    page = re.sub(r"sha256-[\w+/=]+", "sha256-", page)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOT.write_bytes(page.encode())
    assert page == SNAPSHOT.read_bytes().decode()
    sound(whole)


@pytest.mark.parametrize("hostile", HOSTILES, ids=range(len(HOSTILES)))
def test_hostile_content_is_text_and_nothing_else(hostile: str) -> None:
    plain, page = (sound(written(hostile_report(each))) for each in ("plain", hostile))

    def elements(document: Any) -> Counter[str]:
        return Counter(node.name for node in document.query("*") if not node.name.startswith(("#", "!")))

    assert set(elements(page)) == set(elements(plain))
    assert [card.attrs["id"] for card in cards(page)] == [card.attrs["id"] for card in cards(plain)]


@given(st.text(st.characters(codec=None), max_size=80))
def test_any_text_stays_what_it_is(plain: str) -> None:
    """Whoever reads it sees every character: as it is where it can be seen, spelt out where it is hidden."""
    page = sound(
        f"{written(Report([]))[: -len('</body></html>')]}{element('p', plain, id='x', title=plain)}</body></html>"
    )
    (node,) = page.query("#x")
    assert text_of(node) == node.attrs["title"]
    for char in plain:
        if char.isprintable() and not re.match("[\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef\ufeff]", char):
            assert char in node.attrs["title"] or not char.isalnum()
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text_of(node)) is None


def test_markup_is_escaped_once() -> None:
    assert element("p", "a<b>&amp;", Markup("<br>"), class_='x"y') == '<p class="x&quot;y">a&lt;b&gt;&amp;amp;<br></p>'
    assert text(text("<")) == "&lt;"
    assert (
        element("input", disabled=True, hidden=False, title=None, aria_label="a") == '<input disabled aria-label="a">'
    )


def test_nothing_but_the_one_place_makes_markup_of_text() -> None:
    """Neither calls ``Markup`` nor hands out a piece of the page as text that is not written here."""
    folder = Path(page.__file__).parent
    for path in (*folder.glob("*.py"), folder.parent.parent / "formats" / "html.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if path.name != "markup.py" and isinstance(node, ast.Call):
                assert ast.unparse(node.func) != "Markup", path
            if path.name == "html.py" and isinstance(node, ast.Yield):
                value = node.value.values[-1] if isinstance(node.value, ast.BoolOp) else node.value
                assert isinstance(value, (ast.Call, ast.Constant)), ast.unparse(node)


def test_every_claim_and_finding_of_the_worked_examples_is_there() -> None:
    report = audit([str(path) for path in FILES])
    page = sound(written(report))
    assert len(page.query("section.document")) == len(FILES)
    everything = [claim for checked in report.documents for claim in checked.claims]
    assert [text_of(card.query("h3")[0]) for card in cards(page)] == [claim.id for claim in everything]
    for verdict in VERDICTS:
        number = sum(claim.verdict == verdict for claim in everything)
        assert len(cards(page, verdict)) == number
        tiles = page.query(f".tile.{verdict}")
        assert [int(text_of(tile.query("b")[0])) for tile in tiles] == ([number] if number else [])
    findings = [finding.message for checked in report.documents for finding in checked.findings]
    assert sorted(text_of(link) for link in page.query("nav ol a")) == sorted(findings)
    assert sorted(text_of(told) for told in page.query(".told strong")) == sorted(findings)


def test_the_text_is_there_letter_by_letter() -> None:
    for checked in audit([str(path) for path in FILES]).documents:
        page = parsed(checked)
        assert "".join(text_of(code) for code in page.query(".text code")) == checked.text
    page = parsed(article())
    assert "\n".join(text_of(line) for line in page.query(".prose p")) == ARTICLE.strip()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_change_nothing_that_is_shown(end: str) -> None:
    told = HEAD + claims(
        "{id: a, kind: share, part: 53, whole: 78, percent: '64,94%'}", "{id: b, kind: share, part: 1}"
    )
    (code, *_), plain = (
        [text_of(node) for node in parsed(check_text("a.yaml", each)).query("pre, .where, .place")]
        for each in ("\ufeff" + told.replace("\n", end), told)
    )
    assert [code, *_] == plain


def test_every_figure_is_marked_and_leads_to_its_claim() -> None:
    """A figure that several claims use leads to the worst of them."""
    checked = check_text(
        "a.yaml",
        "locale: vi\nfigures: {all: 78}\n"
        + claims(
            "{id: right, kind: share, part: 39, whole: all, percent: 50%}",
            "{id: wrong, kind: share, part: 53, whole: all, percent: '64,94%'}",
        ),
    )
    page = parsed(checked)
    marks = {text_of(mark): mark for mark in page.query("a.mark")}
    assert list(marks) == ["78", "39", "50%", "53", "64,94%"]
    leads = {text: text_of(page.query(mark.attrs["href"] + "h")[0]) for text, mark in marks.items()}
    assert leads == {"78": "wrong", "39": "right", "50%": "right", "53": "wrong", "64,94%": "wrong"}
    assert "hit" in marks["64,94%"].attrs["class"].split()
    assert marks["64,94%"].attrs["aria-label"] == f"64,94%, {VERDICT_WORDS['mismatch'].name}"
    assert "consistent" in marks["39"].attrs["class"].split()


def test_beside_a_claim_stands_the_text_that_it_is_written_in() -> None:
    page = parsed(audit([str(FILES[0])]).documents[0])
    for row in page.query(".row.only"):
        (card,) = cards(row)
        assert f"- id: {text_of(card.query('h3')[0])}\n" in text_of(row.query("code")[0])
    assert len(page.query(".row.only")) == 6


def test_a_mismatch_has_its_working_and_its_ways_out_and_a_consistent_claim_keeps_it_short() -> None:
    told = HEAD + claims(
        "{id: a, kind: share, about: strong, part: 53, whole: 78, percent: '64,94%'}",
        "{id: b, kind: share, part: 1, whole: 4, percent: 25%}",
        "{id: c, kind: share, percent: 25%}",
        "id: d\n    kind: share\n    part: 21\n    whole: 1813\n    percent: 1,15%\n"
        "    accepted: {rule: truncated-percent, reason: so}",
    )
    wrong, right, unknown, kept = cards(parsed(check_text("a.yaml", told)))
    working = [(text_of(pair.query("dt")[0]), text_of(pair.query("dd")[0])) for pair in wrong.query(".working div")]
    assert ("exactly", "53 of 78 = 2650/39 = 67,948…%") in working
    assert ("allows", "from 64,935% to 64,945%") in working
    assert [text_of(each) for each in wrong.query(".fixes li")] == ["percent 67,95%"]
    assert text_of(right.query("summary")[0]) == "b: 4 × 25% = 1"
    assert not wrong.query("details") and not right.query(".told")
    assert "not checked: " in text_of(unknown)
    assert "accepted: so" in text_of(kept)


def test_claims_that_exclude_each_other_are_told_with_their_repairs() -> None:
    page = sound(written(full_report()))
    (conflict,) = (card for card in cards(page) if "figures conflict" in text_of(card))
    assert [text_of(cell) for cell in conflict.query("tbody tr")[0].query("th, td")] == [
        "members", "36.932", "36.923", "digits swapped",
    ]  # fmt: skip
    assert [text_of(link) for link in conflict.query(".related a")] == ["leaders"]
    assert "claims/quận-2.yaml, line 2" in text_of(conflict)


def test_an_article_shows_what_ties_its_figures_and_which_numbers_no_claim_uses() -> None:
    page = parsed(article())
    assert "read as fraction with percent, by the words mạnh" in text_of(cards(page)[0])
    assert [text_of(mark) for mark in page.query("span.mark.unbound") if "aria-hidden" not in mark.attrs] == [
        "2018", "-5", "+1.227",
    ]  # fmt: skip
    listed = page.query(".unbound-list")[0]
    assert [text_of(each) for each in listed.query("dd")] == ["2018", "-5", "+1.227"]
    assert [text_of(each) for each in listed.query("dt")] == ["a year (1)", "nothing ties it (2)"]
    assert page.query(".prose")[0].attrs["lang"] == "vi"


def test_a_file_that_cannot_be_read_shows_the_place_only() -> None:
    broken = "claims:\n" + "".join(f"  - {{id: a{n}}}\n" for n in range(50)) + "  - [1, 2\n" + "x: y\n" * 50
    page = parsed(check_text("broken.yaml", broken))
    shown = "".join(text_of(code) for code in page.query(".text code"))
    assert shown in broken and 1 < len(shown.splitlines()) < 9
    assert "could not be read" not in text_of(page.query("nav")[0])
    assert not page.query(".filters")


def drawn(told: str, picture: Callable[[Claim, Notation], Markup | None]) -> ElementTree.Element | None:
    """The picture of the one claim of a file, by a parser that knows nothing of HTML."""
    document = load_text("a.yaml", told)
    assert isinstance(document, Document)
    (claim,) = document.claims
    markup = picture(claim, UNKNOWN)
    return None if markup is None else ElementTree.fromstring(markup)


def found(picture: ElementTree.Element, style: str, *names: str) -> list[list[float]]:
    """The numbers in these attributes of every shape of that style."""
    shapes = [shape for shape in picture if style in shape.get("class", "").split()]
    return [[float(shape.get(name, "")) for name in names] for shape in shapes]


@given(st.integers(0, 400), st.integers(1, 400), st.integers(0, 40_000))
def test_the_picture_shows_the_value_on_its_side_of_the_interval(part: int, whole: int, printed: int) -> None:
    percent = f"{printed // 100}.{printed % 100:02}%"
    told = claims(f"{{id: a, kind: share, part: {part}, target: {whole}, percent: '{percent}'}}")
    picture = drawn(told, interval_picture)
    assert picture is not None
    (low, high), (at,) = found(picture, "allowed", "x1", "x2")[0], found(picture, "dot", "cx")[0]
    tip = next(float(shape.get("d", "")[1:].split()[0]) for shape in picture if shape.get("class") == "tip")
    assert 0 <= low < high <= float(picture.get("width", "")) and low <= at <= high
    assert 0 <= tip <= float(picture.get("width", ""))
    beyond = 2 * (10_000 * part - printed * whole)  # in half units of the last place
    assert (tip < low) == (beyond < -whole) or abs(beyond + whole) * 100 < whole
    assert (tip > high) == (beyond > whole) or abs(beyond - whole) * 100 < whole
    assert percent in picture.get("aria-label", "")


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=40), st.integers(1, 10**7))
def test_bars_are_as_long_as_the_parts_and_stand_one_behind_the_other(parts: list[int], total: int) -> None:
    picture = drawn(claims(f"{{id: a, kind: total, total: {total}, parts: {parts}}}"), parts_picture)
    assert picture is not None
    bars = found(picture, "bar", "x", "width")
    values = parts if len(parts) <= 16 else [*parts[:15], sum(parts[15:])]
    whole = max(total, sum(parts))
    ends = sum(bars[-1]) if sum(parts) == whole else found(picture, "limit", "x1")[0][0]
    room = ends - bars[0][0]
    assert len(bars) == len(values)
    for number, (x, width) in enumerate(bars):
        assert x == pytest.approx(bars[0][0] + room * sum(values[:number]) / whole, abs=1.2)
        assert width == pytest.approx(max(room * values[number] / whole, 1), abs=1.2)
    assert f"total {total}" in picture.get("aria-label", "")


@pytest.mark.parametrize(
    "told",
    [
        "{id: a, kind: total, total: 3, parts: [5, -2]}",
        "{id: a, kind: total, total: 100%, parts: [20, 30%]}",
        "{id: a, kind: total, total: 0, parts: [0, 0]}",
        f"{{id: a, kind: total, total: {'9' * 200}, parts: [{'9' * 200}, {'9' * 190}]}}",
    ],
)
def test_what_bars_cannot_show_has_none(told: str) -> None:
    picture = drawn(claims(told), parts_picture)
    assert picture is None or "9" * 50 in picture.get("aria-label", "")


def test_claims_of_one_year_after_the_other_are_a_line() -> None:
    checked = check_text("a.yaml", f"{HEAD}claims:\n{YEARS}")
    (picture,) = parsed(checked).query("svg.series")
    points = [tuple(map(float, each.split(","))) for each in picture.query("polyline")[0].attrs["points"].split()]
    assert [x for x, _ in points] == sorted(x for x, _ in points)
    assert [y for _, y in points] == sorted(y for _, y in points)  # it falls, and y grows downward
    assert len(picture.query("path.tip")) == 1
    assert picture.attrs["aria-label"] == (
        "poor by year: 2015 21,3%; 2016 19,0%; 2017 17,0%, where 15,0% follows; 2018 12,1%"
    )
    assert not series_of(check_text("a.yaml", f"{HEAD}claims:\n{YEARS[: YEARS.index('  - {id: poor-2017')]}"))


def test_claims_of_an_article_are_a_line_where_their_sentences_name_the_years() -> None:
    told = "Năm 2015 có 53/78 (64,94%), năm 2016 có 68/80 (85%), năm 2017 có 62/79 (78,48%).\n"
    one = article(told)
    first = one.claims[0]
    places = [told.index(printed) for printed in ("53/78", "68/80", "62/79")]
    many = [
        first._replace(index=n, id=f"{n}", figures=tuple(
            figure._replace(start=figure.start + place - places[0], end=figure.end + place - places[0])
            for figure in first.figures
        ))
        for n, place in enumerate(places)
    ]  # fmt: skip
    found = series_of(one._replace(claims=many))
    assert [[year for year, _ in each.points] for each in found.values()] == [[2015, 2016, 2017]]
    assert not series_of(one._replace(claims=[many[0], many[2], many[1]]))


def test_a_large_report_is_linear_and_comes_in_pieces() -> None:
    def pieces(number: int) -> list[int]:
        many = [
            f"{{id: a{n}, kind: share, part: {n}, whole: {4 * n}, percent: 25%}}" for n in range(1000, 1000 + number)
        ]
        return list(map(len, FORMAT.write(Report([check_text("a.yaml", HEAD + claims(*many))]))))

    sizes = [pieces(number) for number in (200, 400, 800)]
    first, second, third = map(sum, sizes)
    assert third - second == pytest.approx(2 * (second - first), rel=0.05)
    assert max(sizes[2]) == max(sizes[0])
