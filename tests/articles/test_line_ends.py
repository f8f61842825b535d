"""Line ends in the middle of sentences, and those at the end of what is a line of its own."""

from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.articles.language_of import declared
from crossfoot.articles.line_ends import goes_on
from crossfoot.articles.read import ArticleReading

PROSE = {
    "en": "The department for transport published its yearly report on the state of the roads. It says that its people "
    "saw 1,459 bridges last year and that 134 of them (9.81%) were found to be in need of repair. In the northern "
    "district, of the 78 bridges that were inspected, 53 (64.94%) were found to be in good order. The number of "
    "accidents on the roads rose from 1,613 in 2016 to 2,840 in 2017, an increase of 67%. Of the 312 people that were "
    "asked about the roads, 120 (38.5%) were content and 192 (62.5%) were not content at all.",
    "vi": "Sở giao thông vừa công bố báo cáo hằng năm về tình trạng các tuyến đường của tỉnh. Theo báo cáo, trong số "
    "1.459 cây cầu được kiểm tra năm ngoái có 134 cây cầu, chiếm 9,81%, cần phải sửa chữa. Số vụ tai nạn tăng từ "
    "1.613 vụ năm 2016 lên 2.840 vụ năm 2017, tăng 67% so với năm trước. Hội đồng có 48 đại biểu, trong đó có 27 đại "
    "biểu (58,3%) bỏ phiếu tán thành kế hoạch sửa chữa các tuyến đường trong những năm tới.",
    "fr": "Le ministère des transports a publié lundi son rapport annuel sur l’état des routes de la région. Selon ce "
    "rapport, sur les 1\u00a0459 ponts inspectés l’an dernier, 134 (9,81\u00a0%) doivent être réparés dans les années "
    "à venir. Le nombre d’accidents passe de 1\u00a0613 en 2016 à 2\u00a0840 en 2017, avec une hausse de 67\u00a0%. "
    "Le conseil compte 48 membres, dont 27 (58,3\u00a0%) ont voté pour le plan qui leur était présenté par le maire.",
    "es": "El ministerio de transportes publicó el lunes su informe anual sobre el estado de las carreteras. Según el "
    "informe, de los 1.459 puentes inspeccionados el año pasado, 134 (9,81\u00a0%) necesitan reparación. El número de "
    "accidentes pasó de 1.613 en 2016 a 2.840 en 2017, un aumento del 67\u00a0%. El consejo tiene 48 miembros, de los "
    "cuales 27 (58,3\u00a0%) votaron a favor del plan que les había presentado el alcalde de la ciudad.",
}
LINES = [
    "Members that came to the meeting\nmen 134\nwomen 126\nchildren 12",
    "The fleet of the harbour in the last year\n- trawlers 134\n- gillnetters 87",
    "Those that were asked in the two towns\n1) content 134\n2) not content 87",
    "The council of the town met in May\n\n134 members came to the meeting.",
    "The council of the town has 134 members.\nof these 12 did not come to the meeting",
    "The town had a new bridge in 2016\nThe council of the town has 134 members",
    "Bridges in the north 134\nBridges in the south 126\nBridges in the west 12",
    "Yours, for the council of the town\nA. Smith, 12 Mill Lane",
    "hens in the yard 134\nducks on the pond 12\ngeese in the field 9",
    "Sold in the year\t134\nsold in the year before\t126",
    "There were 134 hens in the yard\n126",
    "Mean of the 134 hens in the yard (SD)\na Mean of the three of 12",
]
GOING_ON = [
    "Of the 78 cells in the district,\n53 (64.94%) are strong.",
    "Of the 78 cells in the district, 53\n(64.94%) are strong.",
    "The council has 48 members,\nof whom 27 (58.3%)\nvoted for the plan.",
    "The council of the town has 48 members\nand all of them came.",
    "In the 78 cells there were enough (with 53 of\nThe Mill and 2 others).",
]


def told(text: str, language: str) -> set[tuple[str, tuple[tuple[str, int], ...]]]:
    claims = ArticleReading(text, language).claims
    return {(each.verdict, tuple(sorted((role.role, role.mention.start) for role in each.roles))) for each in claims}


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize("width", [33, 40, 50, 60, 72, 96])
def test_prose_says_the_same_however_wide_its_lines_are(language: str, width: int) -> None:
    prose = PROSE[language]
    wanted = told(prose, language)
    assert sum(verdict == "mismatch" for verdict, _ in wanted) >= 2
    assert told("\n".join(wrap(prose, width, break_on_hyphens=False)), language) == wanted
    assert told(" \n".join(wrap(prose, width - 1, break_on_hyphens=False)).replace(" \n", "\n"), language) == wanted


def lines_of(text: str) -> int:
    """Lines, or what they are put together to."""
    known = declared("en").lexicon.prose.common
    low, high, count = 0, text.find("\n"), 1
    while high >= 0:
        start = high + 1
        while text[start : start + 1] == "\n":
            start += 1
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if not goes_on(text, low, (high, start), end, known):
            low, count = start, count + 1
        high = end if end < len(text) else -1
    return count


@pytest.mark.parametrize("text", LINES)
def test_lines_of_lists_and_tables_stay_lines(text: str) -> None:
    assert lines_of(text) == len([line for line in text.split("\n") if line])


@pytest.mark.parametrize("text", GOING_ON)
def test_a_sentence_goes_on_behind_a_line_end(text: str) -> None:
    assert lines_of(text) == 1


def test_prose_goes_on_behind_a_colon_or_semicolon_where_it_was_broken_for_its_width() -> None:
    prose = "the club has three kinds of members that pay: the 12 that sing; the 14 that play; and the 9 that do both"
    assert [lines_of("\n".join(wrap(prose, width))) for width in (46, 27)] == [1, 1]
    assert lines_of("The club has many members:\nsome 12 that sing;\nand 14 that only come to play;\n9 do both") == 4


@given(st.text("aA5. ,:;()?\n\t-", max_size=120))
def test_any_lines_can_be_asked_about(text: str) -> None:
    assert lines_of(text) >= 1
