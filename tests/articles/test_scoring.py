"""The score of the words: the right tie before the others, whether it fits or not."""

from __future__ import annotations

import pytest

from articles.rows import best, drafts
from crossfoot.articles.scoring import weights


@pytest.mark.parametrize("percent", ["60.0%", "63.0%"])
def test_the_words_find_a_share(percent: str) -> None:
    found = best(f"Of the 437 farmers asked, 262 ({percent}) own land. They keep 19 goats.", "en", "share")
    assert drafts(found) == {"part": ["262"], "whole": ["437"], "percent": [percent]}
    assert (found.posterior > found.prior) == (percent == "60.0%")


@pytest.mark.parametrize("percent", ["20%", "40%"])
def test_the_words_find_a_change(percent: str) -> None:
    found = best(f"Doanh thu tăng {percent}, từ 250 tỷ đồng lên 300 tỷ đồng.", "vi", "change")
    assert drafts(found) == {"from": ["250 tỷ đồng"], "to": ["300 tỷ đồng"], "percent": [percent]}


def test_the_weights_are_small_and_of_all_roles() -> None:
    known = weights()
    assert {role.partition(".")[0] for role in known.roles} == {"sh", "ch", "chu", "chd", "gn", "su", "hu", "cue"}
    patterns = {role.split(".")[2]: weight for role, weight in known.roles.items() if role.startswith("cue.")}
    assert len(patterns) > 20 and all(weight.keys() == {"1"} and weight["1"] >= 0 for weight in patterns.values())
    assert all(name[-1] in "!?" for name in patterns)
    assert set(known.densities) == {"share", "change", "gain", "sum", "hundred"}
    assert all(abs(weight) < 20 for each in known.roles.values() for weight in each.values())
