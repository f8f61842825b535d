"""What the second look sees of figures."""

from __future__ import annotations

from math import isnan

from articles.rows import looked_at
from crossfoot.articles.boosted import boosted
from crossfoot.articles.cue_names import key
from crossfoot.articles.features import Beside, features
from crossfoot.articles.second_look import Look, looks


def _seen(text: str, language: str = "en") -> list[tuple[list[str], dict[str, float]]]:
    """The figures of ties, and of what may be tied, with what is seen of them."""
    first, row = looked_at(text, language)
    beside = Beside(first.claims)
    places = [(each, *first.text.of(key(each))) for each in first.claims]
    tied = [Look(claim, one, head) for claim, head, one in places]
    return [
        (sorted(role.mention.written.text for role in look.claim.roles), features(*look, beside, row))
        for look in (*tied, *looks(first))
    ]


def _of(text: str, *figures: str, language: str = "en") -> dict[str, float]:
    """Of the figures that are printed so."""
    (found,) = [known for printed, known in _seen(text, language) if printed == sorted(figures)]
    return found


def test_the_words_say_the_same_whether_figures_fit_or_not() -> None:
    text = "In the north 134 of 1,459 villages ({}) are empty."
    right, wrong = (_of(text.format(each), "134", "1,459", each) for each in ("9.18%", "9.81%"))
    assert right["is share"] == right["of share"] == right["consistent"] == 1 != wrong["consistent"]
    assert right["words"] == wrong["words"] and right["worth"] > wrong["worth"]


def test_lists_show_how_their_nouns_and_places_agree() -> None:
    known = _of("The hall has 48 chairs: 31 chairs are blue and 17 chairs are red.", "48", "31", "17")
    assert known["same noun"] == 1 and known["another noun"] == known["told before"] == 0
    assert known["total first"] == 1 != known["parts first"]


def test_what_else_figures_are_used_for_is_seen() -> None:
    alone = _of("Of 420 trees 75 (18%) bear plums.", "420", "75", "18%")
    beside = _of("Of 420 trees 75 (18%) bear plums, and 345 (82%) bear pears.", "420", "75", "18%")
    assert alone["kin"] == 0 < beside["kin"] == beside["kin of whole"]
    assert alone["used"] == 0 < beside["used"] <= 1


def test_others_that_fit_make_a_reading_less_likely() -> None:
    text = "A total of {}126 hens were weighed. The majority of the hens (n = 79; 63%) were white."
    alone = _of(text.format(""), "126", "79", "63%")
    rivalled = _of(text.format("125 geese and "), "126", "79", "63%")
    assert alone["fitting"] == 0 < rivalled["fitting"]
    assert alone["likely"] > rivalled["likely"]


def test_a_rise_or_a_fall_before_a_figure_is_seen() -> None:
    known = _of("Wheat stood at 139.50 in May. Rye was 139.00, up 0.50 on the day.", "139.50", "139.00", "0.50")
    assert 0 < known["verbs"] < 1 and known["sentences"] == 2


def test_every_name_that_the_model_knows_is_seen_of_some_text() -> None:
    texts = (
        "In the north 134 of 1,459 villages (9.18%) are empty, and 102 (7%) are full.",
        "Output fell by 25 tonnes, from 96 tonnes to 71 tonnes, or 26%. In 18 games they scored 36 goals, 2 a game.",
        "The hall has 48 chairs: 31 chairs are blue and 17 chairs are red. Of all, 65% are blue and 35% are red.",
    )
    seen = [known for text in texts for _, known in _seen(text)]
    assert set(boosted().names) <= {name for known in seen for name in known}
    for known in seen:
        assert not {name for name, value in known.items() if isnan(value)} - {"letters away", "letters to all"}
