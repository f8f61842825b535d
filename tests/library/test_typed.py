"""What is answered to a typed line."""

from __future__ import annotations

import re
import shlex
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.figures.locales import notation_of
from crossfoot.library.typed import Answer, answer_to, instead_of, working_of
from running import run
from typed_lines import TYPED, Typed

REFUSED = (
    "", "hello world", "1,613 -> 2,840 = 76%", "1.227 = 1227", "134 of 1,459 is 9.18%", "abc = 5", "= =", "20%",
    "1613 ->",
    "12,34,567 = 1", "134 trên 1.459 là 9,18%", "de 1.613 à 2.840, soit une hausse de 76 %", "abc = ?", "1/0 = ?",
    "what is love?", "1,5 of 1,500 is 0.1%", "134 and 5", "9.18 %", "fell 3,500 to 7,000",
)  # fmt: skip


def labels(answer: Answer, locale: str = "") -> dict[str, str]:
    return {step.label: step.text for step in working_of(answer, notation_of(locale))}


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: typed.line)
def test_a_line_is_read_as_it_is_meant(typed: Typed) -> None:
    answer = answer_to(typed.line, typed.locale)
    assert not answer.fault
    assert answer.claim is not None
    wanted = typed.said.removeprefix("answer ")
    if wanted != typed.said:
        assert answer.asked
        assert labels(answer, typed.locale)["answer"].startswith(wanted)
    else:
        assert not answer.asked
        assert answer.claim.verdict == wanted
    for figure in answer.claim.figures:
        place = typed.line[figure.start : figure.end]
        digits = re.sub(r"\D", "", figure.written.text)
        assert digits in re.sub(r"\D", "", place) or place.split()[0].isalpha()


@pytest.mark.parametrize("line", REFUSED)
def test_every_command_that_is_offered_instead_works(line: str) -> None:
    ended = run("check", line)
    assert ended.code == 2
    assert not ended.out
    offered = [each.strip() for each in ended.err.splitlines() if each.strip().startswith("crossfoot check")]
    for command in offered:
        name, *arguments = shlex.split(command)
        assert name == "crossfoot"
        assert run(*arguments).code in (0, 1), command
    instead = instead_of(line, answer_to(line, ""))
    assert [command for _, command in instead.commands] == offered


def test_a_separator_with_two_readings_is_asked_back_with_a_command_for_each() -> None:
    ended = run("check", "1,613 -> 2,840 = 76%")
    assert ended.err.splitlines() == [
        "crossfoot: 1,613 can be read as 1613 or as 1.613; say which with one of",
        "  1,613 is 1613, 2,840 is 2840:",
        "    crossfoot check '1,613 -> 2,840 = 76%' --locale en",
        "  1,613 is 1.613, 2,840 is 2.840:",
        "    crossfoot check '1,613 -> 2,840 = 76%' --locale vi",
    ]
    instead = instead_of("134 trên 1,459 là 9,18%", answer_to("134 trên 1,459 là 9,18%", ""))
    assert [command[-2:] for _, command in instead.commands] == ["en", "vi"]
    assert instead.why.endswith("say which with one of")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("100 + 20% = 120", "20% is taken of the figure before it, as a pocket calculator does"),
        ("100 − 20% = 80", "20% is taken of the figure before it"),
        ("134 of 1459 = 9", "9 is taken as 9%: the % was left out"),
        ("100 -> 80 = 20%", "20% is taken as the size of a fall; read otherwise, the line is not right"),
        ("from 100 to 80 is 20", "20 is taken as the size of a fall"),
        ("120/100 = 120%", "100 is taken as a plan, which may be exceeded; read otherwise, the line is not right"),
    ],
)
def test_the_reading_that_was_taken_is_said(line: str, said: str) -> None:
    answer = answer_to(line, "")
    assert labels(answer)["reading"].startswith(said)
    assert answer.claim is not None
    assert answer.claim.verdict == "consistent"


def test_a_reading_that_compares_nothing_does_not_speak_for_a_line() -> None:
    """As an equation, 100 + 20% would add a percentage to a figure without %."""
    answer = answer_to("100 + 20% = 100.2", "")
    assert labels(answer)["reading"] == "20% is taken of the figure before it, as a pocket calculator does"
    assert answer.claim is not None
    assert answer.claim.verdict == "mismatch"
    assert answer.others == ("undetermined",)


@pytest.mark.parametrize(
    ("line", "locale", "why"),
    [
        ("12,34,567 of 5 is 3%", "en", "12,34,567 is not how a figure is grouped in en; 1,234,567 would be right"),
        ("134 of 1,45 is 9%", "en", "1,45 is not how a figure is grouped in en; 1.45 or 145 would be right"),
        ("1.2.3 + 4 = 5", "", "1.2.3 is not how a figure is grouped"),
        ("= =", "", "'=' stands where a figure, a name or “(” is expected"),
        (
            "9 to 3 = thrice less",
            "",
            "no claim is read in '9 to 3 = thrice less'; write figures and what ties them, as in",
        ),
        ("1/0 = ?", "", "what is asked for does not follow from the other figures"),
        ("", "", "there is nothing to check; write figures and what ties them, as in"),
    ],
)
def test_why_nothing_is_said_of_a_line(line: str, locale: str, why: str) -> None:
    assert instead_of(line, answer_to(line, locale), locale).why == why


def test_a_line_with_one_reading_says_nothing_of_it() -> None:
    assert "reading" not in labels(answer_to("134 of 1459 = 9.18%", ""))
    assert "reading" not in labels(answer_to("87 + 78 = 166", ""))


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("33% of 20 = ?", "6.6"),
        ("300% of 20 = ?", "60"),
        ("350/7 = ?", "50"),
        ("? = 350/7", "50"),
        ("134/1459", "9.18%"),
        ("from 100 to 120", "20%"),
        ("from 100 to 120 is how much", "20%"),
        ("1/3 = ?", "33.33%"),
        ("2/3 - 1/3 = ?", "0.3333"),
        ("3 + 4 = ?", "7"),
        ("1/1000000000 × 5 = ?", "0.000000005"),
        ("1/3/100000 × 1 = ?", "0.000003333"),
    ],
)
def test_a_question_is_answered_and_nothing_is_said_against_it(line: str, answer: str) -> None:
    found = answer_to(line, "")
    assert found.asked
    assert labels(found)["answer"] == answer
    assert not found.document.findings
    assert run("check", line).code == 0


def test_a_question_whose_other_figures_disagree_is_no_question() -> None:
    found = answer_to("? -> 2840 = +1227 = +67%", "")
    assert not found.asked
    assert found.claim is not None
    assert found.claim.verdict == "mismatch"


def test_what_no_form_reads_goes_to_the_reader_of_articles() -> None:
    line = "There were 1,459 villages in 2008; 134 of the 1,459 had no member, accounting for 9.28%"
    found = answer_to(line, "en")
    assert found.reading is None
    assert found.document.article
    ended = run("check", line)
    assert ended.code == 1
    assert "running text, with figures as in en" in ended.out
    assert "134 of 1,459 is 9.18%, not 9.28%" in ended.out


PARTS = st.integers(1, 9999)
FORMS = ("{0} of {1} is {2}%", "{0} trên {1} là {2}%", "{2}% of {1} = {0}", "{0} sur {1} font {2} %", "{0}/{1}: {2}%")


@settings(max_examples=30)
@given(PARTS, PARTS, st.sampled_from(FORMS))
def test_a_share_that_is_right_is_never_accused(one: int, other: int, form: str) -> None:
    part, whole = sorted((one, other))
    percent = notation_of("en").write(Fraction(100 * part, whole), -2, grouped=False)
    answer = answer_to(form.format(part, whole, percent), "")
    assert answer.claim is not None
    assert answer.claim.verdict == "consistent"


@settings(max_examples=20)
@given(PARTS, PARTS)
def test_a_comparison_in_words_is_that_of_the_sign(one: int, other: int) -> None:
    said = {"is more than": one > other, "is less than": one < other, "is at least": one >= other, "=": one == other}
    for words, right in said.items():
        answer = answer_to(f"{one} {words} {other}", "en")
        assert answer.claim is not None
        assert (answer.claim.verdict == "consistent") == right, words


@pytest.mark.parametrize(
    "line",
    ["1 is " * 300, "1 of " * 300 + "is", "sum of " + "1, " * 500 + "= 3", "is " * 400,
     "134 of 1 is 9 " + "right " * 200,
     "(" * 700 + ")" * 700, "?" * 1500, "from 1 to " * 150, "1 and " * 250 + "make 3"],
    ids=lambda line: line[:12],
)  # fmt: skip
def test_a_hostile_line_ends_in_a_sentence(line: str) -> None:
    ended = run("check", line)
    assert ended.code in (1, 2, 3)
    assert "Traceback" not in ended.err
