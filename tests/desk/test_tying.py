"""Figures that somebody ties: the kinds that fit, the likeliest first."""

from __future__ import annotations

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.desk.tying import MOST_FIGURES, Tie, known, offers


@pytest.mark.parametrize(
    ("texts", "kind", "roles", "state"),
    [
        (["53", "78", "64,94%"], "share", ["part", "whole", "percent"], "mismatch"),
        (["78", "53", "64,94%"], "share", ["whole", "part", "percent"], "mismatch"),
        (["134", "1459", "9,18%"], "share", ["part", "whole", "percent"], "consistent"),
        (["1.613", "2.840", "1.227", "76%"], "change", ["from", "to", "by", "percent"], "consistent"),
        (["2.840", "1.227", "76%"], "change", ["to", "by", "percent"], "consistent"),
        (["53", "78"], "share", ["part", "whole"], "undetermined"),
        (["248", "99,2%"], "share", ["part", "percent"], "consistent"),
        (
            ["62,98%", "30,21%", "5,9%", "0,94%", "100%"],
            "total",
            ["parts[0]", "parts[1]", "parts[2]", "parts[3]", "total"],
            "consistent",
        ),
        (["165", "165"], "equation", ["holds", "holds"], "consistent"),
    ],
)
def test_the_likeliest_kind_comes_first(texts: list[str], kind: str, roles: list[str], state: str) -> None:
    first = offers(texts, "vi", Settings())[0]
    assert (first["kind"], first["roles"], first["state"]) == (kind, roles, state)
    assert first["state"] != "mismatch" or "67,95%" in first["message"]


def test_what_the_words_say_goes_before_what_fits() -> None:
    usual = offers(["1.613", "2.840", "1.227"], "vi", Settings())
    words = Tie(usual[-1]["kind"], tuple(usual[-1]["roles"]))
    assert offers(["1.613", "2.840", "1.227"], "vi", Settings(), [words])[0] == usual[-1]


@pytest.mark.parametrize("texts", [[], ["53"], ["1"] * (MOST_FIGURES + 1), ["a", "b"], ["5 km", "€ 3", "2 kg"]])
def test_what_cannot_be_tied_is_not_offered(texts: list[str]) -> None:
    assert [each for each in offers(texts, "en", Settings()) if each["state"] != "undetermined"] == []


def test_every_offer_is_a_claim_once() -> None:
    found = offers(["87", "78", "165"], "en", Settings())
    assert len({(each["kind"], each["equation"], tuple(each["roles"])) for each in found}) == len(found)
    assert {"total", "change"} <= {each["kind"] for each in found[:3]}


def test_what_two_figures_hardly_are_comes_later() -> None:
    first = {each: offers(each.split(), "en", Settings())[0] for each in ("81.2% 78.9%", "8,400 8,450", "47 12.8%")}
    assert [each["kind"] for each in first.values()] == ["share", "equation", "share"]
    assert "percent" not in first["81.2% 78.9%"]["roles"]


def test_a_tie_is_known_by_kind_and_roles() -> None:
    assert known({"kind": "total", "roles": ["parts[0]", "total"]}) == Tie("total", ("parts[0]", "total"))
    for wrong in (
        {},
        {"kind": "shrae", "roles": []},
        {"kind": "share", "roles": ["id"]},
        {"kind": "share", "roles": [1]},
    ):
        assert known(wrong) is None
    assert Tie("total", ("parts[0]", "total", "parts[1]")).fields(["1", "3", "2"]) == [
        ("parts", ["1", "2"]), ("total", "3"),
    ]  # fmt: skip
    assert Tie("equation", ("holds", "holds")).fields(["1", "2"]) == [("holds", "1 = 2")]
