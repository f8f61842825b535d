"""Which proposals are kept: what fits, what the words leave no doubt of, and each figure for one thing only."""

from __future__ import annotations

import pytest

from articles.rows import bound, mentions
from crossfoot.articles.choose import chosen, constants
from crossfoot.articles.loose import is_loose
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.read import ArticleReading


def made(kind: str, text: str, roles: str, **more: object) -> Candidate:
    """A proposal of the figures of a text in these roles, judged."""
    figures = tuple(map(Role, roles.split(), mentions(text)))
    candidate = Candidate(kind, figures, "pattern", 0, len(text))._replace(**more)  # type: ignore[arg-type]
    return judged(candidate, constants(candidate))


def kept(text: str) -> list[tuple[str, str, list[str]]]:
    return [(each.kind, each.verdict, [role.mention.draft for role in each.roles]) for each in bound(text).claims()]


def test_what_is_not_printed_is_a_figure_all_the_same() -> None:
    hundred = made("total", "45%, 35% and 20%", "parts parts parts", constant={"total": "100%"})
    assert hundred.verdict == "consistent" and not is_loose(hundred)
    assert is_loose(made("total", "45.4%, 35.4% and 20.4%", "parts parts parts", constant={"total": "100%"}))
    assert {role: each.value for role, each in constants(hundred).items()} == {"total": 100}
    years = hundred._replace(constant={"periods": "5"})
    assert [(each.text, each.num, each.kind) for each in constants(years).values()] == [("5", 5, "")]


def test_what_does_not_fit_is_kept_only_where_the_words_say_that_it_has_to() -> None:
    wrong = made("share", "48 of 126, 83.1%", "part whole percent")
    assert list(chosen([wrong])) == []
    assert list(chosen([wrong._replace(telling=True)])) == [wrong._replace(telling=True)]
    assert list(chosen([wrong._replace(said=True)])) == [], "of shares the score of the words decides"
    limit = made("bound", "5 of at most 4", "value at_most")
    assert limit.verdict == "mismatch"
    assert list(chosen([limit])) == [] and list(chosen([limit._replace(said=True)])) == [limit._replace(said=True)]


def test_a_percentage_belongs_to_one_claim_and_the_fitting_one_has_it() -> None:
    part, whole, other, percent = mentions("48 of 126 or of 200, 38.1%")
    roles = Role("part", part), Role("whole", whole), Role("percent", percent)
    right = judged(Candidate("share", roles, "near", 0, 30))
    wrong = judged(Candidate("share", (roles[0], Role("whole", other), roles[2]), "far", 0, 30, telling=True))
    assert list(chosen([wrong, right])) == list(chosen([right, wrong])) == [right]


def test_of_two_totals_of_the_same_figures_the_longer_is_kept() -> None:
    figures = mentions("60: 20, 40, 30, 10")
    whole, *parts = map(Role, ("total", "parts", "parts", "parts", "parts"), figures)
    long = judged(Candidate("total", (whole, parts[0], parts[2], parts[3]), "list", 0, 18))
    short = judged(Candidate("total", (whole, parts[0], parts[1]), "pair", 0, 18))
    assert (long.verdict, short.verdict) == ("consistent", "consistent")
    assert list(chosen([short, long])) == [long]
    assert list(chosen([short])) == [short]


def test_claims_stand_in_the_order_of_the_text() -> None:
    one = made("share", "48 of 126, 38.1%", "part whole percent")
    part, whole, percent = mentions("In this sentence 53 of 78, 67.9%")
    roles = Role("part", part), Role("whole", whole), Role("percent", percent)
    other = judged(Candidate("share", roles, "near", 0, 40))
    assert list(chosen([other, one])) == [one, other]


def test_percentages_that_fit_nothing_printed_are_of_other_wholes() -> None:
    text = "There were 900 plans. Of these, 286 (31%) were done, 98 (24%) were not, and 28 (18%) were dropped."
    binder = bound(text)
    assert [(each.verdict, each.roles[0].mention.draft) for each in binder.claims()] == [("truncated", "286")]
    assert binder.excused == {text.index("24%"), text.index("18%")}
    fitting = text.replace("24%", "11%").replace("18%", "3%")
    assert len(kept(fitting)) == 3 and bound(fitting).excused == set()


def test_percentages_that_make_a_hundred_are_of_the_whole_that_is_named() -> None:
    text = "Of the 900 plans, 286 (30%) were done, 500 (50%) were not, and 114 (20%) were dropped."
    assert bound(text).excused == set()
    assert ("share", "mismatch", ["286", "900", "30%"]) in kept(text)
    other = text.replace("20%", "25%")
    assert bound(other).excused and not any(verdict == "mismatch" for _, verdict, _ in kept(other))


def test_each_sentence_adds_to_what_is_kept() -> None:
    assert kept("Of 300 hens, 43 (14%) were brown. Sales rose from 250 to 300, up 20%.") == [
        ("share", "consistent", ["43", "300", "14%"]),
        ("change", "consistent", ["250", "300", "20%"]),
    ]


def verdicts(language: str, text: str) -> set[str]:
    return {each.verdict for each in ArticleReading(text, language).claims if each.kind == "total"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 64 goats, 40 give milk and 26 have horns."),
        ("en", "The farm has 64 goats, of which 40 are white and 26 were bought in spring."),
        ("en", "The farm keeps 240 goats: 150 with horns and 95 with a bell."),
        ("en", "The farm keeps 80 goats. Of these, 50 wear a bell and 32 have horns."),
        ("en", "Of 95 goats, 60 were shorn in March and 38 were shorn in May."),
        ("en", "The farm has 64 goats; 40 are white and 26 are lame."),
        ("vi", "Trại có 64 con dê, trong đó 40 con có sừng và 26 con đeo chuông."),
        ("vi", "Trong số 64 hộ có 40 hộ trồng chè và 26 hộ nuôi dê."),
        ("fr", "Sur les 240 bergers, 150 élèvent des chèvres et 95 ont un chien."),
        ("es", "De los 240 pastores, 150 crían cabras y 95 tienen perro."),
    ],
)
def test_what_parts_have_or_do_is_told_of_others_too(language: str, text: str) -> None:
    assert "mismatch" not in verdicts(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 64 goats, 40 went to the barn and 26 to the yard."),
        ("en", "Of the 43 goats, 36 were rescued and 8 are missing."),
        ("en", "Of the 64 goats, 40 have a bell and 26 have no bell."),
        ("vi", "Trong số 64 con dê, 40 con bị chết và 26 con mất tích."),
        ("vi", "Xã có 160 hộ, trong đó 95 hộ có điện và 67 hộ không có điện."),
    ],
)
def test_what_became_of_parts_and_what_is_denied_of_one_of_them_leaves_out_the_others(language: str, text: str) -> None:
    assert "mismatch" in verdicts(language, text)


@pytest.mark.parametrize(
    "text",
    ["Of the 80 goats, 50 have horns and 30 wear a bell.", "Of 120 goats, 65 give milk, 48 have horns and 30 bells."],
)
def test_round_figures_and_parts_of_more_than_all_are_not_tied(text: str) -> None:
    assert verdicts("en", text) == set()


def test_parts_with_a_unit_are_amounts() -> None:
    assert verdicts("en", "Of the 640 tonnes, 395 tonnes went north with the fleet and 265 tonnes south.") == {
        "mismatch"
    }


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("vi", "Trại có 205 con, gồm 120 con gà, 85 con vịt và 27 con ngỗng.", True),
        ("en", "The farm has 205 birds, comprising 120 hens, 85 ducks and 27 geese.", True),
        ("fr", "La ferme compte 205 volailles, comprenant 120 poules, 85 canards et 27 oies.", True),
        ("vi", "Trại có 205 con, gồm 120 con gà và 85 con vịt, 27 con bị ốm.", False),
        ("vi", "Huyện có 26 đơn vị, gồm 14 xã, 12 thị trấn và 7 thôn.", False),
        ("en", "The farm has 205 birds, comprising 120 hens and 85 ducks, and 27 of them are ill.", False),
    ],
)
def test_a_list_that_is_said_to_be_complete_is_held_to_all_of_its_parts(language: str, text: str, wrong: bool) -> None:
    assert ("mismatch" in verdicts(language, text)) == wrong
