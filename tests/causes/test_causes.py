"""The family of causes, tested by what its members carry, and what a slip of one figure may propose."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Fix
from crossfoot.diagnosis.cause import Cause, CauseExample, causes
from crossfoot.diagnosis.diagnose import causes_of
from crossfoot.figures.digits import Needed, digits_in
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import UNKNOWN, Unreadable
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.written import NEAREST
from drawn_figures import by_hypothesis, free_figure
from writing import write

BAD = [(cause, example) for cause in causes() for example in cause.bad]
GOOD = [(cause, example) for cause in causes() for example in cause.good]
SLIPS = [cause for cause in causes() if cause.meant]
VI = notation_of("vi")


def named(value: object) -> str:
    return value.name if isinstance(value, Cause) else ""


def fixes(example: CauseExample) -> list[Fix]:
    claim = example.claim.replace("\n", "\n    ")
    beside = "  - " + example.beside.replace("\n", "\n    ") + "\n" if example.beside else ""
    checked = check_text("example.yaml", f"locale: vi\nclaims:\n  - id: a\n    {claim}\n{beside}")
    assert len(checked.claims) == 1 + bool(beside)
    return [fix for finding in checked.findings for fix in finding.fixes]


@pytest.mark.parametrize(("cause", "example"), BAD, ids=named)
def test_a_cause_is_found_in_its_bad_examples(cause: Cause, example: CauseExample) -> None:
    titles = [fix.title for fix in fixes(example) if fix.cause == cause.name and fix.rank == cause.rank]
    assert example.title in titles, f"{cause.name} proposes something else in this bad example"


@pytest.mark.parametrize(("cause", "example"), GOOD, ids=named)
def test_a_cause_is_not_found_in_its_good_examples(cause: Cause, example: CauseExample) -> None:
    titles = [fix.title for fix in fixes(example) if fix.cause == cause.name]
    assert not titles, f"{cause.name} is found in this good example"


@pytest.mark.parametrize("cause", causes(), ids=named)
def test_a_cause_says_what_the_slip_is(cause: Cause) -> None:
    assert cause.manual.splitlines()[0].endswith("."), "its docstring does not begin with a sentence on one line"
    assert cause.good, f"the cause {cause.name} has no good example"
    assert cause.bad, f"the cause {cause.name} has no bad example"
    assert cause.meant or cause.readings, f"the cause {cause.name} proposes nothing"
    assert cause.words, f"the cause {cause.name} is not put into words"


def meant(name: str, text: str, locale: str = "vi", needed: Interval | None = None) -> list[str]:
    """What that slip makes of a figure, of all values or of those that are needed."""
    notation = notation_of(locale)
    cause = next(cause for cause in SLIPS if cause.name == name)
    figure = digits_in(read(text, notation), notation)
    assert cause.meant
    assert figure
    return list(cause.meant(figure, Needed(figure, None if needed is None else [(NEAREST, needed)])))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("digits-swapped", "64,94%", ["46,94%", "69,44%", "64,49%"]),
        ("digits-swapped", "1.227 người", ["2.127 người", "1.272 người"]),
        ("digits-swapped", "09", ["90"]),
        ("digits-swapped", "90", []),
        ("digits-swapped", "0,94", ["9,04", "0,49"]),
        ("digit-doubled", "22.840", ["2.840"]),
        ("digit-doubled", "9.556", ["956"]),
        ("digit-doubled", "1.000.000", ["100.000"]),
        ("digit-doubled", "33,44", ["3,44", "33,4"]),
        ("digit-doubled", "3,3", []),
        ("power-of-ten", "64,94%", ["649,4%", "6,494%", "6.494%", "0,6494%", "64.940%", "0,06494%"]),
        ("power-of-ten", "1.200", ["12.000", "120", "120.000", "12", "1.200.000"]),
        ("power-of-ten", "07", ["70", "700", "7.000"]),
        ("power-of-ten", "0", []),
        ("power-of-ten", "70%", ["700%", "7%", "7.000%", "0,7%", "70.000%", "0,07%"]),
        ("separator-misread", "1.230 lần", ["1,230 lần"]),
        ("separator-misread", "1,230", ["1.230"]),
        ("separator-misread", "1230", []),
        ("sign-lost", "113", ["-113"]),
        ("sign-lost", "+113", ["-113"]),
        ("sign-lost", "−113", ["113"]),
        ("sign-lost", "(5,2)", ["5,2"]),
        ("sign-lost", "hơn 113 người", ["hơn -113 người"]),
        ("sign-lost", "0", []),
        ("complement", "32,05%", ["67,95%"]),
        ("complement", "61,85", ["38,15"]),
        ("complement", "53", []),
        ("complement", "50%", []),
        ("complement", "120%", []),
    ],
)
def test_what_a_figure_could_have_been(name: str, text: str, expected: list[str]) -> None:
    found = [each for each in meant(name, text) if _reads(each)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(("text", "number"), [("250", 25), ("25", 250)])
def test_a_figure_is_exactly_ten_times_what_is_needed_or_a_tenth(text: str, number: int) -> None:
    assert meant("power-of-ten", text, needed=Interval(number, number)) == [str(number)]


def _reads(text: str) -> bool:
    try:
        read(text, VI)
    except Unreadable:
        return False
    return True


def test_one_digit_leaves_all_others() -> None:
    assert len(meant("one-digit", "206")) == 26  # 0 is no first digit
    assert "209" in meant("one-digit", "206")
    assert "hơn 1.009 người" in meant("one-digit", "hơn 1.000 người")


def test_a_missing_digit_is_put_in_anywhere_and_grouped_anew() -> None:
    found = meant("digit-missing", "179")
    assert {"1.793", "1.779", "9.179", "1.079"} <= set(found)
    assert "0179" not in found
    assert len(found) == len(set(found))
    assert {"45,9%", "5,94%", "5,09%"} <= set(meant("digit-missing", "5,9%"))
    assert "12 345" in meant("digit-missing", "1 234")


def test_a_count_never_comes_to_have_a_decimal_part() -> None:
    for cause in SLIPS:
        if cause.name != "separator-misread":
            assert not [text for text in meant(cause.name, "1.227") if "," in text], cause.name


@pytest.mark.parametrize("locale", ["vi", "en", "hi", "de-CH"])
@given(st.data())
def test_a_slip_changes_digits_only(locale: str, data: st.DataObject) -> None:
    """Unit, scale word and hedge stay, and never more is proposed than can be looked through."""
    language = "vi" if locale == "vi" else "en"
    unit = data.draw(st.sampled_from(["", "%", "times", "points", "noun", "USD"]))
    text = write(free_figure(by_hypothesis(data.draw), unit), language, data.draw(st.integers(0, 2**20)))
    notation = notation_of(locale)
    try:
        printed = read(text, notation)
    except Unreadable:
        assume(False)
    for cause in SLIPS:
        found = meant(cause.name, text, locale) if digits_in(printed, notation) else []
        assert printed.text not in found
        for each in found:
            try:
                other = read(each, notation)
            except Unreadable:
                continue
            assert (other.kind, other.hedge, other.scale, other.noun) == (
                printed.kind, printed.hedge, printed.scale, printed.noun,
            ), (text, each)  # fmt: skip


def test_ratios_and_bare_fractions_have_no_digits_to_slip() -> None:
    for figure in (read_ratio("1 trong 5", VI), read("½", VI), read("1" * 21, VI)):
        assert digits_in(figure, VI) is None
        assert not causes_of(figure, EVERYTHING, VI)


@given(st.integers(0, 10**9), st.integers(0, 3), st.sampled_from(["", "%", " người"]), st.booleans())
def test_digits_taken_apart_make_the_figure_again(n: int, places: int, tail: str, grouped: bool) -> None:
    text = VI.write_digits(n, -places, grouped=grouped) + tail
    figure = digits_in(read(text, VI), VI)
    assert figure is not None
    assert figure.written(figure.whole, figure.fraction) == text
    assert (figure.number, figure.all) == (int(figure.all), figure.whole + figure.fraction)
    assert figure.exchanged(0, figure.all) == text


def test_a_figure_without_a_known_notation_keeps_its_separator() -> None:
    figure = digits_in(read("12.5", UNKNOWN), UNKNOWN)
    assert figure is not None
    assert (figure.whole, figure.fraction, figure.decimal) == ("12", "5", ".")
