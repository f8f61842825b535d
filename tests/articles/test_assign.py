"""What becomes of a tie: told, doubted or nothing, by the words and the rivals; and alike whether it fits or not."""

from __future__ import annotations

from collections import Counter
from functools import cache, partial

import pytest

from articles.rows import bound, row_of
from articles.score import corpus, languages
from articles.slipped import slips
from crossfoot.articles.cue_names import Key, key, key_of
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.scoring import scored


def _told(text: str, language: str = "en") -> list[tuple[str, str]]:
    reading = ArticleReading(text, language)
    return [(each.kind, each.verdict) for each in reading.claims] + [
        (each.candidate.kind, "doubtful") for each in reading.doubts
    ]


def test_what_the_words_say_is_told() -> None:
    assert _told("In the night shift, 4.7% (12 of 192) of the parcels were lost.") == [("share", "mismatch")]


def test_what_they_do_not_say_is_doubtful() -> None:
    text = "The branch has 36 members, among them 41 women."
    assert _told(text) == [("total", "doubtful")]


def test_what_may_be_rounded_money_is_doubtful() -> None:
    text = "Median weekly pay was £612 in April 2015, up {}% from £602 in 2014."
    assert _told(text.format("1.5")) == [("change", "doubtful")]
    assert _told(text.format("1.7")) == [("change", "consistent")]


def test_a_ratio_of_few_and_two_limits_accuse_nobody() -> None:
    assert not any(verdict == "mismatch" for _, verdict in _told("Nine in 10 firms (89%) filed online."))
    text = "Overexposure was defined as a level above 15 ng/mL and underexposure as below 10 ng/mL."
    assert not _told(text)


def test_a_group_that_heads_one_of_two_columns_accuses_nobody() -> None:
    rejected = "Control group (n = 28) p value Acute rejection 1 (4.3%) 1.000 Banff."
    assert _told(rejected) == [("share", "mismatch")]
    assert ("share", "mismatch") not in _told(f"Study group (n = 23) {rejected}")


def test_a_part_of_whom_may_be_of_either_whole() -> None:
    text = "By then, 84 (85%) of 99 people with results had answered, of whom 76 ({}%) had reached a level."
    assert ("share", "mismatch") not in _told(text.format(90))


def test_a_list_with_other_things_in_it_accuses_nobody() -> None:
    assert ("total", "mismatch") not in _told("It has 17 questions, including 12 questions for eight dimensions.")
    assert ("total", "mismatch") not in _told("Ages 6 to 10: 21 (15, 8). Missing: 2 (1, 5).")


def test_what_is_set_against_another_percentage_and_a_multiple_of_less_than_nothing_accuse_nobody() -> None:
    assert _told("Those without the drug had worse than 20/2,000 vision (41% versus 21%).") == [("share", "doubtful")]
    doubled = "The geometric mean doubling dose difference was -0.31 (-1.18 to 0.57) at once."
    assert ("change", "mismatch") not in _told(doubled)


def test_percentages_with_figures_of_their_own_accuse_nobody_else() -> None:
    """Of two fractions together; of the count behind it; each of two figures with its own."""
    for text in (
        "Of the 62 patients enrolled, 82% (26 of 29 in the treated group; 25 of 33 in the group without) completed it.",
        "Events were fewer in the 2.5/40 mg (9.52%, 10 cases) group than in the 2.5 mg group (27.87%, 21 cases).",
        "At 24 months survival was higher with 10 μM (20%, 95% CI: 7–36) compared with 80 μM (18%, 95% CI: 7–32).",
    ):
        assert "mismatch" not in dict(_told(text)).values()


def test_what_stands_behind_the_last_of_a_list_may_be_of_them_all() -> None:
    last = "40 schools (of which 14 universities, 32 colleges and 2 academies)."
    assert ("total", "mismatch") not in _told(f"There are 58 universities, 57 colleges and {last}")
    assert ("total", "mismatch") in _told(f"There are {last}")


def test_the_whole_that_the_words_name_wins() -> None:
    """27 is 18% of the 150 told before, and 15% of the 180 that the words name."""
    text = "Traps were checked in 150 of 180 barns (83.3%). Mites were found in 27 of 180 ({}%) barns."
    assert _told(text.format("18.0")) == [("share", "consistent"), ("share", "mismatch")]
    assert _told(text.format("15.0")) == [("share", "consistent"), ("share", "consistent")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town has 150 shops. Of them 27 of 180 ({}%) were closed."),
        ("en", "The town has 150 shops. Of them, 27 of 180, or {}%, were closed."),
        ("vi", "Thị trấn có 150 cửa hàng. Trong đó 27 trên 180 cửa hàng ({}%) đóng cửa."),
        ("fr", "La ville a 150 magasins. Parmi eux 27 sur 180 ({} %) étaient fermés."),
    ],
)
def test_a_whole_beside_the_part_wins_over_one_that_is_taken_up_again(language: str, text: str) -> None:
    point = "." if language == "en" else ","
    assert _told(text.format(f"18{point}0"), language) == [("share", "mismatch")]
    assert _told(text.format(f"15{point}0"), language) == [("share", "consistent")]


def test_a_total_told_in_the_next_sentence_is_doubtful_where_a_slip_would_explain_it() -> None:
    text = "The north shop sold 340 bicycles and the south shop 290. In total {} were sold."
    assert _told(text.format(630)) == [("total", "consistent")]
    assert _told(text.format(640)) == _told(text.format(360)) == [("total", "doubtful")]
    assert _told(text.format(751)) == []


def test_a_part_and_its_whole_that_have_their_percentage_are_held_to_no_other_one() -> None:
    text = "It was needed in {}% [239 of 1571] of those who were treated (21.6% before, 3.6% after)."
    assert _told(text.format("15.2")) == [("share", "consistent")]


def test_a_figure_beyond_a_limit_is_doubtful_and_one_far_from_it_or_equal_to_it_nothing() -> None:
    text = "The rate stood at {}, well below the permitted 35%."
    assert _told(text.format("38%")) == [("bound", "doubtful")]
    assert not _told(text.format("90%")) and ("bound", "mismatch") not in _told(text.format("35%"))


def test_fiscal_years_and_names_with_numbers_are_no_figures_of_a_claim() -> None:
    assert not _told("In fiscal 1985/86, aircraft accounted for 17.1 pct of sales.")
    text = "It will sell 6 companies, including: Power Finance; North Wind Farms; Building Works 3; Building Works 4."
    assert not any(verdict == "mismatch" for _, verdict in _told(text))


def test_a_percentage_without_its_sign_is_told_where_it_is_nearly_right() -> None:
    text = "Đến nay đã có 1.640/2.700 tổ dân phố họp ({} {})."
    assert _told(text.format("đạt", "60,74"), "vi") == [("share", "consistent")]
    assert _told(text.format("đạt", "60,72"), "vi") == [("share", "mismatch")]
    assert ("share", "mismatch") not in _told(text.format("rộng", "12,5"), "vi")


def test_a_smaller_whole_that_is_not_printed_excuses_nothing() -> None:
    """33 and 2 are 94.3% and 5.7% of 35, but the words say of 36; of 491 members 465 may have been there to vote."""
    text = "The valve closed in 33/36 (94.3%) of the pumps and leaked in 2/36 (5.7%)."
    assert _told(text).count(("share", "mismatch")) == 2
    voted = "Có 387/465 đại biểu tán thành (78,81%) và 421/465 đại biểu (85,74%) đồng ý với nghị quyết."
    assert not any(verdict == "mismatch" for _, verdict in _told(voted, "vi"))


def test_two_percentages_that_make_a_hundred_of_the_whole_that_is_named_are_told() -> None:
    text = "Of the 12,480 voters, 7,488 ({}%) voted yes and 4,992 ({}%) voted no."
    assert _told(text.format(62, 38)).count(("share", "mismatch")) == 2
    assert not any(verdict == "mismatch" for _, verdict in _told(text.format(60, 40)))


def test_a_part_that_its_percentage_and_the_other_parts_deny_is_told() -> None:
    text = "It was of grade 3, 2 and 1 in {} (15%), 11 (55%) and 6 patients (30%)."
    assert ("equation", "consistent") in _told(text.format(3))
    assert _told(text.format(8)).count(("equation", "mismatch")) == 1


def test_a_difference_is_left_out_where_the_ends_and_the_percentage_show_the_error() -> None:
    text = "The number of vans rose by 4.0 million (17%), from 26.7 million in 2001 to 30.7 million in 2011."
    [found] = [each for each in ArticleReading(text, "en").claims if each.verdict == "mismatch"]
    assert [role.role for role in found.roles] == ["from", "to", "percent"]


def test_groups_that_are_some_of_a_total_accuse_nobody() -> None:
    text = "A total of 37 local (4 male, 13 female) and other (9 male, 11 female) subjects took part."
    assert not any(verdict == "mismatch" for _, verdict in _told(text))


def test_a_list_that_goes_on_is_not_held_to_a_hundred() -> None:
    listed = "Thành phần gồm: 93,4% nước, 2,5% đạm, 0,8% đường, 1,7% xơ"
    assert not any(verdict == "mismatch" for _, verdict in _told(f"{listed}, nhiều loại vitamin.", "vi"))
    assert _told(f"{listed}.", "vi") == [("total", "mismatch")]


def test_a_tie_is_firm_if_it_would_be_told() -> None:
    text = "In the night shift, {}% (12 of 192) of the parcels were lost."
    assert [each.firm for each in ArticleReading(text.format("6.3"), "en").claims] == [True]
    assert [each.verdict for each in ArticleReading(text.format("4.7"), "en").claims] == ["mismatch"]
    text = "Trên địa bàn tỉnh có 134/1459 thôn, bản chưa có đảng viên, chiếm {}."
    assert [each.firm for each in ArticleReading(text.format("9,18%"), "vi").claims] == [True]
    assert [each.verdict for each in ArticleReading(text.format("9,81%"), "vi").claims] == ["mismatch"]


_BY_OTHERS = "parts-of-one-whole"
"""a pattern that says of a percentage what others of the same whole say, which hold"""
_BY_FIT = {
    "figures-that-add-up", "difference-then-from-to", "average", "parts-counted-alike", "amount-then-percent",
    "percentages-and-their-total", "rate-over-a-year",
}  # fmt: skip
"""patterns of figures that nothing ties but that they fit, so that with a wrong one there is nothing to see. An average
is one of them where it has one digit, which much comes near, and no word says of what it is
"""
_LEAST = {"share": 19, "change": 15, "total": 11, "average": 4, "rate": 4, "growth": 1}
"""by kind, how many pairs each language has at least"""


def _tied_by_words(text: str, language: str) -> dict[Key, tuple[set[str], float]]:
    """What is proposed whether it fits or not: by its figures the patterns and the score of the words."""
    found: dict[Key, tuple[set[str], float]] = {}
    for each in bound(text, language).proposed:
        if not each.fitted and each.pattern != _BY_OTHERS:
            found.setdefault(key(each), (set(), 0))[0].add(f"{each.pattern}{each.variant}{each.said}")
    for head in scored(row_of(text, language)):
        for one in head:
            names, _ = found.get(key_of(one.hypothesis), (set(), 0))
            found[key_of(one.hypothesis)] = names, round(one.words, 6)
    return found


@pytest.mark.parametrize("language", languages())
def test_a_tie_is_proposed_and_scored_alike_right_or_wrong(language: str) -> None:
    """In every sentence that holds, of every kind, one figure is made wrong: the same patterns propose the same figures
    with the same words, and these have the same score.
    """
    read = cache(partial(_tied_by_words, language=language))
    seen = Counter[str]()
    for slip in slips(language):
        statement, starts = slip.statement, {place.start for place in slip.statement.places}
        right, wrong = (
            {known: told for known, told in read(text).items() if known[0] == statement.kind and _is_of(known, starts)}
            for text in (slip.entry.text, slip.text)
        )
        assert right == wrong, f"{slip.entry.name}: {statement.kind}"
        seen[statement.kind] += 1
        if not right:
            claims = ArticleReading(slip.entry.text, language).claims
            tied = {each.pattern for each in claims if each.kind == statement.kind and each.spans == starts}
            assert tied <= _BY_FIT, slip.entry.name
    assert all(seen[kind] >= least for kind, least in _LEAST.items())


def _is_of(known: Key, starts: set[int]) -> bool:
    """Whether these are the figures of a claim; a change is known without its difference."""
    figures = {start for _, start in known[1]}
    return figures == starts or (known[0] == "change" and figures < starts and len(starts) - len(figures) == 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Xe có 3 màn hình, thông tin hiển thị qua 3 màn hình."),
        ("vi", "Tuyến dài 14,77 km, sử dụng 26 xe, tỷ lệ khách đã tăng 43%."),
        ("en", "The price fell to the 1,100/1,050 pounds area."),
        ("en", "Tal et al. [23] studied 16 infants, of whom 7 responded."),
    ],
)
def test_what_fits_by_accident_is_no_tie(language: str, text: str) -> None:
    assert not ArticleReading(text, language).claims


def test_figures_that_no_word_ties_are_left_alone_though_they_fit() -> None:
    apart = "Relief came to 73.3%, 80.0% and 100.0% in the sheds A, B and C. The rate of calls was 40.0%, 33.3%, 66.7%."
    assert not [each for each in ArticleReading(apart, "en").claims if each.pattern == "words-hundred"]
    together = "Of those asked 33.3% were for it, and 66.7% against it."
    assert [each.fits for each in ArticleReading(together, "en").claims if each.kind == "total"] == [True]


@pytest.mark.parametrize("language", languages())
def test_nothing_changes_where_all_that_a_certain_percentage_may_be_of_is_looked_at(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(entry.text for entry in corpus(language))[:6_000]
    few = ArticleReading(text, language)
    monkeypatch.setattr("crossfoot.articles.assign._certain", lambda *_: {})
    every = ArticleReading(text, language)
    assert few.claims == every.claims and few.doubts == every.doubts
    assert few.claims


def test_how_many_groups_there_are_is_no_part() -> None:
    text = (
        "Forty-eight hens with worms were randomly divided into three groups:15 hens received (188)Oat-P (group A), "
        "15 hens received bran (group B) and 18 hens were treated by (188)Oat-P plus bran (group C)."
    )
    assert not [each for each in ArticleReading(text, "en").claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Hạm đội có khoảng 1.650 thuyền, bao gồm 820 thuyền buồm, 30 tàu kéo và 330 phà."),
        ("en", "The fleet has about 1,650 vessels, including 820 sailing boats, 30 tugs and 330 ferries."),
    ],
)
def test_a_list_that_falls_short_of_about_so_many_accuses_nobody(language: str, text: str) -> None:
    assert not [each for each in ArticleReading(text, language).claims if each.verdict == "mismatch"]
