"""One claim tried with other figures: what each would have to be, held against what the claim says of it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crossfoot
from crossfoot.diagnosis.trial import MOST_COUNTS
from crossfoot.figures.digits import MOST
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.written import Written
from given import EN, checked_alone, trial_of

F = Fraction


def between(low: str | int | Fraction | None, high: str | int | Fraction | None) -> Interval:
    return Interval.between(None if low is None else F(low), None if high is None else F(high))


def points(*values: int | Fraction) -> list[tuple[str, Interval]]:
    return [("nearest", Interval.point(value)) for value in values]


SHARE = "kind: share, part: 53, whole: 78, percent: 64.94%"


@pytest.mark.parametrize(
    ("fields", "role", "expected"),
    [
        (SHARE, "percent", points(F(2650, 39))),
        (SHARE, "part", [("nearest", between(78 * F("0.64935"), 78 * F("0.64945")))]),
        (SHARE, "whole", [("nearest", between(53 / F("0.64945"), 53 / F("0.64935")))]),
        ("kind: change, from: 100, to: 150, by: 40", "from", points(110)),
        ("kind: change, from: 100, to: 150, by: 40", "by", points(50)),
        ("kind: change, to: 150, by: 50, percent: 60%", "percent", points(50, -50)),  # of its size
        ("kind: total, total: 26, parts: [12, 13]", "total", points(25)),
        ("kind: total, total: 26, parts: [12, 13]", "parts[0]", points(13)),
        ("kind: total, total: 26, parts: [12, 13, 5.5]", "parts[1]", [("nearest", between("7.95", "9.05"))]),
        ("kind: average, average: 6.0, values: [1, 2, 4]", "values[2]", [("nearest", between("14.85", "15.15"))]),
        ("kind: average, average: 6.0, values: [1, 2, 4]", "average", points(F(7, 3))),
        ("kind: rate, rate: 3, count: 4, total: 13", "rate", points(F(13, 4))),
        ("kind: bound, value: 3, at_least: 5", "value", None),  # no equation says it
        ('kind: equation, holds: "1 + 1 = 3"', "holds[2]", points(2)),
        ('kind: equation, holds: "1 + 1 = 3"', "holds[0]", points(2)),
        ('kind: equation, holds: "1 < 3"', "holds[0]", []),
    ],
)
def test_what_a_figure_would_have_to_be(fields: str, role: str, expected: list[tuple[str, Interval]] | None) -> None:
    assert trial_of(fields).needed(role) == expected


@pytest.mark.parametrize(
    ("rounding", "ways"),
    [
        ("nearest", ["nearest"]),
        ("truncate", ["nearest", "truncated"]),
        ("up", ["nearest", "rounded-up"]),
        ("any", ["nearest", "truncated", "rounded-up"]),
    ],
)
def test_each_way_of_printing_that_counts_as_consistent_is_asked(rounding: str, ways: list[str]) -> None:
    found = trial_of(SHARE, f"rounding: {rounding}\n").needed("part")
    assert found is not None
    assert [way for way, _ in found] == ways
    widths = dict(found)
    assert widths["nearest"] == between(78 * F("0.64935"), 78 * F("0.64945"))
    if "truncated" in widths:
        assert widths["truncated"] == Interval.between(78 * F("0.64935"), 78 * F("0.6495"), True, False)
    if "rounded-up" in widths:
        assert widths["rounded-up"] == Interval.between(78 * F("0.6493"), 78 * F("0.64945"), False, True)


def test_each_meaning_of_a_claim_would_do() -> None:
    """Between two percentages, the difference or the relative change."""
    found = trial_of("kind: change, from: 40.0%, to: 50.0%, percent: 12%").needed("percent")
    assert found is not None and len(found) == 2
    assert 25 in found[0][1] and 10 in found[1][1]
    assert 10 not in found[0][1] and 25 not in found[1][1]


def test_a_figure_that_is_converted_is_needed_in_the_unit_that_is_printed() -> None:
    one = trial_of("kind: total, total: 2 tonnes, parts: [1 tonne, 700 kg]")
    assert one.needed("parts[1]") == points(1000)
    assert one.needed("total") == points(F(17, 10))
    assert one.holds({"parts[1]": "1,000 kg"})


def test_whole_numbers_are_tried_for_what_was_not_printed() -> None:
    """The part for each whole: 73% of 1, 2, 3 ... of them; from the last on everything would do."""
    found = trial_of("kind: share, part: 2, percent: 73.00000%").needed("part")
    assert found is not None and len(found) == MOST_COUNTS
    for whole, (_, values) in enumerate(found[:-1]):
        assert values == between(whole * F("0.72999995"), whole * F("0.73000005"))
    assert found[-1][1] == between(63 * F("0.72999995"), None)


def test_a_whole_of_zero_has_no_percentage_so_that_nothing_is_left_out() -> None:
    assert trial_of("kind: share, part: 2, percent: 73%").needed("percent") == [("nearest", EVERYTHING)]


def test_whole_numbers_end_with_the_whole() -> None:
    found = trial_of("kind: share, whole: 5, percent: 33%").needed("percent")
    assert found is not None
    assert [each for _, each in found] == [Interval.point(20 * n) for n in range(6)]


def test_whole_numbers_end_where_their_sets_touch() -> None:
    found = trial_of("kind: share, part: 30, percent: 33%").needed("part")
    assert found is not None
    for _, each in found[:-1]:
        assert each.upper is not None
    assert found[-1][1].upper is None and found[-1][1].lower is not None
    assert len(found) < MOST_COUNTS


def test_nothing_is_proposed_for_a_name_in_fields_of_two_names() -> None:
    one = trial_of("kind: share, part: x, whole: x, percent: 50%", "figures: {x: 5}\n")
    assert list(one.figures) == ["part", "percent"]
    assert one.needed("part") == []


def test_a_name_that_stands_twice_in_a_list_is_one_figure() -> None:
    one = trial_of("kind: total, total: 26, parts: [x, x, 4]", "figures: {x: 12}\n")
    assert list(one.figures) == ["total", "parts[0]", "parts[2]"]
    assert one.needed("parts[0]") == points(11)
    assert one.holds({"parts[0]": "11"})


def test_the_place_of_a_figure_in_a_list_is_its_own() -> None:
    one = trial_of("kind: total, total: 26, parts: {north: 12, south: 13.25}")
    assert one.needed("parts.north") == [("nearest", between("12.245", "13.255"))]
    assert one.needed("parts.south") == [("nearest", between("13.5", "14.5"))]


@pytest.mark.parametrize(
    ("fields", "role", "places"),
    [
        ("kind: total, total: 26, parts: [12, 13.5]", "parts[0]", 1),
        ("kind: total, total: 26, parts: [12, 13.25]", "parts[1]", 2),
        ("kind: total, total: 26, parts: [12.5]", "parts[0]", MOST),  # alone in its list
        ("kind: total, total: 26, parts: [12, 13.5]", "total", MOST),
        (SHARE, "part", MOST),
        ('kind: equation, holds: "1.25 + 1 = 3"', "holds[1]", MOST),
    ],
)
def test_a_figure_has_no_more_places_than_those_beside_it(fields: str, role: str, places: int) -> None:
    assert trial_of(fields).places_beside(role) == places


def test_what_is_measured_and_what_is_right_by_definition() -> None:
    share = trial_of(SHARE)
    assert [role for role in share.figures if share.is_measured(role)] == ["percent"]
    shares = trial_of("kind: total, total: 100%, parts: [100%, 5%]")
    assert [role for role in shares.figures if shares.is_defined(role)] == ["total"]
    assert not trial_of("kind: total, total: 100.0%, parts: [99%, 5%]").is_defined("total")


@pytest.mark.parametrize(
    ("fields", "texts", "expected"),
    [
        (SHARE, {"percent": "67.95%"}, True),
        (SHARE, {"percent": "67.94%"}, False),
        (SHARE, {"percent": "64.94%"}, False),  # as it is printed
        (SHARE, {}, False),
        (SHARE, {"percent": "67.95%", "part": "53"}, True),  # one of them changes
        (SHARE, {"part": "50.65"}, True),
        (SHARE, {"percent": "a lot"}, False),
        (SHARE, {"target": "67.95%"}, False),  # nothing of the kind is printed
        ("kind: share, part: 53, whole: 78, percent: 67.95%", {"percent": "67.95%"}, False),
        ("kind: share, part: 3, whole: 17, ratio: 1 in 5", {"ratio": "1 in 6"}, True),
        ("kind: share, part: 3, whole: 17, ratio: 1 in 5", {"ratio": "18%"}, False),  # no ratio
        ("kind: share, part: 0, whole: 9, percent: 5%", {"whole": "0"}, False),  # then nothing can be checked
        ("kind: total, total: 26, parts: [12, 13]", {"parts[0]": "13"}, True),
        ("kind: total, total: 26, parts: [12, 13]", {"parts[0]": "12.8", "parts[1]": "13.2"}, True),
        ("kind: total, total: 26, parts: [12, 13]", {"parts[0]": "13", "parts[1]": "14"}, False),
        ('kind: equation, holds: "1 + 1 = 3"', {"holds[2]": "2"}, True),
        ('kind: equation, holds: "1 + 1 = 3"', {"holds[2]": "2 + 0"}, False),
        ('kind: equation, holds: "8 − 5 = 13"', {"holds[1]": "-5"}, True),
        ('kind: equation, holds: "6 ÷ 3 = 4"', {"holds[1]": "0"}, False),
        ('kind: equation, holds: "3 × 1 = 3.5"', {"holds[2]": "3.0"}, True),
    ],
)
def test_a_claim_holds_with_other_figures(fields: str, texts: dict[str, str], expected: bool) -> None:
    assert trial_of(fields).holds(texts) is expected


def test_a_named_figure_of_an_equation_changes_wherever_it_stands() -> None:
    one = trial_of('kind: equation, holds: "a + a = 12"', "figures: {a: 5}\n")
    assert one.holds({"holds[0]": "6"})
    assert one.needed("holds[0]") == points(6)


def test_texts_are_read_in_the_notation_of_the_document() -> None:
    one = trial_of("kind: share, part: 3, whole: 17, ratio: 1 in 5")
    assert one.read("1,200.5", "part") == Written("1,200.5", 12_005, 10, plain=False)
    assert one.read("1.200,5", "part") is None
    assert one.read("1 in 6", "part") is None
    ratio = one.read("1 in 6", "ratio")
    assert ratio is not None and ratio.value == F(1, 6)
    assert one.written({"part": "4", "whole": "many", "percent": "3%"}).keys() == {"part"}


CLAIMS = [
    SHARE, "kind: change, from: 100, to: 150, by: 40", "kind: change, to: 150, by: 50, percent: 60%",
    "kind: total, total: 26, parts: [12, 13, 5.5]", "kind: average, average: 6.0, values: [1, 2, 4]",
    "kind: share, part: 2, percent: 73%", "kind: share, whole: 20, percent: 33%",
    'kind: equation, holds: "2 × 3 = 4 + 1"', "kind: rate, rate: 3, count: 4, total: 13",
    "kind: median, median: 7, values: [1, 5, 6.5, 9, 20]", "kind: median, median: 7, values: [1, 5, 6, 20]",
    "kind: median, median: 17, quantile: 25%, values: [30, 10, 12.5, 11, 40]",
    "kind: growth, from: 100, to: 125, rate: 4.0%, periods: 3",
    "kind: growth, from: 100, to: 70, rate: 5%, periods: 6, total: 60%",
    "kind: growth, rate: -9%, total: -60%, periods: 2",
]  # fmt: skip
TRIALS = {fields: (trial_of(fields), trial_of(fields, "rounding: any\n")) for fields in CLAIMS}


@given(st.sampled_from(CLAIMS), st.booleans(), st.data())
def test_what_may_not_do_does_not(fields: str, any_way: bool, data: st.DataObject) -> None:
    """Never too few values: a figure that ``may_do`` refuses never makes the claim hold."""
    one = TRIALS[fields][any_way]
    role = data.draw(st.sampled_from(sorted(one.figures)))
    printed = one.figures[role].written
    places = data.draw(st.integers(0, 2))
    digits = data.draw(st.integers(0, 200 * 10**places))
    unit = "%" if printed.kind == "%" else ""
    text = EN.write(F(digits, 10**places), -places) + unit
    written = one.read(text, role)
    assert written is not None
    assert one.may_do(role, written) or not one.holds({role: text})


@pytest.mark.parametrize("fields", CLAIMS)
def test_what_holds_is_consistent_once_it_is_printed(fields: str) -> None:
    one = TRIALS[fields][0]
    for role, figure in one.figures.items():
        found = one.needed(role)
        for _, values in found or ():
            value = values.lower if values.lower is not None else values.upper
            if value is None or value.denominator != 1 or "[" in role:
                continue
            text = f"{value}{'%' if figure.written.kind == '%' else ''}"
            changed = fields.replace(f"{role}: {figure.written.text}", f"{role}: {text}")
            assert changed != fields or text == figure.written.text
            verdict = checked_alone(changed).claims[0].verdict
            assert one.holds({role: text}) == (verdict == "consistent" and text != figure.written.text)


@pytest.mark.parametrize(
    ("fields", "role", "text"),
    [
        ("kind: total, total: 26, parts: [9, 13, 5.5]", "parts[0]", "8"),  # the total is rounded, for a part is
        ("kind: total, total: 26, parts: [9, 13, 5.5]", "total", "28"),
        ("kind: change, from: 10, to: 20.5, by: 9", "by", "11"),
        ("kind: share, part: 19, whole: 69, percent: 20%, exact: [percent]", "part", "14"),
        ("kind: share, part: 19, whole: 69, percent: 20%, exact: [percent]", "whole", "96"),
    ],
)
def test_a_result_that_was_rounded_leaves_room(fields: str, role: str, text: str) -> None:
    one = trial_of(fields)
    written = one.read(text, role)
    assert written is not None
    assert one.may_do(role, written)
    assert one.holds({role: text})


def test_a_plain_result_is_measured_where_it_does_not_come_out_even() -> None:
    for fields, measured in (
        ("kind: total, total: 26, parts: [9, 13, 5.5]", ["total"]),
        ("kind: total, total: 26, parts: [9, 13, 5]", []),
        ("kind: total, total: 26.5, parts: [9, 13]", []),
        ("kind: share, part: 19, whole: 69, percent: 20%, exact: [percent]", ["part", "percent"]),
        ("kind: share, part: 19, whole: 69.5, percent: 20%", ["percent"]),
    ):
        one = trial_of(fields)
        assert [role for role in one.figures if one.is_measured(role)] == measured, fields


def test_a_quantile_beyond_all_is_no_correction() -> None:
    one = trial_of("kind: median, median: 15, values: [1, 2, 3], quantile: 75%")
    assert not one.holds({"quantile": "750%"}) and not one.holds({"quantile": "0%"})
    assert one.holds({"median": "2.5"})


@pytest.mark.parametrize("line", ["1 - 0.05 ^ 3 = 1.16", "1.1 / 305 ^ 3 = 1.16"])
def test_an_exponent_below_zero_is_no_correction(line: str) -> None:
    (finding,) = crossfoot.check(line, locale="en").findings
    assert not any("-3" in fix.title or "−3" in fix.title for fix in finding.fixes)


@given(st.integers(1, 999), st.integers(1, 999), st.integers(0, 9999), st.integers(0, 999), st.sampled_from([0, 3]))
def test_what_may_not_be_would_not_do(part: int, whole: int, percent: int, value: int, scale: int) -> None:
    words = " thousand" if scale else ""
    asked = trial_of(f"kind: share, part: {part}{words}, whole: {whole}{words}, percent: {percent / 100:.2f}%")
    written = asked.read(f"{value}{words}", "part")
    assert written is not None
    if asked.may_do("part", written):
        assert asked.may_be("part", value * 10**scale, 1)
    if not asked.may_be("part", value * 10**scale, 1):
        assert not asked.holds({"part": f"{value}{words}"})


def test_what_is_far_from_what_is_needed_may_not_be() -> None:
    assert trial_of(SHARE).may_be("part", 51, 1)
    assert not trial_of(SHARE).may_be("part", 53, 1)
    assert trial_of("kind: bound, value: 3, at_least: 5").may_be("value", 4, 1)


def test_a_unit_is_not_exchanged_with_a_role() -> None:
    """1 USD is no count beside 0 people: such a claim could not be compared."""
    one = trial_of("kind: rate, rate: 0 USD, count: 0 people, total: 1 USD")
    assert one.holds({"rate": "1 USD", "total": "0 USD"})
    assert not one.holds({"count": "1 USD", "total": "0 people"})
    assert trial_of("kind: total, total: 3 t, parts: [1 t, 1 kg]").holds({"parts[1]": "2 t"})


@pytest.mark.parametrize(
    ("fields", "texts"),
    [
        ("kind: share, whole: 20, percent: 33%", {"percent": "35%"}),
        ("kind: average, average: 6, values: [1, 2, 4.5]", {"values[2]": "15"}),  # then no decimals are left
        ("kind: average, average: 6, values: [1, 2, 4]", {"values[2]": "14.2"}),  # then the average was rounded
        ("kind: average, average: 6, values: [1, 2, 4]", {"values[0]": "1.1", "values[2]": "15"}),
        ("kind: total, total: 26, parts: [12 kg, 13 kg]", {"parts[1]": "14 kg"}),
        ("kind: total, total: 26 kg, parts: [12 kg, 13 kg]", {"parts[1]": "14,000 g"}),
        ("kind: growth, from: 100, to: 130, rate: 5%, periods: 4", {"to": "122"}),
        ("kind: median, median: 5, values: [1, 2, 9]", {"values[1]": "5"}),
    ],
)
def test_what_is_known_of_the_other_figures_changes_no_answer(fields: str, texts: dict[str, str]) -> None:
    knowing, fresh = trial_of(fields), trial_of(fields)
    for role in knowing.figures:
        knowing.needed(role)
    assert knowing.holds(texts) == fresh.holds(texts)
