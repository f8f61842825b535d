"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.articles.language_of import declared
from crossfoot.articles.sentences import LONGEST, sentences

EN = declared("en").lexicon
OF_WHICH = "The county has 126 schools in all, of which"


def cut(text: str) -> list[str]:
    return [text[start:end].strip() for start, end, _ in sentences(text, EN)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It fell 5%. It rose 6%.", ["It fell 5%.", "It rose 6%."]),
        ("It fell 5.5% in 3 p.m. hours.", ["It fell 5.5% in 3 p.m. hours."]),
        ("Mr. 5 came. Dr. Smith paid 3. so", ["Mr. 5 came.", "Dr. Smith paid 3. so"]),
        ("See Art. 12 and Nos. 3. It rose 6%.", ["See Art. 12 and Nos. 3.", "It rose 6%."]),
        ("At km. 12 it stood. It is 12 km. 5 came.", ["At km. 12 it stood.", "It is 12 km.", "5 came."]),
        ("J. Smith had 5. K. Jones 6.", ["J. Smith had 5.", "K. Jones 6."]),
        ("Was it 5? “It was 6!” He said 7.", ["Was it 5?", "“It was 6!”", "He said 7."]),
        ("No figures here. One 1. None.", ["One 1."]),
        ("5 of 6\n7 of 8", ["5 of 6", "7 of 8"]),
        (
            "Up 12\n\nThe mills sold wool worth 12\nmillion in all, which was 1 million more than before.",
            ["Up 12", "The mills sold wool worth 12\nmillion in all, which was 1 million more than before."],
        ),
        ("Up 12\n\nThe mills sold 12\nmore", ["Up 12", "The mills sold 12"]),
        (
            "Up 12\n\nThe index of wool prices in all the mills was 12 in\nMay, and 11 in April.",
            ["Up 12", "The index of wool prices in all the mills was 12 in\nMay, and 11 in April."],
        ),
        (
            "All 12\n\nThe mills of 1936\nThe mills sold wool worth 1 million more than before.",
            ["All 12", "The mills of 1936", "The mills sold wool worth 1 million more than before."],
        ),
        (f"{OF_WHICH}\n48 meet the standard.", [f"{OF_WHICH}\n48 meet the standard."]),
        (f"{OF_WHICH}\n48 meet it,\nwhile 3 do not", [f"{OF_WHICH}\n48 meet it,\nwhile 3 do not"]),
        (f"{OF_WHICH} (Five\nHills and 3 others)", [f"{OF_WHICH} (Five\nHills and 3 others)"]),
        (
            f"{OF_WHICH}\nonly 48 meet the standard and were seen by Mary\nSmith in 3 days",
            [f"{OF_WHICH}\nonly 48 meet the standard and were seen by Mary\nSmith in 3 days"],
        ),
        (
            f"{OF_WHICH}\nonly 48 meet it in May\nSmiths had 3",
            [f"{OF_WHICH}\nonly 48 meet it in May", "Smiths had 3"],
        ),
        (f"{OF_WHICH}\n\n48 meet the standard.", [OF_WHICH, "48 meet the standard."]),
        (f"{OF_WHICH}:\n48 meet the standard.", [f"{OF_WHICH}:", "48 meet the standard."]),
        (f"{OF_WHICH}\n- 48 meet the standard.", [OF_WHICH, "- 48 meet the standard."]),
        ("126 schools:\n- old: 48\n- new: 78\nSome 3.", ["126 schools:\n- old: 48\n- new: 78", "Some 3."]),
        ("126 schools:\n- 48 old, 3 new\n- new: 78", ["126 schools:", "- 48 old, 3 new", "- new: 78"]),
        (
            "126 schools:\n- old: 48 (38%)\n- new: 78 (62%)\nSome 3.",
            ["126 schools:\n- old: 48 (38%)\n- new: 78 (62%)", "Some 3."],
        ),
        ("Schools:\n- old: 48\n- new: 78", ["- old: 48", "- new: 78"]),
        ("Some 70 are in arm B. Others 9.", ["Some 70 are in arm B.", "Others 9."]),
        ("Some 70 voted for J. Smith 9 times.", ["Some 70 voted for J. Smith 9 times."]),
        (f"{OF_WHICH}\nSome 48 meet the standard.", [OF_WHICH, "Some 48 meet the standard."]),
    ],
)
def test_where_sentences_end(text: str, wanted: list[str]) -> None:
    assert cut(text) == wanted


def test_a_paragraph_begins_before_its_first_sentence_only() -> None:
    text = "One 1. Two 2.\nThree 3.\nnothing\nFour 4."
    assert [begins for _, _, begins in sentences(text, EN)] == [True, False, True, True]


def test_a_sentence_without_an_end_is_cut() -> None:
    lengths = [end - start for start, end, _ in sentences("5 " * LONGEST, EN)]
    assert max(lengths) == LONGEST
    assert sum(lengths) == 2 * LONGEST


@given(st.text("aA5. ?!\n\r\u2028\"'”)-", max_size=200))
def test_sentences_follow_each_other_and_leave_no_digit_out(text: str) -> None:
    found = [(start, end) for start, end, _ in sentences(text, EN)]
    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    inside = {at for start, end in found for at in range(start, end)}
    assert all(at in inside for at, character in enumerate(text) if character == "5")
    assert all("5" in text[start:end] for start, end in found)
