"""What was read, and what a claim file says of it, on one page."""

from __future__ import annotations

from crossfoot.audit.settings import Settings
from crossfoot.desk import reading
from desking import ARTICLE

FILE = """\
locale: vi
claims:
  - {id: a, kind: share, quote: "trong đó 53/78 xã (64,94%)", part: 53, whole: 78, percent: "64,94%"}
  - {id: gone, kind: share, quote: "không còn", part: 1, whole: 4, percent: 25%}
  - {id: x, kind: total, total: 3, parts: [1, 2], sum: 3}
# not tied: share of "134", "1459", "9,18%"
"""


def test_the_file_goes_before_what_was_read() -> None:
    read = reading.read(ARTICLE, "", Settings())
    filed = reading.filed(ARTICLE, FILE, "claims/a.yaml", Settings())
    assert [(each["id"], each["at"] is None, each["source"]) for each in filed["claims"]] == [
        ("a", False, "file"), ("gone", True, "file"), ("x", True, "file"),
    ]  # fmt: skip
    assert [ARTICLE[slice(*each["at"])] for each in filed["claims"][0]["figures"] if each["at"]] == [
        "53",
        "78",
        "64,94%",
    ]
    assert filed["claims"][0]["meant"][0]["sentence"] == "trong đó 53/78 xã (67,95%)"
    told = reading.combined(read, filed)
    assert told["proposed"] == []  # one is in the file, the other was turned down
    assert [each["state"] for each in told["declined"]] == ["consistent"]
    assert [each["text"] for each in told["loose"]] == ["2018", "78", "134", "1459", "9,18%"]
    without = reading.combined(read, reading.filed(ARTICLE, FILE.partition("#")[0], "a.yaml", Settings()))
    assert [each["key"] for each in without["proposed"]] == [read["claims"][1]["key"]]


def test_without_a_file_what_was_read_is_all() -> None:
    read = reading.read(ARTICLE, "", Settings())
    told = reading.combined(read, None)
    assert told["claims"] == read["claims"]
    assert not told["filed"]


def test_a_claim_of_the_same_figures_elsewhere_is_still_proposed() -> None:
    text = f"{ARTICLE}\n\nNăm 2017 cũng có 53/78 xã (64,94%) như thế."
    told = reading.combined(reading.read(text, "vi", Settings()), reading.filed(text, FILE, "a.yaml", Settings()))
    assert [each["at"][0] > len(ARTICLE) for each in told["proposed"] if each["state"] == "mismatch"] == [True]


def test_a_file_that_cannot_be_read_is_a_finding() -> None:
    told = reading.filed(ARTICLE, "claims: [", "a.yaml", Settings())
    assert not told["usable"]
    assert told["findings"][0]["rule"] == "unreadable-file"
    assert told["claims"] == []


def test_an_unknown_language_is_left_to_the_text() -> None:
    assert reading.read(ARTICLE, "xx", Settings())["locale"] == "vi"
    assert reading.read(ARTICLE, "ja", Settings())["locale"] == "vi"


def test_findings_of_several_claims_stand_at_each() -> None:
    file = """\
locale: en
figures: {men: about 53, women: about 27}
claims:
  - {id: all, kind: total, total: 80, parts: [men, women]}
  - {id: none, kind: total, total: 82, parts: [men, women]}
"""
    told = reading.filed("", file, "a.yaml", Settings())
    assert all(each["findings"] for each in told["claims"])
