"""What is taken off or added beside parts, or is told of all of them together: no finding, while the same figures
without these words stay one.
"""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading

ADJUSTED = (
    ("en", "The fund made £64 million: £31 million on bonds and £36 million on shares, less £3 million in fees."),
    ("en", "Its two shops earned €78 million: €41 million in Porto and €47 million in Braga, after a loss in Faro."),
    ("en", "Spending was $89 million: $41 million for wages and $46 million for rent, plus insurance."),
    ("en", "It set aside £88 million for repairs, including £41 million for roads and £38 million for schools."),
    ("en", "Of 240 pupils, 131 play football and 124 swim; several do more than one sport."),
    ("vi", "Quỹ còn 64 tỷ đồng, gồm 31 tỷ đồng trái phiếu và 36 tỷ đồng cổ phiếu, trừ 3 tỷ đồng tiền phí."),
    ("vi", "Tập đoàn lãi 78 tỷ đồng, gồm 41 tỷ đồng từ điện và 47 tỷ đồng từ nước, mảng giấy lỗ nặng."),
    ("fr", "Le fonds a gagné 64 millions d'euros : 31 millions d'or et 36 millions d'art, moins 3 millions de frais."),
    ("fr", "La note atteint 92 millions d'euros : 41 millions de salaires et 46 millions de loyers, avec la TVA."),
    ("es", "El fondo ganó 64 millones de euros: 31 millones en bonos y 36 millones en oro, menos 3 millones en tasas."),
    ("es", "La factura suma 92 millones de euros: 41 millones en salarios y 46 millones en rentas, además del seguro."),
)  # fmt: skip
FULLER = (
    ("en", "The group's profit of €505 million broke down into €322 million at home, €233 million abroad and a"
           " €50 million fine."),
    ("en", "Profit was $64 million (bread $22 million, cakes $44 million, corporate costs $2 million)."),
    ("en", "The town gained 630 jobs: 260 in services and 420 in building, against 50 gone in factories."),
    ("vi", "Xã tăng thu 443 triệu đồng, trong đó thuế tăng 230 triệu đồng, phí tăng 113 triệu đồng, lệ phí tăng"
           " 105 triệu đồng, còn phạt giảm 5 triệu đồng."),
)  # fmt: skip
OF_MORE = (
    ("en", "The zoo counted 471 births, including 286 birds and 178 fish."),
    ("en", "The mill made 820 tonnes in May and 640 tonnes in June. It then cut output by 190 tonnes."),
    ("en", "The clinic saw 215 patients in 7 hours, at the busiest 33 an hour."),
    ("en", "Goods exports were £848 million and imports £301 million. Including services, the surplus "
           "was £537 million."),
    ("en", "The catch rose from 785 tonnes to 1,015 tonnes (the season before: up 19%)."),
    ("en", "Orders, up 10% in the first quarter, rose from 567 in April to 853 in May."),
    ("en", "The town had 43 buses in 2010. It now has 219, three times as many as its neighbour."),
    ("en", "Sales grew from 128 to 502 and profit doubled."),
    ("en", "270 of 397 parcels, or 86% by weight, were late."),
    ("en", "Last year, 282 of the 671 pupils passed (41% in 2019)."),
    ("vi", "Tháng 10, xuất khẩu đạt 32,4 tỷ USD, nhập khẩu 23,1 tỷ USD. Tính chung 10 tháng, cả nước "
           "xuất siêu 3,9 tỷ USD."),
    ("vi", "Tỉnh cần 550 bác sĩ, mới có 373 người. Dự kiến năm 2035 sẽ thiếu 179 bác sĩ."),
    ("vi", "Quý I nhà máy lãi 724 tỷ đồng. Sang quý II, lợi nhuận đạt 836 tỷ đồng, cao hơn 132 tỷ "
           "đồng so với cùng kỳ."),
    ("fr", "Les exportations atteignent 848 millions d'euros et les importations 301 millions. Y "
           "compris les services, l'excédent est de 537 millions."),
    ("es", "Las exportaciones sumaron 848 millones de euros y las importaciones 301 millones. "
           "Incluidos los servicios, el superávit fue de 537 millones."),
)  # fmt: skip
OF_SOME = (
    ("en", "The first sale made $77.3 million and the day sale $30.4 million, or $111.3 million in all with fees."),
    ("vi", "Đoàn phát hiện 309 cơ sở thiếu giấy phép, 479 cơ sở bẩn, tổng cộng 778 cơ sở vi phạm ít nhất một lỗi."),
    ("en", "The budget was $326 million in 2022 and $714 million in 2023. Next year it will rise by $368 million."),
    ("vi", "Công ty chia 18.192 triệu đồng tiền thưởng cho 379 nhân viên, riêng khối kinh doanh nhận bình quân 46 triệu"
           " đồng mỗi người."),
    ("en", "Goods exports were $848 billion, goods imports $301 billion, and the surplus with services $537 billion."),
)  # fmt: skip
INCLUDED = (
    ("en", "She ordered 34 chairs at £35 each and, delivery and tax included, paid £1,290."),
    ("en", "The fleet comprises 875 vehicles, including 452 vans, 348 lorries and 65 motorcycles."),
    ("vi", "Hội tặng 187 suất quà của xã, 355 suất của trường, 183 suất của chợ... Tổng cộng 825 suất quà."),
    ("vi", "Doanh nghiệp nội trúng 272 trong 817 gói thầu, chiếm 33,7% xét theo giá trị."),
    ("vi", "Đội xe 43 chiếc chở 1.892 tấn hàng hôm qua, tính riêng xe lớn thì mỗi chiếc chở 41 tấn."),
    ("fr", "Elle a acheté 34 chaises à 35 euros pièce et, livraison comprise, a payé 1 290 euros."),
)
OF_THESE = (
    ("en", "The clinic saw 215 patients in 7 hours, 33 an hour."),
    ("en", "Goods exports were £848 million and imports £301 million. The surplus was £537 million."),
    ("en", "The catch rose from 785 tonnes to 1,015 tonnes (up 19%)."),
    ("en", "Orders rose 10%, from 567 in April to 853 in May."),
    ("en", "270 of 397 parcels, or 86%, were late."),
    ("vi", "Tháng 10, xuất khẩu đạt 32,4 tỷ USD, nhập khẩu 23,1 tỷ USD. Cả nước xuất siêu 3,9 tỷ USD."),
)  # fmt: skip
PLAIN = (
    ("fr", "Le fonds a gagné 64 millions d'euros : 31 millions d'or et 36 millions d'art, moins de 90 en 2019."),
    ("en", "The fund made £64 million: £31 million on bonds and £36 million on shares."),
    ("en", "Spending was $89 million: $41 million for wages and $46 million for rent."),
    ("vi", "Quỹ còn 64 tỷ đồng, gồm 31 tỷ đồng trái phiếu và 36 tỷ đồng cổ phiếu."),
    ("fr", "Le fonds a gagné 64 millions d'euros : 31 millions en obligations et 36 millions en actions."),
    ("es", "El fondo ganó 64 millones de euros: 31 millones en bonos y 36 millones en acciones."),
)


def _accused(text: str, language: str) -> list[str]:
    return [str(each) for each in ArticleReading(text, language).claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(("language", "text"), ADJUSTED)
def test_parts_with_something_taken_off_or_added_are_no_finding(language: str, text: str) -> None:
    assert not _accused(text, language)


@pytest.mark.parametrize(("language", "text"), FULLER)
def test_what_adds_up_with_a_figure_taken_off_is_no_finding(language: str, text: str) -> None:
    assert not _accused(text, language)


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_the_same_parts_alone_are(language: str, text: str) -> None:
    assert _accused(text, language)


@pytest.mark.parametrize(("language", "text"), [*OF_MORE, *OF_SOME, *INCLUDED])
def test_what_is_told_of_more_or_of_another_time_is_no_finding(language: str, text: str) -> None:
    assert not _accused(text, language)


@pytest.mark.parametrize(("language", "text"), OF_THESE)
def test_the_same_of_the_figures_beside_it_is(language: str, text: str) -> None:
    assert _accused(text, language)


def test_what_falls_to_each_share_is_no_conversion() -> None:
    text = "Net rose to 7.3 mln dlrs, or 71 cts a share, up from 4.4 mln dlrs, or 43 cts a share."
    assert not [each for each in ArticleReading(text, "en").claims if each.pattern == "conversions-at-one-rate"]
