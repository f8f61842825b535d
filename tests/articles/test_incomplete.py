"""Lists that need not make up the total that is printed are not told to miss it; those that must are."""

from __future__ import annotations

import pytest

from articles.rows import accused

OPEN = [
    ("en", "The line is 14 km long, with 12 stations and 3 stops."),
    ("en", "The farm has 591 animals, 485 hens and 97 ducks. For 9 animals the kind was not written down."),
    ("en", "The farm has 591 birds, 485 hens and 97 ducks. The rest are geese."),
    ("en", "Samples came from 643 birds (537 hens, 89 ducks and, on 5 farms, 17 geese)."),
    ("en", "Of the 314 hens 79 were sold and some were given away, leaving 225."),
    ("en", "The mill closed 109 shops, among them 73 in the north and 34 in the south."),
    (
        "en",
        "The barn will cost $50.2 million. The state pays 20.1, the county 16.6, and the remaining 13.5 is the town's.",
    ),
    (
        "fr",
        "Le chantier coûtera 50,2 millions d'euros. L'État en paiera 20,1, la région 16,6, et les 13,5 restants seront "
        "à la charge de la ville.",
    ),
    ("vi", "Tuyến đường dài 18 km, gồm 15 cầu và 5 nút giao."),
    ("vi", "Toàn huyện có 6.557 hộ. Số hộ làm nông là 4.793 hộ, trong đó 1.674 hộ nuôi gà."),
    ("vi", "Năm ngoái, tỉnh có 1.630 trại gà. Năm nay chỉ còn 1.193 trại, trong đó 487 trại nuôi vịt."),
    ("vi", "Kế hoạch là 1.525 căn. Đến nay hoàn thành 993 căn, riêng xã trên 552 căn."),
    ("vi", "Có 202 con, trong đó phần lớn là gà (115 con) và vịt (80 con)."),
    ("vi", "Vốn đạt 3.901 tỷ đồng, trong đó vốn tỉnh 2.341 tỷ đồng, vốn xã 1.470 tỷ đồng; vốn khác không đáng kể."),
    ("vi", "Có 323 hộ nuôi bò, 327 hộ nuôi lợn và 213 hộ nuôi gà, tổng cộng 856 hộ vì có hộ nuôi nhiều loại."),
    ("vi", "Trong 258 con có 154 con dưới 9 tháng, 64 con chưa tiêm."),
    ("en", "The 105 animals consist of 62 hens, 21 of them brown, 29 geese and 14 ducks."),
    ("en", "The 62 birds include 30 hens, 25 geese, 14 of them white, and 7 ducks."),
    ("en", "The farm lost 80 birds: 50 in spring, 25 of these in the rain, 20 in summer and 10 in autumn."),
    (
        "en",
        "The vet saw 6,500 birds, of which 4,500 were hens and 2,000 ducks. Of the hens 1,800 were ill (40 percent), "
        "of the ducks 1,200 lame (60 percent).",
    ),
    ("en", "We asked 639 growers, of whom 255 (40%) had hail; 76 (30%) had told the insurer, and 38 (50%) were paid."),
    ("vi", "Xuất khẩu đạt 2.498 tấn. Riêng quý III, gà đạt 1.074 tấn, chiếm 43,0%; vịt 424 tấn, chiếm 17,0%."),
    ("vi", "Trại nhận 1.357 con, trong đó 705 con gà, 625 con vịt, còn lại thuộc loại khác."),
    ("vi", "Trại có 1.351 con, gồm 702 con gà mái, 612 con vịt và một số con ngỗng."),
]
CLOSED = [
    ("en", "In all 110 hens came; 21 of these left, leaving 88 in the barn."),
    ("en", "Of the 591 birds 485 were hens and the other 97 ducks."),
    ("en", "The farm has 643 birds (537 hens, 98 ducks and 17 geese)."),
    ("vi", "Huyện có 6.557 hộ, trong đó 4.793 hộ làm nông, còn lại 1.674 hộ làm nghề khác."),
    ("vi", "Có 205 con, gồm 120 con gà, 85 con vịt và 27 con ngỗng."),
]


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_a_list_that_need_not_be_all_accuses_nobody(language: str, text: str) -> None:
    assert not accused(language, text)


@pytest.mark.parametrize(("language", "text"), CLOSED)
def test_a_list_that_is_all_is_held_to_its_total(language: str, text: str) -> None:
    assert accused(language, text)
