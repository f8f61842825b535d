"""A change of the figure before it, with the earlier one and its time in parentheses: 1,566, down 36% (2017: 2,450)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.near_misses import near_change
from crossfoot.articles.proposal import Candidate, Role, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, Mention
from crossfoot.articles.slips import is_explained_change, is_explained_gap
from crossfoot.articles.wordings import FALL, symbols, wording

_TIME: Final = "[words|number|/|share|end|:]*0-6"
_NEW: Final = "[new: figure|percent] [few? ( few? figure few? )]? [[words|share|end|number]*0-3 [,|joined]*0-2 words?]?"
_OLD: Final = (
    "[told: [[versus|begin|words|number*0-4] or versus words|number|of|share|end|total*0-7] "
    f"( {_TIME}] [old: figure|percent] few? )"
)
_BEHIND: Final = wording(f"{_NEW} [verb: rise|fall] [few|end|of]*0-2 [percent: percent|points] {_OLD}")
_TURNED: Final = wording(f"{_NEW} [percent: percent|points] few? [verb: rise|fall] {_OLD}")
_BEFORE: Final = wording(
    f"[new: figure] words? [told: ( {_TIME}] [old: figure] ) ,|joined*0-2 words|share*0-2 "
    "[verb: rise|fall] [few|end|of]? [percent: percent] [not [few|number]*2 end [few|number]*2 figure|percent]"
)
"""and not: (2016: 708), while services grew by 5% to 121"""
_DIFFERENCE: Final = wording(
    "[new: figure] [each|few*2]? [few? ( few? figure|number|fraction few? )]? "
    "[[words|share|end|number]*0-3 [,|joined]*0-2 words?]? "
    "[verb: rise|fall] [few|end|of]*0-2 [percent: figure] [each|few]*0-2 "
    f"[told: versus words|number|of|share|end|total*0-7 ( {_TIME}] [old: figure] [few|each]*0-2 )"
)
"""59.94 (3 May), down 5.06 from that of 20 April (65)"""
_REACHED: Final = wording(
    "[verb: rise|fall] [few|end|of]*0-2 [percent: percent|points] ,? few? end few? [new: figure|percent] few? "
    f"( [told: {_TIME} [old: figure|percent] [few? versus few? or [named: few]? number few?]? ] )"
)
"""jumps 24.8% to 96.3 million (77.2 million a year earlier)"""
_TIMED: Final = symbols("number versus")


def _propose(place: Place) -> Iterator[Candidate]:
    for pattern in (_BEHIND, _TURNED, _BEFORE, _DIFFERENCE, _REACHED):
        for match in pattern.finditer(place.letters):
            figures = {
                role: place.sentence.items[match.start(name)]
                for role, name in (("from", "old"), ("to", "new"), ("percent", "percent"))
            }
            mentions = {role: each for role, each in figures.items() if isinstance(each, Mention)}
            if (
                _TIMED & set(match["told"])
                and len(mentions) == len(figures)
                and not (pattern is _REACHED and _is_of_another(place, match))
                and _are_alike(mentions["from"], mentions["to"], mentions["percent"])
            ):
                if mentions["percent"].kind != PERCENT:
                    mentions["by"] = mentions.pop("percent")
                yield _change(place, mentions, match["verb"] == FALL, match.start("verb"))


def _is_of_another(place: Place, match: re.Match[str]) -> bool:
    """Whether more words stand between the earlier figure and its year than one: 75 million for France in 2021."""
    spot = match.start("named")
    return spot >= 0 and " " in place.low[place.sentence.starts[spot] : place.sentence.ends[spot]].strip()


def _are_alike(old: Mention, new: Mention, result: Mention) -> bool:
    """Whether two figures count one thing, and what has changed by points is a percentage."""
    if result.kind == COUNT:
        return old.unit == new.unit == result.unit != ""
    if old.kind != new.kind or (old.kind == PERCENT) != (result.kind == POINTS):
        return False
    return same_unit(old, new) and (bool(old.unit) or not (old.noun and new.noun) or named_alike(old.noun, new.noun))


def _change(place: Place, figures: Mapping[str, Mention], falls: bool, verb: int) -> Candidate:
    near = near_change(figures, falls) or is_explained_change(figures, falls)
    by = figures.get("by")
    if by is not None:  # nearly 6 may be 5.06
        near = not by.written.hedge and (near or is_explained_gap(figures["from"], figures["to"], by, falls))
    roles = tuple(Role(role, mention, falls and role in ("by", "percent")) for role, mention in figures.items())
    sentence = place.sentence
    words = ((sentence.starts[verb], sentence.ends[verb]),)
    return Candidate(
        "change", roles, "change-on-a-bracketed-figure", sentence.start, sentence.end, words, near, True
    )  # fmt: skip


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Beer rose 8.4% to $542 million (2021: $500 million), while wine grew by 9.6% to $88 million.",
            "consistent",
            {"from": "$500 million", "to": "$542 million", "percent": "8.4%"},
        ),
        CueExample(
            "vi",
            "Bia tăng 8,4% lên 542 tỷ đồng (năm 2021: 500 tỷ đồng), rượu tăng 9,6% lên 88 tỷ đồng.",
            "consistent",
            {"from": "500 tỷ đồng", "to": "542 tỷ đồng", "percent": "8,4%"},
        ),
        CueExample(
            "vi",
            "Quý III/2018, công ty đạt 1.566 tỷ đồng doanh thu, giảm 36% (quý III/2017 đạt 2.450 tỷ đồng).",
            "consistent",
            {"from": "2.450 tỷ đồng", "to": "1.566 tỷ đồng", "percent": "36%"},
        ),
        CueExample(
            "en",
            "Sales came to $1,566 million, down 36% (2017: $2,450 million).",
            "consistent",
            {"from": "$2,450 million", "to": "$1,566 million", "percent": "36%"},
        ),
        CueExample(
            "fr",
            "Les ventes sont de 1 566 millions d’euros, en baisse de 36 % (2017 : 2 450 millions d’euros).",
            "consistent",
            {"from": "2 450 millions d’euros", "to": "1 566 millions d’euros", "percent": "36 %"},
        ),
        CueExample(
            "es",
            "Las ventas fueron de 1.566 millones de euros, una caída del 36 % (2017: 2.450 millones de euros).",
            "consistent",
            {"from": "2.450 millones de euros", "to": "1.566 millones de euros", "percent": "36 %"},
        ),
        CueExample(
            "vi",
            "Hãng lãi 1.830 tỷ yen (16 tỷ USD), giảm 20,8% so với mức kỷ lục của năm tài khóa trước (2.310 tỷ yen).",
            "consistent",
            {"from": "2.310 tỷ yen", "to": "1.830 tỷ yen", "percent": "20,8%"},
        ),
        CueExample(
            "en",
            "The mill earned 1,830 million yen ($16 million), down 20.8% compared with the record of the year before "
            "(2,310 million yen).",
            "consistent",
            {"from": "2,310 million yen", "to": "1,830 million yen", "percent": "20.8%"},
        ),
        CueExample(
            "vi",
            "Giá xăng là 59,94 USD/thùng (3/5), mức này giảm 5,06 USD/thùng so với kỳ điều chỉnh ngày 20/4 (65 "
            "USD/thùng).",
            "consistent",
            {"from": "65 USD", "to": "59,94 USD", "by": "5,06 USD"},
        ),
        CueExample(
            "fr",
            "Le bénéfice bondit de 28,4 % à 96,3 millions d’euros (75 millions un an auparavant).",
            "consistent",
            {"from": "75 millions", "to": "96,3 millions d’euros", "percent": "28,4 %"},
        ),
    ),
    bad=(
        CueExample(
            "fr",
            "Le bénéfice recule de 13,8 %, à 62,4 millions d’euros (76 millions en 2021).",
            "mismatch",
            {"from": "76 millions", "to": "62,4 millions d’euros", "percent": "13,8 %"},
        ),
        CueExample(
            "es",
            "El beneficio sube un 24,8 %, hasta 96,3 millones de euros (75 millones un año antes).",
            "mismatch",
            {"from": "75 millones", "to": "96,3 millones de euros", "percent": "24,8 %"},
        ),
        CueExample(
            "en",
            "Net profit jumps 24.8% to 96.3 million euros (75 million a year earlier).",
            "mismatch",
            {"from": "75 million", "to": "96.3 million euros", "percent": "24.8%"},
        ),
        CueExample(
            "vi",
            "Lợi nhuận tăng 24,8% lên 96,3 tỷ đồng (năm 2021: 75 tỷ đồng).",
            "mismatch",
            {"from": "75 tỷ đồng", "to": "96,3 tỷ đồng", "percent": "24,8%"},
        ),
        CueExample(
            "en",
            "There were 499,331 arrivals in 2012, a 1.3% increase on 2011 (484,367 arrivals).",
            "mismatch",
            {"from": "484,367", "to": "499,331", "percent": "1.3%"},
        ),
        CueExample(
            "en",
            "The share was 45.3% in 2011, an increase of 2.2 percentage points on 2001 (42.1%).",
            "mismatch",
            {"from": "42.1%", "to": "45.3%", "by": "2.2 percentage points"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ này là 45,3%, tăng 2,2 điểm phần trăm so với năm 2001 (42,1%).",
            "mismatch",
            {"from": "42,1%", "to": "45,3%", "by": "2,2 điểm phần trăm"},
        ),
        CueExample(
            "fr",
            "La part est de 45,3 % en 2011, en hausse de 2,2 points par rapport à 2001 (42,1 %).",
            "mismatch",
            {"from": "42,1 %", "to": "45,3 %", "by": "2,2 points"},
        ),
        CueExample(
            "vi",
            "Hãng lãi 1.830 tỷ yen (16 tỷ USD), giảm 28,8% so với mức kỷ lục của năm tài khóa trước (2.310 tỷ yen).",
            "mismatch",
            {"from": "2.310 tỷ yen", "to": "1.830 tỷ yen", "percent": "28,8%"},
        ),
        CueExample(
            "vi",
            "Công ty lãi 69,6 tỷ đồng, giảm 36% so với cùng kỳ năm trước (đạt 186,2 tỷ đồng).",
            "mismatch",
            {"from": "186,2 tỷ đồng", "to": "69,6 tỷ đồng", "percent": "36%"},
        ),
        CueExample(
            "en",
            "Sales came to 845 million euros (2016: 708 million euros), an increase of 8.3%.",
            "mismatch",
            {"from": "708 million euros", "to": "845 million euros", "percent": "8.3%"},
        ),
        CueExample(
            "vi",
            "Quý III/2018, công ty đạt 1.566 tỷ đồng doanh thu, giảm 36% (quý III/2017 đạt 2.540 tỷ đồng).",
            "mismatch",
            {"from": "2.540 tỷ đồng", "to": "1.566 tỷ đồng", "percent": "36%"},
        ),
        CueExample(
            "en",
            "Sales came to $1,566 million, down 36.1% (2017: $4,250 million).",
            "mismatch",
            {"from": "$4,250 million", "to": "$1,566 million", "percent": "36.1%"},
        ),
        CueExample(
            "fr",
            "Les ventes sont de 1 566 millions d’euros, en baisse de 36 % (2017 : 2 540 millions d’euros).",
            "mismatch",
            {"from": "2 540 millions d’euros", "to": "1 566 millions d’euros", "percent": "36 %"},
        ),
        CueExample(
            "es",
            "Las ventas fueron de 1.566 millones de euros, una caída del 36 % (2017: 2.540 millones de euros).",
            "mismatch",
            {"from": "2.540 millones de euros", "to": "1.566 millones de euros", "percent": "36 %"},
        ),
        CueExample(
            "vi",
            "Giá xăng là 59,94 USD/thùng (3/5), mức này giảm 5,60 USD/thùng so với kỳ điều chỉnh ngày 20/4 (65,00 "
            "USD/thùng).",
            "mismatch",
            {"from": "65,00 USD", "to": "59,94 USD", "by": "5,60 USD"},
        ),
    ),
    traps=(
        CueExample("vi", "Giá xăng là 59,94 USD/thùng (3/5), giảm gần 6 USD/thùng so với kỳ ngày 20/4 (65 USD/thùng)."),
        CueExample("en", "The share was 45.3% in 2011, an increase of 3.2 percentage points in towns (42.1%)."),
        CueExample("en", "Sales came to $1,566 million, down 36% (target for 2017: $2,450 million)."),
        CueExample("en", "Sales came to $1,566 million, down 36% (profit $450 million)."),
        CueExample("en", "Beer came to $542 million (2021: $500 million), while wine grew by 9.6% to $88 million."),
        CueExample("fr", "La bière atteint 542 millions (2021 : 500 millions), le vin gagne 9,6 % à 88 millions."),
        CueExample("es", "La cerveza llegó a 542 millones (2021: 500 millones), el vino subió un 9,6 % hasta 88."),
        CueExample("vi", "Công ty đạt 1.566 tỷ đồng, giảm 36% (trong đó quý III/2017 đạt 450 tỷ đồng)."),
        CueExample("fr", "Le bénéfice bondit de 28 % à 96,3 millions d’euros (31 millions pour la France en 2021)."),
        CueExample("es", "El beneficio sube un 28 %, hasta 96,3 millones de euros (31 millones en España)."),
        CueExample("vi", "Công ty có 1.566 xe, giảm 36% (năm 2017 chở 2.450 khách)."),
    ),
    turn=CHANGES,
    where="rise|fall any* figure|percent [few|versus|number]*0-4 ) or figure ) any* rise|fall",
)
