"""Claims of one year after the other become a line."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from crossfoot.audit.audit import check_text
from crossfoot.claims.claim import Derivation, Figure
from crossfoot.claims.finding import Checked
from crossfoot.figures.from_text import read
from crossfoot.reports.page.series import series_of
from pages import parsed, text_of
from reports import VI, article

YEARS = "".join(
    f"  - {{id: poor-{year}, kind: share, part: {part}, whole: 1000, percent: '{percent}'}}\n"
    for year, part, percent in ((2015, 213, "21,3%"), (2016, 190, "19,0%"), (2017, 150, "17,0%"), (2018, 121, "12,1%"))
)
HEAD = "locale: vi\n"


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


def yearly(text: str, *printed: tuple[str, str]) -> Checked:
    """An article with a share for each pair of a fraction and a percentage."""
    one = article("Năm 2018 có 53/78 xã mạnh (64,94%).\n")
    claims_ = []
    for number, (fraction, percent) in enumerate(printed):
        part, whole = fraction.split("/")
        at, behind = text.index(fraction), text.index(percent)
        places = (("part", part, at), ("whole", whole, at + len(part) + 1), ("percent", percent, behind))
        figures = tuple(Figure(role, read(shown, VI), start, start + len(shown)) for role, shown, start in places)
        derivation = Derivation("fraction-then-percent", (), 0, len(text))
        claims_.append(one.claims[0]._replace(index=number, figures=figures, derivation=derivation))
    return one._replace(text=text, claims=claims_, findings=[], unbound=[])


def test_claims_of_an_article_are_a_line_where_their_sentences_name_the_years() -> None:
    told = "Năm 2015 có 53/78 xã mạnh (64,94%), năm 2016 có 68/80 xã mạnh (85%), năm 2017 có 62/79 xã mạnh (78,48%).\n"
    many = yearly(told, ("53/78", "64,94%"), ("68/80", "85%"), ("62/79", "78,48%"))
    (found,) = series_of(many).values()
    assert [year for year, _ in found.points] == [2015, 2016, 2017]
    assert found.name == "xã mạnh"
    assert not series_of(many._replace(claims=[many.claims[0], many.claims[2], many.claims[1]]))


def test_what_failed_is_no_point_of_what_passed() -> None:
    told = (
        "Năm 2015 có 53/78 xã mạnh (64,94%), còn 1/78 xã yếu kém (1,28%); năm 2016 có 68/80 xã mạnh (85%), "
        "còn 2/80 xã yếu kém (2,5%); năm 2017 có 62/79 xã mạnh (78,48%), còn 3/79 xã yếu kém (3,8%).\n"
    )
    passed = ("53/78", "64,94%"), ("68/80", "85%"), ("62/79", "78,48%")
    failed = ("1/78", "1,28%"), ("2/80", "2,5%"), ("3/79", "3,8%")
    mixed = yearly(told, *(each for pair in zip(passed, failed, strict=True) for each in pair))
    lines = [[claim.figures[0].written.text for _, claim in each.points] for each in series_of(mixed).values()]
    assert sorted(lines) == [["1", "2", "3"], ["53", "68", "62"]]
    assert not series_of(yearly(told, passed[0], failed[1], passed[2]))


def test_figures_of_other_things_are_no_line() -> None:
    other = YEARS.replace("part: 190", "part: 190 people").replace("part: 213", "part: 213 households")
    assert not series_of(check_text("a.yaml", f"{HEAD}claims:\n{other}"))


def drawn(percents: dict[int, int]) -> Any:
    entries = "".join(
        f"  - {{id: poor-{year}, kind: share, part: {percent}, whole: 100, percent: {percent}%}}\n"
        for year, percent in percents.items()
    )
    (picture,) = parsed(check_text("a.yaml", f"{HEAD}claims:\n{entries}")).query("svg.series")
    return picture


def test_labels_that_would_meet_are_left_out_but_for_the_first_and_last() -> None:
    picture = drawn({year: 20 + year % 7 for year in range(1990, 2020)})
    years = {text_of(each): float(each.attrs["x"]) for each in picture.query("text.end")}
    assert {"1990", "2019"} <= set(years) and len(years) > 3
    places = sorted(years.values())
    assert all(after - before > 4 * 6 for before, after in pairwise(places))
    assert len(picture.query("circle.dot")) == 30
    assert len(drawn({2015: 20, 2016: 30, 2017: 40}).query("text.end")) == 3


def test_a_label_stands_above_its_point_but_below_it_in_a_valley() -> None:
    picture = drawn({2015: 30, 2016: 20, 2017: 40})
    dots = [float(each.attrs["cy"]) for each in picture.query("circle.dot")]
    labels = {text_of(each): float(each.attrs["y"]) for each in picture.query("text") if "%" in text_of(each)}
    assert labels["30%"] < dots[0] and labels["20%"] > dots[1] and labels["40%"] < dots[2]
