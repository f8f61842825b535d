"""What the words of a change tell of something else: no finding, while the same words about one thing stay one."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading

OTHER_LEVELS = (
    ("en", "Turnover rose 6% to £312m, against a consensus of £318m."),
    ("en", "Turnover was up 6% at £312m, below the target of £324m."),
    ("en", "Ticket sales climbed 9% to 4,120, against 5,300 in Leeds."),
    ("en", "The bonds gained 2% to 96.4, against an issue price of 100."),
    ("en", "Wheat stocks fell 9m tonnes to 212m, compared with a norm of 240m."),
    ("en", "Patient numbers doubled to 840, against 310 at the older clinic."),
    ("vi", "Lợi nhuận tăng 7% lên 312 tỷ đồng, so với mục tiêu 330 tỷ đồng."),
    ("vi", "Lương tăng 8% lên 9,1 triệu đồng, so với 11,4 triệu đồng ở Vinh."),
    ("vi", "Giá nhà tăng 4% lên 38 triệu đồng, cao hơn mức 31 triệu đồng ở Huế."),
    ("fr", "Le loyer a augmenté de 9 % à 910 euros, contre 1 420 euros à Lyon."),
    ("es", "El alquiler subió un 9 % hasta 910 euros, frente a 1.420 euros en Vigo."),
)
OTHER_PERIODS = (
    ("en", "Copper was up 2% over the month at $9,240, against $9,310 on Wednesday."),
    ("en", "Gold rose from $1,900 to $1,930, up 14% since January."),
    ("en", "Road deaths fell by 2% last year, to 21 per million, from 52 in 1995."),
    ("vi", "Giá vàng tăng từ 71,2 triệu lên 72,4 triệu đồng, tăng 3% so với đầu năm."),
    ("vi", "Cổ phiếu tăng 3% từ đầu năm lên 33.500 đồng, so với 34.100 đồng phiên trước."),
    ("fr", "L'or est passé de 1 900 à 1 930 dollars, en hausse de 14 % depuis janvier."),
    ("es", "El oro pasó de 1.900 a 1.930 dólares, un 14 % más desde enero."),
)
OTHER_CLAUSES = (
    ("en", "Shares fell 21% after turnover dropped from £90m to £80m."),
    ("en", "Shares fell 21% as turnover came in at £80m, down from £90m."),
    ("en", "Milk yields rose 7% thanks to herds growing from 300 to 360 cows."),
    ("en", "The union's lead rose from 40 to 50 after it gained 5 offices."),
    ("en", "Ticket prices rose from $12 to $15, adding 6% to the cost of a day out."),
    ("en", "The share price tumbled 14% following a cut in the dividend from 20p to 15p."),
    ("en", "Going from 60 to 70 km an hour takes 14% more fuel."),
    ("vi", "Cổ phiếu giảm 21% sau khi doanh thu giảm từ 900 tỷ xuống 800 tỷ đồng."),
    ("vi", "Sản lượng tăng 8% do diện tích tăng từ 400 lên 500 ha."),
    ("vi", "Vốn điều lệ tăng từ 600 tỷ lên 700 tỷ đồng, cổ tức tăng 2%."),
    ("fr", "La production a augmenté de 8 % parce que la surface est passée de 400 à 500 hectares."),
    ("es", "La producción aumentó un 8 % porque la superficie pasó de 400 a 500 hectáreas."),
)
SHARES = (
    ("en", "The choir grew from 20 to 30 singers, 45% of them men."),
    ("en", "The choir grew from 40 to 50 singers, 30% of whom are part-time."),
    ("en", "Orders rose from 600 to 700, 9% above target."),
    ("en", "Pain scores fell from 50 to 40, 12% lower than with placebo."),
    ("vi", "Số học viên tăng từ 30 lên 40 người, 45% là nữ."),
    ("vi", "Kim ngạch tăng từ 30 tỷ lên 36 tỷ USD, chiếm 10% GDP."),
    ("vi", "Doanh thu tăng từ 600 tỷ lên 700 tỷ đồng, vượt 2% kế hoạch."),
    ("fr", "Le parc est passé de 40 à 50 voitures, 30 % d'entre elles électriques."),
    ("fr", "Les émissions ont baissé de 50 à 40 tonnes, 12 % du total national."),
    ("es", "Las ventas subieron de 40 a 50 millones, un 8 % más de lo previsto."),
    ("es", "El parque pasó de 40 a 50 coches (30 % de ellos eléctricos)."),
)
RANGES = (
    ("en", "Cabins range from $150 to $190 a night, up $20."),
    ("en", "Fees go from £14 to £18 an hour, an increase of 6% on last year."),
    ("vi", "Giá cam từ 62.000 đến 74.000 đồng/chục, giảm 20.000 đồng."),
    ("vi", "Học phí từ 12 đến 15 triệu đồng/năm, tăng 10%."),
    ("fr", "Les loyers s'échelonnent de 440 à 580 euros, soit une hausse de 9 %."),
    ("es", "Las tarifas oscilan de 44 a 58 euros, un 9 % más."),
)
DISTANCES = (
    ("en", "Attendance was 62.6%, 9.3 points below 2019 but 3.4 points above 2015 (59.2%)."),
    ("vi", "Tỷ lệ là 62,6%, thấp hơn năm 2019 9,3 điểm nhưng cao hơn năm 2015 3,4 điểm (59,2%)."),
)
BRACKETS = (
    (
        "vi",
        "Phí vay giảm 40% còn 36 tỷ đồng, phí bán tăng 12% lên 84 tỷ đồng (cùng kỳ lần lượt 60 tỷ và 75 tỷ đồng).",
    ),
    ("vi", "Quỹ báo lãi 8.120 tỷ đồng, tăng 16% so với cùng kỳ (quý trước 7.802 tỷ đồng)."),
)
OWN_BASES = (
    ("en", "Rents rose to £912, against £870 in Leeds, 12% more than in 2019 (£814)."),
    ("en", "Output reached 432 tonnes, 12% more than in May, against 360 tonnes in June 2019."),
    ("es", "Hubo 432 incendios, frente a 360 en 2016, un 50 % más que en 2010 (288)."),
)
OF_ONE = (
    ("vi", "Thành phố có 9.437 doanh nghiệp, tăng 4.194 doanh nghiệp, tương đương 40,0% so với cùng kỳ năm trước."),
    ("en", "The town has 9,437 firms, up 419, or 4.1% this year."),
    ("fr", "La ville compte 9 437 entreprises, en hausse de 419, soit 4,1 % depuis janvier."),
    ("es", "La ciudad tiene 9.437 empresas, un aumento de 419, o sea un 4,1 % desde enero."),
    ("en", "Turnover rose 6% to £312m, against £279m a year earlier."),
    ("en", "Fees went from £14 to £18 an hour, an increase of 6%."),
    ("en", "Fees go up from £14 to £18 an hour, an increase of 6%."),
    ("en", "A total of 1,577 claims were lodged in May, up by 43.0% on the 1,105 lodged in April."),
    ("vi", "Giá cam tăng từ 62.000 đến 74.000 đồng/chục, tăng 20.000 đồng."),
    ("en", "The index stood at 1,204 points, up 12 points (2.4%)."),
    ("en", "Turnover rose 6% last year to £312m from £279m."),
    ("en", "Turnover rose from £279m to £312m, up 8%."),
    ("en", "Turnover rose from £279m to £312m, an increase of 8% in the year."),
    ("vi", "Doanh thu tăng 6% lên 312 tỷ đồng, so với 279 tỷ đồng của năm trước."),
    ("vi", "Doanh thu tăng từ 279 tỷ lên 312 tỷ đồng, tức tăng 8%."),
    ("fr", "Le chiffre d'affaires est passé de 279 à 312 millions d'euros, soit une hausse de 8 %."),
    ("es", "La facturación pasó de 279 a 312 millones de euros, un aumento del 8 %."),
)


@pytest.mark.parametrize(
    ("language", "text"),
    [*OTHER_LEVELS, *OTHER_PERIODS, *OTHER_CLAUSES, *SHARES, *RANGES, *DISTANCES, *BRACKETS, *OWN_BASES],
)
def test_what_is_told_of_something_else_accuses_nothing(language: str, text: str) -> None:
    assert not [each for each in ArticleReading(text, language).claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(("language", "text"), OF_ONE)
def test_what_is_told_of_one_thing_is_held_to_it(language: str, text: str) -> None:
    assert [each.verdict for each in ArticleReading(text, language).claims] == ["mismatch"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Births fell by 20% to 3,208, against 3,609 deaths."),
        ("en", "Revenue rose 10% to 3,531 million, against 2,568 million of expenses."),
        ("en", "The yield of sheep grew 25% to 1,750 tonnes, against 4,200 tonnes of the yield of cows."),
        ("vi", "Số ca sinh giảm 20% xuống 3.208 ca, so với 3.609 ca tử vong."),
        ("vi", "Doanh thu tăng 10% lên 3.531 tỷ đồng, so với 2.568 tỷ đồng chi phí."),
        ("fr", "Les départs ont reculé de 25 %, à 750, contre 600 recrutements."),
        ("fr", "Le capital a été augmenté de 20 %, à 504 millions, contre une dette de 294 millions."),
        ("fr", "Le trafic a baissé de 20 % par rapport à 2019, à 1 848 passagers, contre 1 617 l’an dernier."),
        ("es", "Los nacimientos caen un 20 %, hasta 3.208, frente a 3.609 defunciones."),
        ("es", "El apoyo cae 6 puntos, hasta el 34 %, frente al 51 % que lo rechaza."),
        ("en", "Thefts fell by 26, and burglaries from 391 to 360."),
        ("en", "Sales climbed 4% and profit from £481m to £510m."),
        ("en", "Births fell by 51 and deaths dropped from 472 to 415."),
        ("en", "Bookings rose by 55 in the first week and from 456 to 541 in the month."),
        ("en", "The toll rose from 398 to 437, 43 more than in the flood of 2002."),
        ("en", "Jobs rose from 440 to 461, 13 more than promised."),
        ("en", "Burglaries fell from 392 to 381, 16 fewer than the 397 of 2019."),
    ],
)
def test_a_change_may_be_that_of_another_thing_or_time(language: str, text: str) -> None:
    assert not [each for each in ArticleReading(text, language).claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Births fell by 20% to 3,208, against 3,609 a year earlier."),
        ("vi", "Số ca sinh giảm 20% xuống 3.208 ca, so với 3.609 ca cùng kỳ năm trước."),
        ("fr", "Les départs ont reculé de 25 %, à 750, contre 900 l’an dernier."),
        ("es", "Los nacimientos caen un 20 %, hasta 3.208, frente a 3.609 el año anterior."),
        ("en", "Thefts fell by 26, from 391 to 360."),
        ("en", "It will open 54 stores, raising the number of stores from 310 to 355."),
        ("en", "The toll rose from 398 to 437, 43 more than a year earlier."),
    ],
)
def test_one_of_the_same_thing_at_another_time_is_told(language: str, text: str) -> None:
    assert [each for each in ArticleReading(text, language).claims if each.verdict == "mismatch"]
