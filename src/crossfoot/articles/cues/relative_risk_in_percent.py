"""A rise or a fall of a risk in percent, and in parentheses the ratio of both risks: 24% lower (hazard ratio 0.76)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_ratio
from crossfoot.articles.wordings import FALL, wording
from crossfoot.claimfile.figure_reader import FigureReader

_VERB_BEFORE: Final = wording("rise|fall words|of|part*0-3 END")
_VERB_BEHIND: Final = wording("few? rise|fall")
_BACK: Final = 4
"""letters before a percentage in which its verb stands"""
_TELLING: Final = 4
"""digits of a percentage and its ratio; with fewer of them a slip explains too much"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, notation = place.sentence, place.lexicon.notation
    found = _ratio(place.lexicon.prose.risks, notation.decimal)
    for spot, percent in place.figures:
        verb = _verb(place.letters, spot) if percent.kind == PERCENT else ""
        match = found.match(place.low, percent.end, sentence.end) if verb else None
        written = FigureReader(notation).plain(match["ratio"]) if match else None
        if match is None or written is None or not written.num or (written.value < 1) != (verb == FALL):
            continue
        ratio = Mention(COUNT, *match.span("ratio"), match["ratio"], written)
        off = abs(percent.written.value - 100 * abs(1 - written.value))
        fits = 2 * off <= percent.written.last_place + 100 * written.last_place
        if fits or (_digits(percent, ratio) >= _TELLING and is_explained_ratio(percent, ratio)):
            roles = (Role("percent", percent, verb == FALL), Role("times", ratio))
            yield Candidate(
                "change",
                roles,
                "relative-risk-in-percent",
                sentence.start,
                sentence.end,
                telling=True,
                said=True,
                fitted=True,
            )


@cache
def _ratio(names: tuple[str, ...], decimal: str) -> re.Pattern[str]:
    """Finds a ratio by its name, in the first parentheses behind a percentage; those that stand in them say more of it:
    (odds ratio [OR] 0.54; (OR (95% CI): 0.54.
    """
    inner = r"[(\[][^()\[\]]{0,25}[)\]]"
    figure = rf"\d+{re.escape(decimal)}\d{{1,3}}(?![\d%])"
    return re.compile(
        rf"[^().;\[\]\d]{{0,120}}[(\[][^()\[\]\d;]{{0,40}}?{any_of(names).pattern}"
        rf"(?:[^()\[\]\d;]{{0,25}}|,?\s*{inner}[^()\[\]\d;]{{0,6}})(?P<ratio>{figure})"
    )


def _verb(letters: str, spot: int) -> str:
    """The letter of the verb beside a percentage; nothing where none is."""
    behind = _VERB_BEHIND.match(letters, spot + 1)
    if behind:
        return behind[0][-1]
    before = _VERB_BEFORE.search(letters, max(spot - _BACK, 0), spot)
    return before[0][0] if before else ""


def _digits(*figures: Mention) -> int:
    """How many digits they have that tell something."""
    return sum(len(str(each.written.num // each.written.step)) for each in figures)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Those who walked to work had a 24% lower risk of gout (hazard ratio 0.76; 95% CI 0.61 to 0.94).",
            "consistent",
            {"percent": "24%", "times": "0.76"},
        ),
        CueExample(
            "en",
            "The new valve reduced the risk of leaks by 46.2% (relative risk [RR], 0.538; p = 0.02).",
            "consistent",
            {"percent": "46.2%", "times": "0.538"},
        ),
        CueExample(
            "vi",
            "Người hút thuốc có nguy cơ ngã tăng 31% (tỷ số nguy cơ 1,31; KTC 95% 1,08–1,59).",
            "consistent",
            {"percent": "31%", "times": "1,31"},
        ),
        CueExample(
            "fr",
            "Le vaccin a réduit le risque de 58 % (risque relatif = 0,42).",
            "consistent",
            {"percent": "58 %", "times": "0,42"},
        ),
        CueExample(
            "es",
            "La dieta redujo el riesgo un 34 % (razón de riesgos: 0,66).",
            "consistent",
            {"percent": "34 %", "times": "0,66"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Those who walked to work had a 42% lower risk of gout (hazard ratio 0.76; 95% CI 0.61 to 0.94).",
            "mismatch",
            {"percent": "42%", "times": "0.76"},
        ),
        CueExample(
            "vi",
            "Người hút thuốc có nguy cơ ngã tăng 31% (tỷ số nguy cơ 1,37).",
            "mismatch",
            {"percent": "31%", "times": "1,37"},
        ),
    ),
    traps=(
        CueExample("en", "The admission rate decreased by 8.3% in the first group (adjusted odds ratio 0.31)."),
        CueExample("en", "There was a 5% increase in survival after five years (hazard ratio 0.87)."),
        CueExample("en", "Response increased to 79.9% after the training (odds ratio 2.41)."),
        CueExample("en", "Leaks were seen in 42% of users (hazard ratio 0.76)."),
        CueExample("vi", "Tỷ lệ nhập viện giảm 8,3% ở nhóm một (tỷ số chênh 0,31)."),
    ),
    turn=CHANGES,
    where="percent any* (",
)
