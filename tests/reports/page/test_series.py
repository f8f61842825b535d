"""Claims of one year after the other become a line."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from crossfoot.audit.audit import check_text
from crossfoot.reports.page.series import series_of
from pages import parsed, text_of
from reports import article

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
