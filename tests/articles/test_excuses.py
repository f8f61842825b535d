"""A percentage that is of another count of its sentence accuses nothing."""

from __future__ import annotations

import pytest

from articles.rows import accused


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "275 hens were assigned to early lime, 137 to late lime and 128 to no lime. In all, 43 laid."),
        (
            "en",
            "Patients received strong (n = 272) or weak lime (n = 130), or chalk (n = 162). Rust struck 26 (16.0%).",
        ),
        ("en", "Each of the 3 plants makes 647 cars a day, 1941 in all and 485,250 in a year of 250 days."),
        ("en", "Support was 23% in May, 45% in June (up 22 points) and 42% in July (down 3); among women it was 25%."),
    ],
)
def test_sizes_of_groups_levels_and_what_all_make_accuse_nothing(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rust was seen in 14 (35%) and 9 (15%) of the 40 old and 60 new pipes, respectively."),
        ("en", "Fever occurred in 18 (36%) and 12 (15%) of 50 children and 80 adults."),
        ("vi", "Có 50 nam và 80 nữ; số người biết bơi lần lượt là 20 (40%) và 12 (15%)."),
        ("en", "Sixty of the 80 (75%) came back after a month, and 24 (40%) had slept well."),
        ("en", "Of 300 who enrolled, 240 (80%) finished, and of these 60 (25%) found work."),
        ("en", "Of the 500 letters, 400 (80%) arrived, and 100 (25%) were answered."),
        ("vi", "Trong 300 người đăng ký, 240 người (80%) đến thi, và 60 người (25%) đỗ."),
        ("fr", "Sur 300 inscrits, 240 (80 %) ont fini et 60 (25 %) ont trouvé un emploi."),
        ("en", "Of 250 seeds, 200 (80%) sprouted; 50 (25%) of them flowered."),
        ("en", "The firm asked 160 customers; 120 (75%) replied and 48 (40%) were happy."),
        ("en", "Forty-five (75%) of the 60 returned the form, and 18 (40%) wanted more."),
        ("en", "Of the 312 hens, 93 are below 40 (30%) and 46 below 20 weeks (15%)."),
        ("en", "Of 308 cooks, 92 turned 60 (30 percent) and 46 turned 70 (15 percent) last year."),
        ("en", "84 of 420 riders are under 40 (20 percent), 126 under 50 (30 percent)."),
    ],
)
def test_pairs_go_in_order_and_parts_have_parts(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Of the 300 who enrolled, 204 (80%) finished.", ["204", "300", "80%"]),
        ("en", "Rust was seen in 14 (53%) of the 40 old pipes.", ["14", "40", "53%"]),
    ],
)
def test_a_share_that_is_of_no_other_count_is_told(language: str, text: str, figures: list[str]) -> None:
    assert figures in accused(language, text)


def test_a_cell_is_of_its_column_though_it_would_fit_the_one_beside_it() -> None:
    text = (
        "Characteristic lime (n = 30) chalk (n = 29) red 15 (50%) 14 (47%) grey 15 (50%) 15 (52%) black 6 (20%) 9 (31%)"
    )
    assert accused("en", text) == [["14", "29", "47%"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In all, 775 of the 2,280 letters came late, 28% of them by a week."),
        ("en", "Some 985 of the 1,860 huts were let, 23% to families."),
        ("en", "Last year 1,466 of the 2,820 hens came back (80% within a week)."),
        ("en", "Only 1,346 of 2,540 growers were given a plot (70% in the city)."),
        ("en", "The mayor won with 681 of 2,130 votes (turnout 39.8%)."),
        ("en", "421 of the 810 pupils took Latin (pass rate 83%)."),
        ("en", "994 of the 2,210 pupils took Latin (79% in 2010)."),
        ("en", "The mayor took 1,188 of 3,600 votes (+4.1%)."),
        ("en", "Of the 1,440 growers asked, 532 were for it, or 50% once the undecided are left out."),
        ("en", "Growers made up 19.0% of the sample of 605 readers but 32.7% of the 199 winners."),
        ("en", "Support is strongest among those over 65 (62%) and weakest among those under 25 (41%)."),
        ("en", "Thefts fell from 1,329 to 1,076, a decline of 31% in thefts of hens making up for others."),
        ("en", "Sales rose 26.6% on the year to 1,309, and 1.9% on the month, from 1,284."),
        ("en", "Claims rose 12.4% over the year to 1,322, up from 1,248 last month."),
        ("en", "Resistance was 9.7% for lime, 60.6% for chalk, 18.8% for marl and 13.4% for clay."),
        ("en", "Fever was found in 10.8% of cattle, 40.0% of sheep and 49.9% of goats."),
        ("en", "62% of the growers own a cart, 45% a boat and 13% neither."),
        ("en", "The fund has 54% of the votes. A bank owns 28%, another 12%, and staff the remaining 6%."),
        (
            "en",
            "We asked 13 farms, 9 of which took part (4 declined). They sent 222 hens, between 6 and 39 each, for a "
            "mean of 24.7 per farm.",
        ),
        ("en", "The 46 huts cost from $526,000 each and are worth $29.2 million together."),
        ("en", "The barn costs $492 million and should bring savings of $127 million a year after four years."),
        ("fr", "Le taux est de 42 % chez les femmes et de 50 % chez les hommes. L'écart était de 11 points en 2010."),
        ("es", "Se recogieron 47.800 toneladas, de ellas 9.300 en el norte y 8.500 en el sur."),
        ("vi", "Trong 4.033 hộ, 1.134 hộ được vay, chiếm 30,9% số hộ có nhu cầu vay."),
        ("vi", "Có 110 bài đạt trên 900 điểm, chiếm 4% tổng số 2.750 bài."),
        ("vi", "Nam chiếm 61%, người trên 60 tuổi chiếm 53%, nhóm có bệnh nền chiếm 31%."),
        ("vi", "Xuất khẩu đạt 33,3 tỷ USD, nhập khẩu đạt 27,2 tỷ USD. Riêng với xã trên, xuất siêu đạt 5,4 tỷ USD."),
        ("vi", "Tỉnh xếp thứ 9 trong 63 tỉnh, tăng 4 bậc."),
        ("vi", "Tỉnh có 210 loại chè, gồm 155 loại 3 sao, 51 loại 4 sao và 4 loại 5 sao."),
        (
            "vi",
            "Cuối năm 2023, còn 15.742 hộ nghèo trên tổng số 378.401 hộ dân, chiếm tỷ lệ 4,16%; hộ cận nghèo là 7.823 "
            "hộ, chiếm 2,07%. So với cuối năm 2022 (20.825 hộ, tỷ lệ 5,52%), số hộ nghèo giảm 5.083 hộ.",
        ),
        (
            "vi",
            "Bến đón 50,2 nghìn lượt trong 5 ngày, bình quân 10,04 nghìn lượt/ngày, tăng 20,7% so với 41,6 nghìn lượt.",
        ),
    ],
)
def test_figures_of_something_else_accuse_nobody(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In all, 775 of the 2,280 letters came late, or 28% of them."),
        ("en", "Last year 1,466 of the 2,820 hens came back (80%)."),
        ("en", "The union said 4,871 of its 5,120 members had voted, a turnout of 59.1%."),
        ("en", "Growth was told: sales fell from 1,329 to 1,076, a decline of 91%."),
        ("en", "Of those asked 44% said prices would rise, 58% that they would fall and 18% were undecided."),
        ("vi", "Trong 4.033 hộ, 1.134 hộ được vay, chiếm 82,1% số hộ."),
        ("vi", "VN-Index ở mức 766,88 điểm. Chỉ số HNX tăng 0,45 điểm (0,05%) lên 98,73 điểm."),
    ],
)
def test_figures_that_the_words_tie_are_told(language: str, text: str) -> None:
    assert accused(language, text)


@pytest.mark.parametrize(
    "text",
    [
        "The farm stands at 34 barns. To reach the target of 136 barns it must add 17 a year over six years.",
        "The farm has 40 barns. It wants 140 barns by 2030, which would need 14.3 barns a year over seven years.",
        "The rate among hens was 50 per 1,000, two times the rate of 25 among ducks.",
    ],
)
def test_a_rate_that_is_added_or_told_of_a_thousand_makes_no_total(text: str) -> None:
    assert accused("en", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tháng 9, trại thu 8.933 triệu đồng, chi 8.405 triệu đồng, lãi 528 triệu đồng. Tháng 8, lãi 526 triệu đồng.",
        "Tháng 9, trại xuất khẩu 8.933 tấn, nhập khẩu 8.405 tấn, xuất siêu 528 tấn. Tháng 8, trại xuất siêu 526 tấn.",
    ],
)
def test_flows_whose_own_balance_is_told_have_no_other_one(text: str) -> None:
    assert accused("vi", text) == []


def test_a_capital_at_par_is_no_price() -> None:
    text = "Giá khởi điểm là 11.700 đồng/cổ phiếu. Ngân hàng đăng ký 1.175 triệu cổ phần, tổng giá trị 11.750 tỷ đồng."
    assert accused("vi", text) == []
