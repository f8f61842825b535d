"""Percentages of what is not printed accuse nothing; those of what is named, or printed, are told."""

from __future__ import annotations

import pytest

from articles.rows import accused
from crossfoot.articles import ArticleReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of 165 hens, 40 (24.2%) were fed. Of the fed ones, 19 (47.5%) laid; of the others, 52 (41.6%)."),
        (
            "en",
            "Of 471 cats, 44 (9.3%) were wormed. Of the wormed, 15 (34.1%) fell ill; of the rest, 60 (14.1%).",
        ),
        ("en", "Of 195 cows, 95 (48.7%) calved. Of these, 35 (36.8%) fell ill; among the remaining cows, 41 (41.0%)."),
        ("en", "Of 162 cats, 60 (37.0%) were wormed. 23 (38.3%) of them fell ill, and of the unwormed, 10 (9.8%) did."),
        (
            "en",
            "Of 432 cats, 45 (10.4%) were fed. Of the fed, 6 (13.3%) fell ill; among those who were not, 32 (8.3%).",
        ),
        (
            "fr",
            "Sur 528 poules, 67 (12,7 %) pondent. Parmi elles, 23 (34,3 %) sont grises ; parmi les autres, 38 (8,2 %).",
        ),
        (
            "fr",
            "Sur 273 poules, 92 (33,7 %) sont baguées. Parmi elles, 7 (7,6 %) sont grises ; chez les non-baguées, "
            "10 (5,5 %).",
        ),
        ("en", "Of 273 hens, 92 (33.7%) were ringed. Of these, 7 (7.6%) were ill; in the unringed, 10 (5.5%)."),
        (
            "es",
            "De 455 gatos, 188 (41,3 %) comen. De los que comen, 49 (26,1 %) duermen; entre los que no, 10 (3,7 %).",
        ),
        ("en", "Turnout was 84.2% (77 of the 108 barns counted)."),
        ("es", "De 273 gallinas, 91 (33,3 %) ponen. De ellas, 20 (22,0 %) son grises; de las demás, 11 (6,0 %)."),
        ("vi", "Trong 432 người, 45 người (10,4%) đã tiêm, 6 người (13,3%) ốm; trong số còn lại, 32 người (8,3%) ốm."),
    ],
)
def test_a_percentage_of_those_that_are_left_is_no_share_of_all(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "253 hens were assigned to lime, 383 to chalk. In the subgroup, 46 in the lime group (36.5%) died.",
        ),
        ("en", "Of 233 hens, many were ill. In the subgroup with mites, 47 (36.0%) died."),
        (
            "fr",
            "Groupe chaux (n = 242), groupe craie (n = 380). Sous-groupe : 25 malades du groupe chaux (22,7 %).",
        ),
        (
            "es",
            "Grupo cal (n = 242) y grupo tiza (n = 380). En el subgrupo, 25 pacientes del grupo cal (22,7 %) murieron.",
        ),
        (
            "en",
            "382 hens were assigned to lime and 122 to chalk, and lost 14 and 4. 26 in the chalk group (22.0%) laid.",
        ),
    ],
)
def test_a_percentage_of_a_subgroup_is_no_share_of_its_group(language: str, text: str) -> None:
    assert accused(language, text) == []


def test_what_is_led_by_what_was_told_before_is_still_told() -> None:
    text = "We asked 300 hens. Of the hens, 204 (80%) finished."
    assert ["204", "300", "80%"] in accused("en", text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Thu ngân sách 5.120 tỷ đồng, trong đó thu nội địa 4.210 tỷ đồng, bằng 71% dự toán."),
        ("vi", "Kim ngạch xuất khẩu 812 triệu USD, trong đó thủy sản 233 triệu USD (đạt 47% kế hoạch)."),
        ("vi", "Vốn đầu tư công 3.400 tỷ đồng, trong đó vốn trung ương 1.120 tỷ đồng, hoàn thành 58% mục tiêu."),
        ("vi", "Toàn huyện trồng 1.940 ha rừng, trong đó rừng sản xuất 1.310 ha, bằng 87% năm 2022."),
        ("vi", "Doanh thu 930 tỷ đồng, trong đó bán lẻ 410 tỷ đồng, bằng 95% năm ngoái."),
        ("vi", "Thu thuế 4.820 tỷ đồng, trong đó doanh nghiệp nhà nước 1.310 tỷ đồng, đạt 46% dự toán pháp lệnh năm."),
        ("en", "The state collected $4.2bn, including $1.3bn from duties, or 58% of the annual target."),
        ("en", "Spending reached $640m, of which roads took $210m, or 48% of the budget."),
        (
            "fr",
            "Les recettes atteignent 920 millions d’euros, dont 310 millions d’exportations, soit 64 % de l’objectif.",
        ),
        (
            "fr",
            "Les dépenses s’élèvent à 640 millions d’euros, dont 210 millions pour les routes (48 % du budget prévu).",
        ),
        (
            "vi",
            "Ước thu ngân sách đạt 7.930 tỷ đồng, đạt 74% dự toán; trong đó thu nội địa 5.310 tỷ, đạt 69% dự toán.",
        ),
        ("vi", "Toàn tỉnh giải ngân 2.910 tỷ đồng, trong đó huyện Lệ Thủy 310 tỷ đồng, đạt 61% kế hoạch vốn giao."),
        ("vi", "Khách du lịch đạt 1,9 triệu lượt, trong đó khách quốc tế 0,4 triệu lượt, bằng 31% so với năm 2019."),
        ("vi", "Đàn trâu bò 31.200 con, trong đó đàn bò 22.100 con, đạt 97% mục tiêu nghị quyết."),
        ("en", "Exports were $812m, of which fish brought $233m, or 47% of the forecast."),
        ("fr", "Le pays a reçu 1,9 million de visiteurs, dont 410 000 étrangers, soit 31 % du niveau de 2019."),
        (
            "fr",
            "La banque a prêté 6,2 milliards d’euros, dont 2,1 milliards aux fermes, soit 98 % de l’objectif annuel.",
        ),
    ],
)
def test_a_percentage_of_a_plan_or_an_earlier_level_is_no_share(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Huyện có 24 xã, trong đó 15 xã (83,3% số xã đăng ký) về đích."),
        ("en", "Of the 900 homes, 45, or 15% of those owned by the council, were empty."),
        ("en", "Of 480 voters, 96 (32% of those over 60) stayed at home."),
        ("fr", "Sur les 900 logements, 45, soit 15 % des appartements loués, étaient vides."),
        ("fr", "Sur 480 électeurs, 96 (32 % de ceux de plus de 60 ans) se sont abstenus."),
        ("en", "Of the 320 drivers, 48, or 40% of those tested at night, were over the limit."),
        ("fr", "Sur 320 conducteurs, 48, soit 40 % des chauffeurs routiers, étaient fatigués."),
    ],
)
def test_a_percentage_of_what_is_named_right_behind_it_is_no_share_of_another_whole(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Công ty bán 14 trong tổng số 62 cửa hàng, chiếm 31% doanh thu."),
        ("vi", "Mỏ khai thác 9 trong 36 vỉa, chiếm 40% trữ lượng."),
        ("vi", "Cả nước có 7,2 triệu ha lúa, vụ đông xuân 2,9 triệu ha, chiếm 46% sản lượng."),
        ("vi", "Tập đoàn có 120 chi nhánh, trong đó 45 chi nhánh ở miền Nam, chiếm 52% lợi nhuận."),
        ("vi", "Quỹ nắm 24 trong 150 mã, chiếm 61% giá trị."),
        ("en", "The firm sold 14 of its 62 shops, 31% of sales."),
        ("fr", "Le groupe a vendu 14 de ses 62 magasins, soit 31 % du chiffre d’affaires."),
        ("vi", "Hãng đóng 7 trong số 28 nhà máy, chiếm 15% công suất."),
        ("vi", "Tỉnh có 18 trong 63 khu công nghiệp, chiếm 42% kim ngạch xuất khẩu."),
        ("en", "It closed 7 of 28 plants, accounting for 15% of capacity."),
        ("en", "The region has 18 of the 63 parks, or 42% of exports."),
        ("fr", "Elle a fermé 7 des 28 usines, soit 15 % de la capacité."),
    ],
)
def test_a_percentage_of_another_quantity_is_no_share(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        (
            "vi",
            "Kế hoạch vốn 5.000 tỷ đồng, trong đó giải ngân 4.000 tỷ đồng, bằng 75% kế hoạch.",
            ["4.000 tỷ đồng", "5.000 tỷ đồng", "75%"],
        ),
        ("vi", "Trong 640 bệnh nhân, 96 người (13% số bệnh nhân) phải nhập viện.", ["96", "640", "13%"]),
        ("vi", "Trong 160 người tái khám, 120 người (57%) đạt cân nặng mục tiêu.", ["120", "160", "57%"]),
        ("en", "Of the 640 patients, 96 (13% of the patients) were admitted.", ["96", "640", "13%"]),
        ("en", "Of the 640 patients, 96 (13%) died of the fever.", ["96", "640", "13%"]),
        ("fr", "Sur 640 patients, 96 (13 % des patients) ont été hospitalisés.", ["96", "640", "13 %"]),
        ("es", "De los 640 pacientes, 96 (13 %) ingresaron.", ["96", "640", "13 %"]),
    ],
)
def test_a_share_of_what_is_printed_is_told(language: str, text: str, figures: list[str]) -> None:
    assert figures in accused(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of 233 hens, many were ill. A subgroup analysis found that 47 (36.0%) died."),
        ("fr", "Sur 233 poules, beaucoup étaient malades. Une analyse de sous-groupe : 47 (36,0 %) sont mortes."),
        ("es", "De 233 gallinas, muchas enfermaron. Un análisis de subgrupos mostró que 47 (36,0 %) murieron."),
        ("vi", "Có 233 con gà. Phân nhóm nặng: 47 con (36,0%) chết."),
    ],
)
def test_a_subgroup_of_a_size_that_is_not_told_has_shares_of_nothing_that_is_told(language: str, text: str) -> None:
    reading = ArticleReading(text, language)
    assert not reading.claims and not reading.doubts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turnout was 31.7%: 908 of the 1,920 members voted."),
        ("vi", "Tỷ lệ đi bầu là 31,7%: 908 trong số 1.920 hội viên đã bỏ phiếu."),
        ("fr", "La participation est de 31,7 % : 908 des 1 920 membres ont voté."),
        ("es", "La participación fue del 31,7 %: votaron 908 de los 1.920 socios."),
    ],
)
def test_what_is_measured_of_those_who_took_part_is_told(language: str, text: str) -> None:
    assert [figures[0] for figures in accused(language, text)] == ["908"]


def test_what_a_measure_is_of_is_no_other_whole() -> None:
    for language, text in (
        ("en", "The response rate was 22.9% (33 of 142 patients)."),
        ("vi", "Tỷ lệ đáp ứng là 22,9% (33 trên 142 bệnh nhân)."),
        ("fr", "Le taux de réponse est de 22,9 % (33 des 142 patients)."),
        ("es", "La tasa de respuesta fue del 22,9 % (33 de 142 pacientes)."),
    ):
        assert [claim.verdict for claim in ArticleReading(text, language).claims] == ["mismatch"]
    for text in (
        "Turnout was 84.2% (77 of the 108 wards).",
        "The response rate in men was 22.9% (33 of 142 patients).",
    ):
        assert not [claim for claim in ArticleReading(text, "en").claims if claim.verdict == "mismatch"]
