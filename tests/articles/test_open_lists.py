"""Lists that lack a part, have ended, or may overlap, accuse nothing; those that are closed are told."""

from __future__ import annotations

import pytest

from articles.rows import accused


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police held 40 people, including 31 men and 17 teenagers."),
        ("en", "The squad of 24, including 17 locals, has scored 11 goals."),
        ("en", "The charity raised £840, of which £560 came from pupils, and spent £390 on tents."),
        ("en", "Imports came to $820m, including $540m of fuel, and exports to $410m."),
        ("en", "The tower has 60 flats, of which 44 are let, and is 23 storeys high."),
        ("en", "Of the 80 pupils, 52 study music and 41 study art."),
        ("vi", "Công an bắt 40 đối tượng, trong đó 31 nam và 17 người dưới 18 tuổi."),
        ("vi", "Trường có 80 giáo viên, trong đó có 57 cô giáo, 41 thạc sĩ."),
        ("vi", "Gieo cấy 840 ha, trong đó lúa lai 560 ha, đã thu hoạch 410 ha."),
        ("vi", "Tàu chở 32 người, trong đó 24 thuyền viên, chìm cách bờ 15 hải lý."),
        ("vi", "Đội có 24 cầu thủ, trong đó 17 nội binh, đã ghi 11 bàn."),
        (
            "vi",
            "Cục kiểm 357 hộ, trong đó 182 hộ không xuất hóa đơn, 92 hộ khai thiếu, 85 hộ vừa khai thiếu vừa nợ.",
        ),
        ("vi", "Trong 80 hộ, 52 hộ có vườn và 44 hộ có ao."),
        ("vi", "Tòa thụ lý 840 vụ, trong đó 560 vụ dân sự, đã giải quyết 690 vụ."),
        ("vi", "Doanh thu 820 tỷ đồng, trong đó xuất khẩu 540 tỷ đồng, nộp ngân sách 410 tỷ đồng."),
        ("fr", "Sur les 80 logements, 52 ont un balcon et 44 une cave."),
        ("fr", "L’association a récolté 840 euros, dont 560 euros des élèves, et dépensé 390 euros en tentes."),
        ("fr", "Le groupe de 24 joueurs, dont 17 locaux, a marqué 11 buts."),
        ("es", "De las 80 viviendas, 52 tienen balcón y 44 tienen trastero."),
        ("es", "La asociación recaudó 840 euros, de los cuales 560 euros de alumnos, y gastó 390 euros en tiendas."),
        ("es", "La plantilla de 24 jugadores, incluidos 17 locales, marcó 11 goles."),
        ("en", "Of the 120 guests, 83 drank wine and 64 drank beer."),
        ("en", "The council has 45 members, including 31 men and 22 farmers."),
        ("en", "She wrote 34 books, of which 22 were novels, and won 15 prizes."),
        ("vi", "Cả xã có 640 hộ, trong đó 410 hộ làm ruộng, 350 hộ chăn nuôi."),
        ("vi", "Lớp có 45 em, trong đó 31 em giỏi Toán và 22 em giỏi Văn."),
        ("vi", "Thu hồi 840 ha đất, trong đó đất lúa 560 ha, đã bàn giao 470 ha."),
        (
            "vi",
            "Tổng mức đầu tư 1.240 tỷ đồng, trong đó ngân sách trung ương 890 tỷ đồng, đến nay đã bố trí 610 tỷ đồng.",
        ),
        ("vi", "Kiểm tra 340 cơ sở, trong đó 210 cơ sở ăn uống, xử phạt 160 cơ sở."),
        ("fr", "Le conseil compte 45 membres, dont 31 hommes et 22 agriculteurs."),
        ("fr", "Sur les 120 invités, 83 ont bu du vin et 64 de la bière."),
        ("es", "El consejo tiene 45 miembros, incluidos 31 hombres y 22 agricultores."),
    ],
)
def test_what_parts_have_in_common_and_clauses_behind_a_list_are_no_parts(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The feed consists of 45% maize, 25% bran, 15% soya and minerals."),
        ("en", "The soil is made up of 50% sand, 20% clay, 15% silt and some peat."),
        ("en", "The paint consists of 40% pigment, 35% oil and 10% chalk with water."),
        ("vi", "Thức ăn gồm 45% ngô, 25% cám, 15% đậu nành và premix."),
        ("vi", "Vữa gồm 50% cát, 20% xi măng, 15% đá và nước."),
        ("vi", "Chậu cây có đất gồm 50% cát, 20% tro, 10% phân chuồng với xơ dừa."),
        ("fr", "Le mélange se compose de 40 % de sable, 25 % de gravier, 20 % de ciment et d’eau."),
        ("es", "La mezcla se compone de 40 % de arena, 25 % de grava, 20 % de cemento y agua."),
        ("en", "The alloy is made up of 60% copper, 20% zinc, 10% tin and other metals."),
        ("vi", "Hợp kim gồm 60% đồng, 20% kẽm, 10% thiếc và các kim loại khác."),
        ("fr", "L’alliage se compose de 60 % de cuivre, 20 % de zinc, 10 % d’étain et d’autres métaux."),
        ("es", "La aleación se compone de 60 % de cobre, 20 % de zinc, 10 % de estaño y otros metales."),
    ],
)
def test_a_mixture_may_have_a_last_part_without_a_figure(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The barn held 600 tonnes, sold 150 tonnes and, with wastage, was left with 430 tonnes."),
        ("vi", "Kho có 800 tấn, xuất 250 tấn, hao hụt nên còn 520 tấn."),
        ("en", "They had 400 sheep, sold 120 and, after losing some to wolves, were left with 260."),
        ("vi", "Bể có 900 lít nước, dùng 240 lít, bay hơi nên còn 610 lít."),
    ],
)
def test_more_may_be_gone_than_what_is_told(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Police held 40 people, including 31 men and 17 women.", ["40", "31", "17"]),
        ("vi", "Công an bắt 40 đối tượng, trong đó 31 nam và 17 nữ.", ["40", "31", "17"]),
        (
            "en",
            "The barn held 600 tonnes, sold 150 tonnes, leaving 540 tonnes.",
            ["600 tonnes", "150 tonnes", "540 tonnes"],
        ),
        ("en", "The mix is made up of 40% sand, 25% gravel and 53% cement.", ["40%", "25%", "53%"]),
        ("vi", "Cảng có 2.755 thùng, trong đó 1.040 thùng lốp và 1.751 thùng khác.", ["2.755", "1.040", "1.751"]),
    ],
)
def test_a_closed_list_is_told(language: str, text: str, figures: list[str]) -> None:
    assert figures in accused(language, text)


def test_a_list_that_is_said_to_be_complete_is_told_whatever_its_parts_do() -> None:
    text = "Hội có 89 đội, gồm 38 đội tham gia hát; 11 đội tham gia múa; 4 đội kịch, 14 đội đàn, 12 đội trống."
    assert accused("vi", text) == [["89", "38", "11", "4", "14", "12"]]
