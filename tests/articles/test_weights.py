"""The weights that are shipped."""

from __future__ import annotations

from crossfoot.articles.weights import SCALE, weights


def test_the_weights_are_small_and_of_all_roles() -> None:
    known = weights()
    assert {role.partition(".")[0] for role in known.roles} == {"sh", "ch", "chu", "chd", "gn", "su", "hu", "cue"}
    patterns = {role.split(".")[2]: weight for role, weight in known.roles.items() if role.startswith("cue.")}
    assert len(patterns) > 20 and all(weight.keys() == {"1"} and weight["1"] >= 0 for weight in patterns.values())
    assert all(name[-1] in "!?" for name in patterns)
    assert set(known.densities) == {"share", "change", "gain", "sum", "hundred"}
    assert all(abs(weight) < 20 for each in known.roles.values() for weight in each.values())


def test_they_are_whole_hundredths() -> None:
    assert all(
        abs(weight * SCALE - round(weight * SCALE)) < 1e-9
        for each in weights().roles.values()
        for weight in each.values()
    )
