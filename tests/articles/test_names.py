"""Numbers that are no figures: what each is taken for, and that figures beside them stay figures."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading
from crossfoot.articles.names import _INTERVAL
from crossfoot.inputs.reading.article import UNTIED

NOTHING: tuple[str, ...] = ()


def seen(text: str, language: str) -> tuple[list[str], list[str]]:
    """The figures, and the other numbers."""
    reading = ArticleReading(text, language)
    numbers = [(reading.text[start:end], why) for start, end, why, _ in reading.numbers]
    return [text for text, why in numbers if why == UNTIED], [text for text, why in numbers if why != UNTIED]


@pytest.mark.parametrize(
    ("language", "text", "figures", "others"),
    [
        ("en", "In weeks 4 and 8, 12 patients fell ill.", ("12",), ("4", "8")),
        ("en", "Groups 1, 2 and 3 met; group 2 had 14 members.", ("14",), ("1", "2", "3", "2")),
        ("en", "In 8 weeks 12 patients fell ill.", ("8", "12"), NOTHING),
        ("en", "Children aged 12 to 15 made up 40%.", ("40%",), ("12", "15")),
        ("en", "Section 3.2 and Fig. 3 tell of 45 cases.", ("45",), ("3.2", "3")),
        ("en", "NACE 64 and line code 1010 stand for 12 firms.", ("12",), ("64", "1010")),
        ("en", "The ratio was 1.4 (95% CI 1.2 to 1.7) in 140 pairs.", ("1.4", "140"), ("95%", "1.2", "1.7")),
        ("en", "The mean was 12.3 (10.1 to 14.5) in 140 pairs.", ("12.3", "140"), ("10.1 to 14.5",)),
        ("en", "The rent rose by 12.3 (10.1 to 22.4) in a year.", ("12.3",), ("10.1 to 22.4",)),
        ("en", "Rents moved (100 to 105).", ("100", "105"), NOTHING),
        ("en", "Homes with $10,000 to $24,999 made up 12%.", ("12%",), ("$10,000", "24,999")),
        ("en", "The car fell from $27,999 to $24,999.", ("$27,999", "$24,999"), NOTHING),
        ("en", "12 hens laid 30 eggs (SD)", ("12", "30"), NOTHING),
        ("en", "In 2010 dollars the output was 12 billion.", ("12 billion",), ("2010",)),
        ("en", "They spent 2010 dollars on 12 tents.", ("2010 dollars", "12"), NOTHING),
        (
            "en",
            "1920 women went to lime and 1944 to chalk. In 1944 to 1950 they sang.",
            ("1920", "1944"),
            ("1944", "1950"),
        ),
        ("en", "About 2000 women came, 500 of them late.", ("About 2000", "500"), NOTHING),
        ("en", "2008 patients left. Of 2012 nurses 503 fell.", ("2008", "2012", "503"), NOTHING),
        ("en", "In 2008 patients paid 12 dollars, and by 2015 people 14.", ("12 dollars", "14"), ("2008", "2015")),
        ("vi", "Hơn 2000 công nhân, 500 là nữ.", ("Hơn 2000", "500"), NOTHING),
        ("vi", "Năm 2016, 2017 học sinh và tới năm 2020 người dân có 500 xe.", ("500",), ("2016", "2017", "2020")),
        ("en", "In 2015/16 sales were 4,120; 2015/18 were in time.", ("4,120", "2015", "18"), ("2015/16",)),
        ("en", "Rated on a scale of 1 to 4, 12 hotels won.", ("12",), ("1", "4")),
        ("en", "Of 3 x 10^5 cells 12 lived, of 2 x 10 none.", ("12", "2 x", "10"), ("3 x 10^5",)),
        ("en", "They took 50 mg twice daily, then 70 mg twice a day.", ("50 mg", "70 mg"), ("twice", "twice")),
        ("en", "The odds were 4 to 1 for 12 horses.", ("12",), ("4", "1")),
        (
            "en",
            "On days 1 and 2 scores fell from 19.1 (SE: 0.9) to 8.6 (SD, 0.6), on day 9 again.",
            ("19.1", "8.6"),
            ("1", "2", "0.9", "0.6", "9"),
        ),
        ("en", "Days of 12.3 (standard error = 0.9) and 14 (+/- 2.1) kg.", ("12.3", "14"), ("0.9", "2.1")),
        ("en", "Of 36 patients 16 had an answer, which was ≥ 30% in size.", ("36", "16"), ("30",)),
        ("en", "In three days 12 boats came, on 14 days 7 left.", ("three", "12", "14", "7"), NOTHING),
        (
            "vi",
            "Điểm là 19,1 (ĐLC: 0,9), rồi 8,6 (độ lệch chuẩn 0,6) các ngày 4 và 7.",
            ("19,1", "8,6"),
            ("0,9", "0,6", "4", "7"),
        ),
        (
            "fr",
            "De 19,1 (ET : 0,9) à 8,6 (écart-type 0,6) aux jours 4 et 7, et 12 de plus.",
            ("19,1", "8,6", "12"),
            ("0,9", "0,6", "4", "7"),
        ),
        (
            "es",
            "De 19,1 (DE: 0,9) a 8,6 (error estándar 0,6) los días 4 y 7, de 12 en total.",
            ("19,1", "8,6", "12"),
            ("0,9", "0,6", "4", "7"),
        ),
        ("vi", "Xăng RON 92 bán cho 12 hộ lúc 10 giờ 30.", ("12",), ("92", "10 giờ 30")),
        ("vi", "Có 12 em tuổi từ 13 đến 15, 7 em học bậc ba.", ("12", "7"), ("13", "15")),
        ("vi", "Niên độ 2015/16 xuất 4.120 tấn.", ("4.120 tấn",), ("2015/16",)),
        ("fr", "Il était de 12,3 (IC à 95 % : 10,1 à 14,5) pour 12 villes.", ("12,3", "12"), ("95", "10,1", "14,5")),
        ("fr", "OR de 2,1 (IC à 95 % [1,2 à 3,4]) sur 12 villes.", ("2,1", "12"), ("95", "1,2", "3,4")),
        ("vi", "Tỷ lệ là 12% (KTC 95%: 10 đến 14) ở 20 xã.", ("12%", "20"), ("95", "10", "14")),
        ("es", "La media es 12 (IC del 95 %: 10 a 14) en 20 casos.", ("12", "20"), ("95", "10", "14")),
        (
            "en",
            "It was 12% (CI 95%: 10 to 14) with a power of 80% in 20 cases.",
            ("12%", "20"),
            ("95", "10", "14", "80"),
        ),
        (
            "en",
            "Doses of 10 and 30 mg three times daily, later 4 times a week.",
            ("10", "30 mg"),
            ("three times", "4 times"),
        ),
        (
            "vi",
            "Uống 10 mg ba lần mỗi ngày, sau đó 3 lần/tuần, giá 1 lần 20 đồng.",
            ("10 mg", "20 đồng"),
            ("ba lần", "3 lần", "1 lần"),
        ),
        ("vi", "Mỗi ngày 3 lần, mỗi lần 10 mg.", ("10 mg",), ("3 lần",)),
        ("fr", "Une dose de 10 mg trois fois par jour, puis 4 fois chaque mois.", ("10 mg",), ("trois fois", "4 fois")),
        (
            "es",
            "Una dosis de 10 mg tres veces al día, luego 3 veces por semana.",
            ("10 mg",),
            ("tres veces", "3 veces"),
        ),
        (
            "en",
            "Prices are three times as high as the 20 euros a year ago.",
            ("three times", "20 euros"),
            (),
        ),
        ("fr", "À 7 h 52 il y avait 410 voyageurs âgés de 12 à 15 ans.", ("410",), ("7 h 52", "12", "15")),
        ("es", "Los alumnos con edades de 12 a 15 eran 410.", ("410",), ("12", "15")),
        ("en", "Decree No. 180 and Art. 7 tell 27 firms.", ("27",), ("180", "7")),
        ("en", "Decrees Nos. 180 and 181, pp. 4, 5 and 6, tell 27 firms.", ("27",), ("180", "181", "4", "5", "6")),
        ("en", "No more fell ill.Table 1 tells of 27.", ("27",), ("1",)),
        ("en", "He said no. 180 people left, 27 stayed.", ("180", "27"), NOTHING),
        ("en", "It took 12 sec. 180 lamps went out.", ("12 sec", "180"), NOTHING),
        ("fr", "Le décret n.º 180, l'art. 7, p. 3, touche 27 firmes.", ("27",), ("180", "7", "3")),
        ("fr", "Les décrets n°s 180 et 181 touchent 27 firmes.", ("27",), ("180", "181")),
        ("es", "El decreto n.º 180 y el art. 7 tocan a 27 firmas.", ("27",), ("180", "7")),
        ("es", "Los decretos n.os 180 y 181, núm. 7 y No. 8, tocan a 27 firmas.", ("27",), ("180", "181", "7", "8")),
        ("vi", "Nghị định No. 180 và nghị định số 181 có 27 điều.", ("27",), ("180", "181")),
        ("en", "At Km 180, 27 cars broke down, at mile 12 others.", ("27",), ("180", "12")),
        ("en", "The road of 12 km 180 men built in 3 years, per km 15 of them.", ("12 km", "180", "3", "15"), NOTHING),
        ("en", "The road is 12 km. 180 men built it.", ("12 km", "180"), NOTHING),
        ("vi", "Tại Km 180+500 và km số 12, 27 xe hỏng.", ("27",), ("180+500", "12")),
        ("vi", "Tại Km180+500, 27 xe hỏng.", ("27",), ("180+500",)),
        ("vi", "Đường dài 12 km 180 thợ làm.", ("12 km", "180"), NOTHING),
        ("fr", "Au point kilométrique 180 et au km. 12, 27 autos brûlaient.", ("27",), ("180", "12")),
        ("es", "En el km 180 y en el kilómetro 12 ardían 27 coches.", ("27",), ("180", "12")),
        ("es", "La 1.ª edición, el 2.º premio y el 3.er puesto; 27 más.", ("27",), ("1.ª", "2.º", "3.er")),
        ("fr", "Le 2nd tour, la 1re fois, les 3es jeux ; 27 de plus.", ("27",), ("2nd", "1re", "3es")),
    ],
)
def test_what_only_names_something(language: str, text: str, figures: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert seen(text, language) == (list(figures), list(others))


@pytest.mark.parametrize("mark", ["{}¹", "{}[2]", "{}[²]", "{}⁴⁵"])
def test_a_footnote_mark_neither_hides_a_figure_nor_joins_one(mark: str) -> None:
    part, whole, percent = map(mark.format, ("134", "1,459", "9.18%"))
    figures, others = seen(f"The county has {part} of {whole} villages without power ({percent}).", "en")
    assert (figures, others) == (["134", "1,459", "9.18%"], [])


def test_what_looks_like_a_footnote_mark_and_is_none() -> None:
    assert seen("The plot has 45 m² and 10⁶ ants.", "en") == (["45 m²"], ["10⁶"])
    assert seen("They were 12 [3.5] or 14 [7%].", "en")[0] == ["12", "3.5", "14", "7%"]


def test_thousands_of_digits_are_no_interval() -> None:
    for length in (30, 5_000, 200_000):
        text = f"The mean was 12.3 (1.{'7' * length} to 14.5) in 140 pairs. {'7' * length}"
        assert "140" in seen(text, "en")[0]
        assert _INTERVAL.match(f"1.{'7' * length} to 14.5)") is None
