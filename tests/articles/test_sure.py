"""What does not fit is told where words and arithmetic leave no doubt, however far off it is, and nowhere else."""

from __future__ import annotations

import pytest

from crossfoot.articles.read import ArticleReading


def _told(text: str, language: str = "en") -> list[tuple[str, str]]:
    reading = ArticleReading(text, language)
    return [(each.kind, each.verdict) for each in reading.claims if each.verdict == "mismatch"]


def test_a_list_that_fits_does_not_excuse_another_list_of_its_total() -> None:
    text = (
        "Altogether, 233 students joined the study: 84 males and 129 females. They were randomized into the lime group "
        "(watching, n = 117) and the chalk group (reading, n = 116)."
    )
    assert _told(text, "en") == [("total", "mismatch")]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "14% (7/16) of the patients were in the first group.", "share"),
        ("en", "Tests failed in 13/43 (30.2%) of hens, in 45/64 (23.4%) for total counts, in 10/38 (26.3%).", "share"),
        ("en", "A total of 47 hens were assigned to the red barn (n = 35) or the old barn (n = 39).", "total"),
        ("en", "A total of 47 hens were assigned to the red barn (n = 25) or the old barn (n = 23).", "total"),
        ("en", "Thefts rose by 53% compared with the previous year, from 2,059 to 2,771 cases.", "change"),
        ("vi", "Sản lượng chè đạt 527 tấn, tăng 10% so với 520 tấn của vụ trước.", "change"),
        ("en", "The harvest came to 527 tonnes, 10% more than the usual 520 tonnes.", "change"),
        ("vi", "Sản lượng đạt 657 tấn, bằng 109% năm trước, trong đó cá là 624 tấn, cua là 393 tấn.", "total"),
        ("vi", "Cả vụ thu được 657.282 tấn, trong đó ngô là 163.853 tấn, khoai là 393.429 tấn.", "total"),
        (
            "vi",
            "Cầu có vốn 7.615 tỉ đồng, trong đó tỉnh góp 5.257 tỉ đồng, nước góp khoảng 5.058 tỉ đồng.",
            "total",
        ),
        ("vi", "Xưởng có 132/203 thợ, đạt tỷ lệ 25%.", "share"),
        (
            "vi",
            "Hội kết nạp 15.980 hội viên mới. Trong đó, kết nạp 10.653 hội viên (với 7.223 hội viên là nữ) ở xã và "
            "thị trấn, chiếm 58,98% hội viên được kết nạp.",
            "share",
        ),
        ("vi", "Quý này bán được 1.240 xe, giảm mạnh đến 40% so với 3.100 xe quý trước.", "change"),
        ("en", "Two thirds of the 90 seats went to women, 45 in all.", "share"),
        ("en", "Output grew 235% from 70 million to 165 million.", "change"),
        ("vi", "Tổng vốn 7.615 tỉ đồng, trong đó vốn tư nhân là 1.557 tỉ đồng, vốn Nhà nước 5.058 tỉ đồng.", "total"),
        ("vi", "Còn lại 87 hồ sơ chưa xong (gồm 84 hộ dân và 4 cơ sở tôn giáo).", "total"),
        ("vi", "Lượng xe nhập giảm 14 lần so với tháng trước, từ mức 3.074 chiếc xuống còn 176 chiếc.", "change"),
    ],
)
def test_what_the_words_say_is_told_however_far_off_it_is(language: str, text: str, kind: str) -> None:
    assert _told(text, language) == [(kind, "mismatch")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The stock sank 12.5% - or $2.10 - to close at $14.70."),  # of what it was
        ("en", "Pain was more frequent in the 2% gel group than in the 4% group (26/36 vs. 16/31)."),
        ("vi", "Thành phần của rau gồm 93,3% nước, 2,6% protit, 0,7% gluxit, 1,8% xenluloza, nhiều loại vitamin."),
        ("vi", "Loa thuộc địa bàn 4 quận của Hà Nội (Hoàn Kiếm, Ba Đình, Đống Đa, Hai Bà Trưng)."),
        ("vi", "Trường xây 37 phòng gồm: 10 phòng làm việc, 17 phòng cho khoa Y và 3 phòng dùng chung..."),
        ("vi", "Tỷ lệ vốn được giảm từ 95,4% về 75,4% trong năm 2018 và còn 65% trong năm 2020."),
        ("en", "Of all readers, 69% own a bicycle, 10% sold theirs, 23% never had one."),  # of whom some own two
        ("en", "A total of 145 hens were bought; 65 were assigned to the red barn and 64 to the old one."),
        ("en", "The firm employs 405,000. This is down by 6,000 (1.3%) on last year."),
        ("en", "The herd numbers 129 goats; the first 22 weeks saw 45 kids (n = 31) and lambs (n = 52) born."),
        ("vi", "Cả vụ thu được 657.000 tấn, trong đó ngô là 164.000 tấn, khoai là 393.000 tấn."),
        ("vi", "Huyện có 45/73 trường có tỷ lệ tốt nghiệp đạt 100%."),  # of the pupils in each
        ("vi", "Có 71 người trẻ trúng cử, tăng 1,9% so với khoá 13 (62 người)."),  # a share that has risen
        ("vi", "Lượng xe nhập giảm hơn 17 lần so với tháng trước, từ mức 3.074 chiếc xuống còn 176 chiếc."),
        (
            "vi",
            "Khu đất rộng 95,58 ha, trong đó phần giao gần 15,5 ha, phần thuê 16 ha và phần còn lại 64 ha.",
        ),  # rounded
        ("en", "The rate declined by 20% when the cut-off point of the test was moved from 24 h to 72 h."),
        ("en", "It earned about 25 million of nearly 40 million dollars, or 40%."),
        ("en", "The goal was reached in 96% of eyes, whereas 20/15 vision or better was achieved in 73% of eyes."),
        ("vi", "Nợ là 11.378 tỷ đồng, trong đó nợ ngắn hạn 10.678 tỷ đồng. Công ty chi hơn 756 tỷ đồng cho quản lý."),
        ("vi", "Có 12 bộ mỗi bộ 75 triệu đồng gồm 1 loa và 1 đàn, 24 tủ giá 45 triệu đồng, 36 máy giá 23 triệu đồng."),
        ("en", "120 men were divided into two groups, each with 60 men, and again into two, each with 30 men."),
        ("vi", "7 đội sẽ chia ra 2 bảng để chọn 4 đội vào bán kết."),
        ("vi", "Gần 1.000 công nhân trên tổng số 2.100 công nhân của công ty (100% vốn Đài Loan) nghỉ việc."),
        ("vi", "Bán mỗi bình (1 lần hút) giá từ 100.000 đồng đến 500.000 đồng."),
        ("en", "AHI fell by 50%, from 46.2% to 18.4%, in the treated group."),  # or by 27.8 points
        (
            "en",
            "A total of 47 hens were assigned to the red barn (n = 25) or the old barn (n = 23) and weighed 1.2, 1.3, "
            "1.1, 1.4, 1.6, 1.7, 1.8, 1.9, 2.1, 2.2, 1.2, 1.3, 1.1, 1.4, 1.6, 1.7, 1.8, 1.9, 2.1 and 2.2 kg.",
        ),  # as crowded as a table that lost its lines
        ("en", "Kit sales rose 31.3% to 154,711, compared with 146,610 in April."),  # on the year before
        ("en", "Sales for February rose 5 pct on a comparable basis to 20.7 million from 10.4 million a year ago."),
        ("vi", "Giá vàng đã 3 lần chạm mốc 1.500 USD và có xu hướng tiếp tục tăng giá, tiến đến mốc 1.600 USD."),
        ("vi", "Khởi tố 5 bị can, gồm: hai sĩ quan, cựu chủ tịch phường, một cán bộ và một giám đốc."),
        ("vi", "Mã A tăng 350 đồng lên 6.500 đồng, trong khi đó mã B tăng từ 6.220 đồng lên 6.380 đồng."),
        ("vi", "Công ty đặt mục tiêu doanh thu 2.800 tỷ đồng, lãi 280 tỷ và nâng tỷ lệ chi trả cổ tức lên 25%."),
        ("vi", "Hội nghị có 223 người, trong đó gồm 176 ủy viên, 20 ủy viên dự khuyết và một số thành phần khác."),
        ("vi", "Nhà bán với giá 2,5 tỉ đồng. Tòa định 4,8 tỉ đồng. Chị đòi khoản chênh lệch hơn 2,5 tỉ đồng."),
        ("en", "Concentrations varied from 0.12% twice daily to 2% four times a day."),
        ("en", "The loss widened 11% to $100 million from $90 million."),
        ("en", "Divorces declined between 2003 and 2009 from 153,065 to 113,949 followed by a 4.9% increase in 2010."),
        ("en", "Prices rose 31.6%, compared with 30.3% in the year to January and 38.8% in the year before."),
        ("vi", "Số bài báo của trường tăng 288% (62 bài so với 16 bài của năm trước)."),
        ("vi", "Sân bay tăng 180.000 đồng lên 318.000 đồng/người lớn, từ 90.000 đồng lên 159.000 đồng/trẻ em."),
        ("vi", "Doanh thu tăng 4,6% và cổ tức cũng tăng từ 0,57 USD lên 0,63 USD (tăng 10,5%)."),
        ("en", "There was a 20% increase in the number of 20 to 34 year olds living with their parents."),
        ("vi", "Quý này bán được 1.240 xe, giảm chỉ còn 40% so với 3.100 xe quý trước."),
        ("en", "A levy of 25% was put on 200 billion of goods, and one of 25% with 60 billion of theirs in reply."),
        ("vi", "Họ áp thuế 25% với 200 tỷ USD hàng hoá, khiến nước kia áp thuế 25% với 60 tỷ USD hàng của họ."),
        ("en", "The 37 groups, 36 cases in the control group and two cases in the treatment group, were alike."),
        ("vi", "Luật được thông qua với 455/462 đại biểu tán thành, chiếm 92,67% trong tổng số đại biểu."),
        (
            "en",
            "The amount drawn from the fund was $4,740,544.14, of which $70,980.75 was refunded, leaving "
            "$4,669,563.39, or $520,899.24 less than last year.",
        ),
        (
            "en",
            "Imports were a decrease of $58,156,690 over the preceding year, and gifts amounted to "
            "$291,414,175, a decrease from the year of $90,524,068.",
        ),
        (
            "en",
            "The office cut its rates from the current five rates to four lower ones, 10 percent, 15, 25, "
            "and 33 percent.",
        ),
        ("en", "That would be about 52 a year. 52 a year does exceed 300, in under 6 years."),
        ("en", "Its score went from 89 to 90 lost +1.12%"),
        (
            "en",
            "Our company will keep 20% of the sum ($31\nmillion), while\n70% will be for them and the "
            "remaining 10% will be used to pay what they\nowe.",
        ),
        ("en", "Of the remaining 127 hens, 39 (26% of the flock) laid two eggs."),
        ("en", "The barns hold 210,000 hens from a total of 800,000 birds of the county (where 17% of people farm)."),
        ("en", "This would correspond to 3 units on the 13-point scale used here (25% of 13 = 3.25)."),
        ("en", "It was seen in four of 48 hens that got wheat and three of 44 hens that got rye (8% vs 7%)."),
        ("en", "In all 28 workers (nine men, 26 full-time) took part."),
        (
            "en",
            "Over half will have pain 4 years later, and the cost per country per year is $128 million for "
            "care, $730 million for absence and $708 million for aid.",
        ),
        ("en", "The cost of the move was $60,566, of which $52,912 was paid in May and $7,653 in June."),
        ("en", "The yield rose 2.5 fold as feed went to 2300 mg and 1800 mg from 700 mg and 500 mg."),
        ("en", "The yield rose 2.5 fold by raising feed to 2300 mg and 1800 mg from 700 mg and 500 mg."),
        ("vi", "Tỉnh có 9 xe điện, 101 xe chạy khí trong tổng số 2.595 xe buýt, đạt 4,24%."),
        ("en", "Falls were rarer in the group on CKD-828 2.5/40 mg (9.52%) than in the other."),
        (
            "en",
            "The park has 420 bird species that nest there. Insects include 83 bee species and 383 beetle species. "
            "113 of these are rare.",
        ),
        ("vi", "Toàn tỉnh có 36 người chết, một người mất tích và 34 người bị thương, hầu hết do sạt lở."),
        ("en", "In all 36 people died, one person is missing and 34 people were injured."),
        ("en", "They spoke among 101 farmers, 126 bakers, 123 cooks, and 52 general labourers."),
        (
            "en",
            "By lot 94 hens came to one of two barns: the new barn (NB: 48, 34 [71 %] grey) or the old one (OB: 46, 29 "
            "[63 %] grey).",
        ),
        (
            "en",
            "Laid less for some time 54 (87%) 28 (93%) 26 (81%) Ate less oats 27 (44%) 14 (47%) 13 (41%) Changed "
            "to wheat 21 (34%) 12 (40%) 9 (28%)",
        ),
    ],
)
def test_what_may_be_of_something_else_accuses_nobody(language: str, text: str) -> None:
    assert not _told(text, language)


def test_a_percentage_of_another_subject_is_not_told_of_the_levels_around_it() -> None:
    assert _told("Sản lượng đạt 527 tấn, số hộ trồng tăng 10% so với vụ có 520 tấn.", "vi") == []
