"""The sentence of a finding, word by word, and numbers in the style in which another was printed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.claim import Claim, Figure, Recomputed
from crossfoot.claims.wording import (
    beyond_zero,
    compared,
    exact_text,
    expansion,
    fill,
    gap,
    like,
    like_ratio,
    message,
    plainly,
    recomputed_text,
    rounded,
    telling_places,
)
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import UNKNOWN
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.written import Written
from given import EN, claim_alone

VI = notation_of("vi")
F = Fraction


def en(text: str) -> Written:
    return read(text, EN)


@pytest.mark.parametrize(
    ("exact", "printed", "more", "expected"),
    [
        (F(2650, 39), "64.94%", 0, "67.95%"),
        (F(2650, 39), "64.94%", 1, "67.949%"),
        (F(2650, 39), "64%", 0, "68%"),
        (F(7), "$15", 0, "$7"),
        (F(-7), "$15", 0, "-$7"),
        (F(-7), "−$15", 0, "−$7"),
        (F(-7), "–15", 0, "–7"),
        (F(-7), "15", 0, "-7"),
        (F(7), "-15", 0, "7"),
        (F(7), "+15", 0, "7"),
        (F(7), "US$ 15", 0, "US$ 7"),
        (F(7), "US$\u00a015", 0, "US$\u00a07"),
        (F(7), "15 USD", 0, "7 USD"),
        (F(7), "about $15", 0, "$7"),
        (F(7), "about 15 USD", 0, "7 USD"),
        (F(7), "more than USD 15", 0, "USD 7"),
        (F(7), "about $15/day", 0, "$7/day"),
        (F(7), "over 15 km", 0, "7 km"),
        (F(7), "about 15", 0, "7"),
        (F(1_300_000), "$1.2 million", 0, "$1.3 million"),
        (F(1_250_000), "1.2 million", 0, "1.3 million"),  # half away from zero
        (F(1_250_000), "1.2 million", 1, "1.25 million"),
        (F(7), "(15)", 0, "7"),
        (F(-15), "(15)", 0, "-15"),
        (F(-7), "(15)", 0, "-7"),
        (F(15), "15", 0, "15"),
        (F(2344), "1,234", 0, "2,344"),
        (F(2344), "1234", 0, "2344"),  # without separators, as it was printed
        (F(2344), "234", 0, "2,344"),
        (F(2344), "1234.5", 0, "2344.0"),
        (F(5), "3½", 0, "5"),
        (F(45), "0:50", 0, "0:45"),
        (F(-125), "0:50", 0, "-2:05"),
        (F(60), "0:50", 0, "1:00"),
        (F(719), "0:50", 0, "11:59"),
    ],
)  # fmt: skip
def test_a_number_in_the_style_of_a_figure(exact: Fraction, printed: str, more: int, expected: str) -> None:
    assert like(exact, en(printed), EN, more) == expected


TEXTS = ("9.18%", "1,234", "-2.50", "1.2 million", "$15", "3½", "12 km", "0.0%")


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_nearer_than_half_a_unit_is_written_as_it_was_printed(text: str) -> None:
    written = en(text)
    half = written.last_place / 2
    for share in (F(0), F(1, 2), F(-9, 10), F(9, 10)):
        assert like(written.value + share * half, written, EN) == text


def test_half_a_unit_is_rounded_away_from_zero() -> None:
    assert like(F(185, 10), en("18"), EN) == "19"
    assert like(F(175, 10), en("18"), EN) == "18"
    assert like(F(-185, 10), en("-18"), EN) == "-19"
    assert like(F(7), en("+7"), EN) == "7"


@given(st.fractions(-10_000, 10_000), st.sampled_from(["9.18%", "1,234", "1.2 million", "12", "0.5"]))
def test_what_is_written_is_read_as_the_nearest_that_can_be_printed(exact: Fraction, text: str) -> None:
    printed = en(text)
    found = read(like(exact, printed, EN), EN)
    assert 2 * abs(found.value - exact) <= printed.last_place
    assert found.value == rounded(exact, printed) or abs(exact - printed.value) * 2 < printed.last_place
    assert found.place == printed.place
    assert like_ratio(6 * exact.numerator, 6 * exact.denominator, printed, EN) == like(exact, printed, EN)


def test_a_document_without_a_notation_keeps_the_decimal_sign_of_the_figure() -> None:
    for text, shown, further in (("9,18", "3,14", "…"), ("9.18", "3.14", "…")):
        written = read(text, VI if "," in text else EN)
        assert like(F(314, 100), written, UNKNOWN) == shown
        assert gap(F(914, 100), written, UNKNOWN) == text[:-2].replace("9", "0") + "04 too high"
        assert expansion(F(1, 3), written, UNKNOWN) == text[1].join(["0", "333…"])
        assert further in expansion(F(1, 3), written, UNKNOWN)
    assert like(F(7), en("9"), UNKNOWN) == "7"


@pytest.mark.parametrize("mark", ["'", "’", " ", "\u202f"])
def test_what_follows_is_grouped_as_the_figure_is(mark: str) -> None:
    swiss = notation_of("de-CH")
    assert like(F(4186), read(f"1{mark}187", swiss), swiss) == f"4{mark}186"


@pytest.mark.parametrize(
    ("exact", "role", "text"),
    [(F(3), "part", "3"), (F(5, 2), "part", "2.5"), (F(1, 3), "part", "0.33"), (F(1, 8), "part", "0.13"),
     (F(1, 4), "", "0.25"), (F(2650, 39), "percent", "67.95%"), (F(1234567), "by", "1,234,567"),
     (F(-5, 2), "percent", "-2.5%"), (F(0), "percent", "0%")],
)  # fmt: skip
def test_a_figure_that_nobody_printed(exact: Fraction, role: str, text: str) -> None:
    assert plainly(exact, role, EN) == text


@pytest.mark.parametrize(
    ("exact", "printed", "more", "text"),
    [
        (F(2650, 39), "64.94%", 0, "3.01 points too low"),
        (F(68), "67%", 0, "1 point too low"),
        (F(66), "67%", 0, "1 point too high"),
        (F(661, 10), "67.1%", 0, "1 point too high"),
        (F(66), "67.10%", 0, "1.1 points too high"),
        (F(10), "12 points", 0, "2 points too high"),
        (F(7), "9", 0, "2 too high"),
        (F(15, 2), "8", 1, "0.5 too high"),
        (F(1_300_000), "1.5 million", 0, "0.2 million too high"),
        (F(1_000_000), "2 million", 0, "1 million too high"),
        (F(1_000_000), "2,000,000", 0, "1,000,000 too high"),
        (F(-113), "-112", 0, "1 too high"),
        (F(-113), "-114", 0, "1 too low"),
        (F(5), "$9", 0, "4 too high"),
    ],
)
def test_how_far_the_printed_figure_is_off(exact: Fraction, printed: str, more: int, text: str) -> None:
    assert gap(exact, en(printed), EN, more) == text


@pytest.mark.parametrize(
    ("exact", "printed", "places", "text"),
    [
        (F(95, 10), "9%", 1, "9.5%"),
        (F(9), "9%", 0, "9%"),
        (F(9), "9.00%", 0, "9.00%"),
        (F(95_125, 10_000), "9%", 4, "9.5125%"),
        (F(951_251, 100_000), "9%", None, "9.5…%"),
        (F(2650, 39), "64.94%", None, "67.948…%"),
        (F(-2650, 39), "64.94%", None, "-67.948…%"),
        (F(100, 3), "34%", None, "33.3…%"),
        (F(1, 300), "0.1", None, "0.003…"),  # to the first digit that is not 0
        (F(1, 30), "0.1", None, "0.03…"),
        (F(1, 30_000), "0.1", None, "0.00…"),  # not for ever
        (F(4_000_000, 3), "$1.2 million", None, "$1.33… million"),
        (F(4000, 3), "1,200", None, "1,333.3…"),
        (F(4000, 3), "1200", None, "1333.3…"),
        (F(4000, 3), "120", None, "1,333.3…"),
    ],
)
def test_a_value_in_full_or_a_place_further(exact: Fraction, printed: str, places: int | None, text: str) -> None:
    written = en(printed)
    assert exact_text(exact, written) == places
    assert expansion(exact, written, EN) == text


def test_how_many_places_are_enough_may_be_bounded() -> None:
    assert exact_text(F(95_125, 10_000), en("9%"), most=3) is None
    assert exact_text(F(1, 8), en("9%"), most=3) == 3


@pytest.mark.parametrize(
    ("exact", "printed", "is_count", "places"),
    [
        (F(101, 10), "9", False, 0),
        (F(91, 10), "9", False, 1),
        (F(901, 100), "9", False, 2),
        (F(9) + F(1, 10**6), "9", False, 6),
        (F(9) + F(1, 10**7), "9", False, 0),  # too near to be told apart
        (F(5, 10**4), "3", False, 4),  # what is not 0 is not written as 0
        (F(1, 3000), "3", False, 5),
        (F(0), "3", False, 0),
        (F(15, 2), "7", True, 1),  # what follows for a count is not rounded to it
        (F(15, 2), "7", False, 0),
        (F(22, 3), "9", True, 2),
        (F(8), "9", True, 0),
    ],
)
def test_as_many_places_as_tell_two_numbers_apart(exact: Fraction, printed: str, is_count: bool, places: int) -> None:
    assert telling_places(exact, en(printed), is_count) == places


@given(st.fractions(-100, 100), st.sampled_from(["9.18%", "12", "1.2 million"]), st.integers(0, 3))
def test_rounding_is_to_the_nearest_of_the_printed_places(exact: Fraction, text: str, more: int) -> None:
    written = en(text)
    unit = written.last_place / 10**more
    found = rounded(exact, written, more)
    assert (found / unit).denominator == 1
    assert 2 * abs(found - exact) < unit or (2 * abs(found - exact) == unit and abs(found) > abs(exact))


def of(texts: dict[str, str], recomputed: tuple[Recomputed, ...] = (), kind: str = "share") -> Claim:
    figures = (Figure(role, (read_ratio if role == "ratio" else read)(text, EN), 0, 1) for role, text in texts.items())
    return Claim(0, "a", kind, tuple(figures), "mismatch", recomputed)


def test_a_template_is_filled_with_figures_as_printed_else_as_recomputed() -> None:
    claim = of({"part": "+53", "whole": "78"}, (Recomputed.of("percent", F(2650, 39), ""),))
    assert fill(claim, "{part} of {whole} is {percent}, {other}", EN) == "53 of 78 is 67.95%, other"
    assert fill(claim, "{{part}}", EN) == "{53}"
    few = of({f"parts[{n}]": str(n) for n in range(6)})
    assert fill(few, "{parts}", EN) == "0 + 1 + 2 + 3 + 4 + 5"
    many = of({f"parts[{n}]": str(n) for n in range(7)})
    assert fill(many, "{parts} of them", EN) == "the sum of the 7 parts of them"


def test_what_was_recomputed_is_written_as_it_is_printed() -> None:
    percent, ratio = Recomputed.of("percent", F(2650, 39), ""), Recomputed.of("ratio", F(53, 78), "")
    assert recomputed_text(of({"percent": "64%"}), percent, EN) == "68%"
    assert recomputed_text(of({"part": "64"}), percent, EN) == "67.95%"
    assert recomputed_text(of({"ratio": "1 in 5"}), ratio, EN) == "0.68"
    assert recomputed_text(of({"ratio": "0.5"}), ratio, EN) == "0.7"


def test_the_first_figure_that_differs_is_compared() -> None:
    right, wrong = Recomputed.of("percent", F(20), "right"), Recomputed.of("ratio", F(1, 2), "wrong")
    claim = of({"percent": "20%", "ratio": "0.2"}, (right, wrong))
    assert compared(claim) is wrong
    assert compared(claim._replace(recomputed=(right, Recomputed.of("ratio", F(1, 5), "")))) is right
    assert compared(claim._replace(recomputed=(Recomputed.of("whole", F(1, 5), ""),))) is None
    assert compared(claim._replace(recomputed=(Recomputed.of("", F(1, 5), ""), wrong))) is wrong


SENTENCES = [
    ("kind: share, part: 53, whole: 78, percent: 64.94%", "53 of 78 is 67.95%, not 64.94% (3.01 points too low)"),
    ("kind: share, part: 3, whole: 17, ratio: 1 in 5", "3 of 17 is 17.65%, which is not 1 in 5 (20%)"),
    ("kind: share, part: 3, whole: 5, ratio: 0.5", "3 of 5 is 0.6, not 0.5 (0.1 too low)"),
    ("kind: share, part: 1, whole: 3, percent: 34%", "1 of 3 is 33.3…%, which rounds to 33%; 34% is rounded up"),
    (
        "kind: share, part: 1, whole: 7, percent: 14.2%",
        "1 of 7 is 14.28…%, which rounds to 14.3%; 14.2% cuts the digits off",
    ),
    ("kind: share, part: 10, whole: 1000, percent: 1.1%", "10 of 1000 is 1.0%, not 1.1% (0.1 points too high)"),
    ("kind: share, part: 1813, whole: 78, percent: 7%", "1813 of 78 is 2,324%, not 7% (2,317 points too low)"),
    ("kind: share, whole: 20, percent: 33%", "33% of 20 is 6.6, and no whole number fits"),
    ("kind: share, whole: 20, percent: 120%", "120% of 20 is 24, more than the whole"),
    ("kind: share, part: 5, whole: 0, percent: 5%", "the whole is zero, and nothing has a percentage of zero"),
    ("kind: share, part: 5, target: 0.0, percent: 500%", "the target is zero, and nothing has a percentage of zero"),
    ("kind: change, from: 100, to: 150, by: 40", "150 − 100 is 50, not 40 (10 too low)"),
    (
        "kind: change, from: 1.2 million, to: 1.5 million, by: 0.5 million",
        "1.5 million − 1.2 million is 0.3 million, not 0.5 million (0.2 million too high)",
    ),
    (
        "kind: change, from: 1.2 million, to: 1.5 million, percent: 45%",
        "300,000 of 1.2 million is 25%, not 45% (20 points too high)",
    ),
    ("kind: change, from: -5, to: -10, by: −4", "-10 − -5 is −5, not −4 (1 too high)"),
    ("kind: change, from: 40%, to: 50%, by: 12 points", "50% − 40% is 10 points, not 12 points (2 points too high)"),
    ("kind: change, percent: 50%, times: 1.7", "1 + 50% is 1.5, not 1.7 (0.2 too high)"),
    (
        "kind: change, from: 131400, to: 140011, by: 8661",
        "140011 − 131400 is 8611, not 8661 (50 too high), which fits only if a round figure was itself rounded",
    ),
    (
        "kind: change, from: over 100, to: 250, by: 40",
        "250 − over 100 is 150, not 40 (110 too low), which fits only if “over 100” is taken further than usual",
    ),
    (
        "kind: change, from: over 1000, to: 2701, by: 600",
        "2701 − over 1000 is 1,701, not 600 (1,101 too low), "
        "which fits only if “over 1000” is taken further than usual",
    ),
    (
        "kind: change, from: over 100, to: 2700, by: 600",
        "2700 − over 100 is 2,600, not 600 (2,000 too low), which fits only if a round figure was itself rounded, "
        "or “over 100” is taken further than usual",
    ),
    (
        "kind: change, from: 2.5, to: 3.5, times: 1.5",
        "3.5 / 2.5 is 1.4, not 1.5 (0.1 too high), which fits only if a figure was rounded up",
    ),
    ("kind: total, total: $15, parts: [$7, $6]", "$7 + $6 is $13, not $15 (2 too high)"),
    ("kind: total, total: 26, parts: [2, 3, 4, 5, 6, 7, 8]", "the sum of the 7 parts is 35, not 26 (9 too low)"),
    ("kind: total, total: 6, parts: [2.5, 5]", "2.5 + 5 is 7.5, not 6 (1.5 too low)"),
    ("kind: total, total: 45, parts: [30, 20], coverage: partial", "30 + 20 is 50, more than the total of 45 (by 5)"),
    (
        "kind: total, total: 45, parts: [9, 50, 20], coverage: overlapping",
        "the part 50 is greater than the total 45 (by 5)",
    ),
    (
        "kind: total, total: 45%, parts: [50.5%, 20%], coverage: overlapping",
        "the part 50.5% is greater than the total 45% (by 5.5 points)",
    ),
    ("kind: share, part: 120, whole: 100, percent: 120%", "the part 120 is greater than the whole 100 (by 20)"),
    ("kind: average, average: 6, total: 30, count: 0", "the count is zero, and nothing can be divided by it"),
    (
        "kind: average, average: 2.4, values: [1, 2, 4]",
        "(1 + 2 + 4) / 3 is 2.33…, which rounds to 2.3; 2.4 is rounded up",
    ),
    (
        "kind: change, from: 217 million, to: 236.5 million, percent: 3%",
        "19.5 million of 217 million is 9%, not 3% (6 points too low)",
    ),
    (
        "kind: average, average: '> 2,967.5', values: ['1,248', '4,687']",
        "(1,248 + 4,687) / 2 is 2,967.5, not > 2,967.5 (exactly the limit, which is excluded)",
    ),
    (
        "kind: share, part: 50, whole: 100, percent: <50%",
        "50 of 100 is 50%, not <50% (exactly the limit, which is excluded)",
    ),
    ("kind: change, from: 100, to: <150, by: 50", "<150 − 100 is 50 only where a limit is met"),
    ("kind: share, part: 100, whole: <100", "the part 100 is greater than the whole <100"),
    ("kind: total, total: <10, parts: [5, 5], coverage: partial", "5 + 5 is 10, more than the total of <10"),
    ("kind: total, total: <10, parts: [5, 10], coverage: overlapping", "the part 10 is greater than the total <10"),
    ("kind: bound, value: 51%, at_most: 50%", "51% is not at most 50% (1 point too high)"),
    ("kind: rate, rate: 3, count: 0, total: 13", "3 × 0 is 0, not 13 (13 too high)"),
    ("kind: bound, value: 3, at_least: 5", "3 is not at least 5 (2 too low)"),
    ("kind: bound, value: 7, at_most: 5", "7 is not at most 5 (2 too high)"),
    ("kind: bound, value: 5, less_than: 5", "5 is not less than 5"),
    ("kind: bound, value: 49.6%, more_than: 50%", "49.6% is not more than 50% (0.4 points too low)"),
    ("kind: bound, at_least: 5, less_than: 3", "nothing is at least 5 and less than 3"),
    ('kind: equation, holds: "1 + 1 = 3"', "1 + 1 is 2, not 3 (1 too high)"),
    ('kind: equation, holds: "2 × 3 = 4 + 1"', "2 × 3 is 6, but 4 + 1 is 5 (1 less)"),
    ('kind: equation, holds: "4 + 1 = 2 × 3"', "4 + 1 is 5, but 2 × 3 is 6 (1 more)"),
    ('kind: equation, holds: "1 + 1 = 2 + 0 = 4 + 1"', "1 + 1 is 2, but 4 + 1 is 5 (3 more)"),
    ('kind: equation, holds: "3 < 2"', "3 is not less than 2 (1 too high)"),
    ('kind: equation, holds: "1 + 1 > 2"', "1 + 1 = 2 is not more than 2"),
    ('kind: equation, holds: "1 + 1 ≥ 2.5"', "1 + 1 = 2 is not at least 2.5 (0.5 too low)"),
    ('kind: equation, holds: "1 + 2 ≤ 2.5"', "1 + 2 = 3 is not at most 2.5 (0.5 too high)"),
    ("kind: growth, from: 100, to: 130, rate: 10%, periods: 2", "100 × (1 + 10%)^2 is 121, not 130 (9 too high)"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "sentence"), SENTENCES)
def test_what_is_wrong_is_said_in_one_sentence(fields: str, sentence: str) -> None:
    claim = claim_alone(fields)
    assert claim.failed is not None
    assert message(claim, EN) == sentence


@pytest.mark.parametrize(("exact", "places"), [("1/300", 4), ("0.003", 3), ("0.0034", 4), ("0", 0), ("0.7", 0)])
def test_what_is_not_zero_is_written_with_a_place_more_than_shows_it(exact: str, places: int) -> None:
    assert beyond_zero(Fraction(exact), read("0", notation_of("en"))) == places
