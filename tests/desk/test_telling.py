"""What the page is told of a claim."""

from __future__ import annotations

from crossfoot.audit.settings import Settings
from crossfoot.desk import reading
from crossfoot.desk.telling import letter
from desking import ARTICLE


def test_a_wrong_claim_with_all_that_an_editor_asks() -> None:
    wrong, right = reading.read(f"😀 {ARTICLE}", "", Settings())["claims"]
    assert (wrong["state"], right["state"]) == ("mismatch", "consistent")
    assert wrong["message"] == "53 of 78 is 67,95%, not 64,94% (3,01 points too low)"
    assert [each["role"] for each in wrong["figures"]] == ["part", "whole", "percent"]
    assert wrong["figures"][0]["at"] == (ARTICLE.index("53/") + 3, ARTICLE.index("53/") + 5)
    assert ("exactly", "53 of 78 = 2650/39 = 67,948…%") in wrong["steps"]
    assert wrong["meant"][0]["sentence"].endswith("trong đó 53/78 xã (67,95%) đạt chuẩn.")
    assert "64,94%" in wrong["letter"]
    assert "67,95%" in wrong["letter"]
    assert right["letter"] == ""
    assert right["meant"] == []


def test_a_key_stays_where_a_claim_moves_and_tells_equal_claims_apart() -> None:
    keys = [
        [each["key"] for each in reading.read(text, "vi", Settings())["claims"]] for text in (ARTICLE, f"A. {ARTICLE}")
    ]
    assert keys[0] == keys[1]
    twice = reading.read(f"{ARTICLE}\n\n\n{ARTICLE}", "vi", Settings())["claims"]
    assert len({each["key"] for each in twice}) == len(twice)


def test_a_doubt_is_a_question() -> None:
    text = "Năm 2017 có 1.793 cơ sở. Trong số 2.900 đảng viên thì tỉ lệ 61,85 được ghi nhận."
    told = reading.read(text, "vi", Settings())
    for each in told["doubts"]:
        assert each["state"] == "doubtful"
        assert each["source"] == "doubt"


def test_text_that_steers_is_shown_as_what_it_is() -> None:
    told = reading.read("\u202e53 of 78 villages (64.94%)\x1b[31m had one.", "en", Settings())
    shown = str(told)
    assert "\u202e" not in shown
    assert "\x1b" not in shown


def test_a_letter_asks_and_does_not_accuse() -> None:
    said = letter("Of 78, 53 (64.94%).", ["53 of 78 is 67.95%"], ["67.95%", "64.49%", "a", "b"])
    assert said.splitlines()[4] == "“Of 78, 53 (64.94%).”"
    assert "By our count, 53 of 78 is 67.95%." in said
    assert "Perhaps this was meant: 67.95% or 64.49% or a." in said
    assert "“" not in letter("", ["x"], [])
