"""What keeps lists and sums from accusing a right figure, and what lets them tell a wrong one."""

from __future__ import annotations

import pytest

from crossfoot.articles.read import ArticleReading

_SOON = "They came from 4 valleys, had sour soils, and were asked to keep a book of all that they did on their fields. "


def _told(text: str, language: str = "en") -> list[tuple[str, ...]]:
    claims = ArticleReading(text, language).claims
    return [tuple(role.mention.written.text for role in each.roles) for each in claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        f"In all, 34 volunteers entered. {_SOON * 2}The lime group (n = 16) and the chalk group (n = 17) worked.",
        "The survey had 59 volunteers. They had gout (n=18), fever (n=14), cough (n=13) and asthma (n=9).",
        "Exports fell to 2,837 tonnes from 3,065. Those of wool fell to 2,655 tonnes from 2,883, and those of flax "
        "fell to 182 tonnes from 271.",
        "The effect is 1.1 x 40 + 14 = 58 plots.",
        "The line costs 1.3 million euros, lent by 3 banks, made up of 540,000 euros of the first, 313,000 euros of "
        "the second and 195,000 euros of the third.",
    ],
)
def test_what_may_be_meant_otherwise_accuses_nobody(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("language", "text", "total"),
    [
        ("en", "Growers sold 24 hens over the holidays: 10 on Saturday, 7 on Sunday and 17 on Monday.", "24"),
        ("vi", "Trại mất 24 con gà: 10 con hôm thứ Bảy, 7 con hôm Chủ nhật và 17 con hôm thứ Hai.", "24"),
        ("fr", "On a perdu 24 poules : 10 samedi, 7 dimanche et 17 lundi.", ""),
        ("en", "Growers lost 24 hens: 10 of the old, 7 of the young and 17 on Monday.", ""),
        ("en", "Growers lost 24 hens: 10 on Saturday, 7 on Sunday and 17 ducks on Monday.", ""),
        ("en", "Growers lost 44 hens: 10 on Saturday, 7 on Sunday and 17 on Monday.", ""),
        ("en", "The club has 64 members: 30 with a boat, 25 with a car and 19 with both.", ""),
        ("en", "The barn has 340 hens:\n- 180 brown hens\n- 90 white hens\n- 90 grey hens", "340"),
        ("vi", "Trại có 340 con gà:\n- 180 con nâu\n- 90 con trắng\n- 90 con xám", "340"),
        ("en", "The barn has 380 hens:\n- 180 brown hens\n- 90 white hens\n- 90 grey hens", ""),
        ("en", "The barn has 340 growers:\n- 180 women\n- 90 under thirty\n- 90 with children", ""),
        ("en", "The barn has 83 hens, 22 of them brown, 20 grey and the other 31 white.", "83"),
    ],
)
def test_a_list_behind_a_colon_is_held_to_all_of_its_parts(language: str, text: str, total: str) -> None:
    assert [each[0] for each in _told(text, language)] == ([total] if total else [])


def test_other_things_are_no_parts() -> None:
    text = (
        "The road had a total of 9,125 crashes, up from 8,457 crashes. It had a total of 5,304 deaths, up from 4,416 "
        "deaths, and a total of 3,821 wounded, down from 4,041 wounded."
    )
    assert not [each for each in ArticleReading(text, "en").claims if each.kind == "total"]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        (
            "They sent 6,939 ships of 8 countries, made up of 1,113 frigates, 4,126 ferries, 736 tugs and 864 barges.",
            "6,939",
        ),
        ("There were only 28 serious events (gout, n = 21; fever, n = 5; cough, n = 1).", "28"),
    ],
)
def test_a_list_that_misses_its_total_by_a_slip_is_told(text: str, total: str) -> None:
    assert [figures[0] for figures in _told(text)] == [total]


def test_what_is_left_is_a_part_where_it_stands_behind_its_figure() -> None:
    text = "Hợp đồng trị giá 20 triệu USD, bao gồm 52 triệu USD trả ngay và 8 triệu USD còn lại trả vào cuối năm."
    assert [figures[0] for figures in _told(text, "vi")] == ["20 triệu usd"]
    assert not _told("Xưởng có 60 thợ, gồm 12 thợ của xã, 30 thợ của huyện, còn lại từ nơi khác.", "vi")
    assert not _told("The yard has 60 hands, made up of 12 from here, 30 from there, the rest from abroad.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El granizo dañó 3.940 hectáreas: 2.310 de viñedo, 1.183 de olivar y 492 de frutales."),
        ("fr", "La ferme a livré 940 litres de lait : 512 le lundi, 283 le mardi et 154 le mercredi."),
        ("en", "The farm delivered 940 litres of milk: 512 on Monday, 283 on Tuesday and 154 on Wednesday."),
    ],
)
def test_parts_may_leave_the_unit_to_their_total(language: str, text: str) -> None:
    assert len(_told(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La beca es de 2.860 euros: 1.730 en enero, 485 en abril y el resto en julio."),
        ("es", "Gastó 2.860 euros: 1.730 en junio, frente a 485 en mayo y 285 en abril."),
        ("fr", "Le pont mesure 940 mètres : 512 au-dessus de l’eau, 283 au-dessus de la ville et 45 de haut."),
        ("fr", "La finale se joue sur 2 860 mètres : 1 730 de montée, 485 de plat et 30 virages."),
    ],
)
def test_what_has_another_noun_or_a_rest_is_no_such_list(language: str, text: str) -> None:
    assert not _told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 885 farms, 170 keep cows, 312 keep goats and the other 203 keep hens."),
        ("vi", "Trong số 885 hộ, 170 hộ nuôi bò, 312 hộ nuôi dê và 203 hộ còn lại nuôi gà."),
        ("fr", "Sur les 885 fermes, 170 ont été vendues, 312 sont louées et les 203 autres sont vides."),
        ("fr", "Sur les 885 fermes, 170 élèvent des vaches, 312 des chèvres et les 203 restantes des poules."),
        ("es", "De las 885 granjas, 170 crían vacas, 312 cabras y las 203 restantes crían gallinas."),
    ],
)
def test_the_others_are_the_last_part_of_a_whole(language: str, text: str) -> None:
    assert [set(figures) for figures in _told(text, language)] == [{"885", "170", "312", "203"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 885 farms, 170 keep cows, 312 keep goats and 203 other animals."),
        ("fr", "Sur les 885 fermes, 170 élèvent des vaches, 312 des chèvres et 203 autres des poules."),
        ("es", "De las 885 granjas, 170 crían vacas, 312 cabras y otras 203 crían gallinas."),
        ("vi", "Trong số 885 hộ, 170 hộ nuôi bò, 312 hộ nuôi dê và 203 hộ khác nuôi gà, còn lại chưa rõ."),
    ],
)
def test_some_others_need_not_be_the_rest(language: str, text: str) -> None:
    assert _told(text, language) == []
