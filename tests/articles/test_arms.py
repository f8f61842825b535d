"""Shares of two groups side by side."""

from __future__ import annotations

import pytest

from crossfoot.articles.read import ArticleReading

_GROUPS = "In all 230 growers were asked: 106 growers in the north group and 124 growers in the south group. "
_GROUPS_VI = "Có 230 hộ được hỏi: 106 hộ ở nhóm bắc và 124 hộ ở nhóm nam. "


def _wrong(text: str) -> list[list[str]]:
    claims = ArticleReading(text).claims
    return [[role.mention.written.text for role in each.roles] for each in claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            f"{_GROUPS}Scab was seen by 7 growers (6.6%) in the north and by 16 growers (52.9%) in the south group.",
            ["16", "124", "52.9%"],
        ),
        (
            f"{_GROUPS_VI}Bệnh được thấy ở 7 hộ (6,6%) của nhóm bắc và 16 hộ (52,9%) của nhóm nam.",
            ["16", "124", "52,9%"],
        ),
        (
            "Rot was found in 17 of the 38 plots in group 1 (44.7%) and in 7 of the 111 plots in group 2 (6.3%). "
            "Scab was found in 2 plots (5.3%) in group 1 and 56 plots (14.4%) in group 2.",
            ["56", "111", "14.4%"],
        ),
        (
            "In all 230,000,000,007 grains were counted: 106,000,000,003 grains in the north group and 124,000,000,004 "
            "grains in the south group. Scab was on 7,000,000,001 grains (6.6%) in the north and on 16,000,000,007 "
            "grains (52.9%) in the south group.",  # so many are not tried one by one
            ["16,000,000,007", "124,000,000,004", "52.9%"],
        ),
    ],
)
def test_the_share_beside_one_that_fits_is_of_the_other_group(text: str, wrong: list[str]) -> None:
    assert _wrong(text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        f"{_GROUPS}Scab was seen by 7 growers (6.6%) in the north and by 16 growers (12.9%) in the south group.",
        f"{_GROUPS}Scab was seen by 9 growers (6.1%) in the north and by 16 growers (52.9%) in the south group.",
    ],
)
def test_shares_that_fit_or_that_both_miss_accuse_nobody(text: str) -> None:
    assert _wrong(text) == []
