"""What share the figure of the sentence before is: 879,742 pupils came; this is 99.17% of the 887,104 expected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import stated
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import wording
from crossfoot.articles.words import begins_with

_SHARE: Final = wording(
    "few|share|part|parts*0-3 [rate: percent] [of|total words*0-2 or versus few? of?] few? [whole: figure]"
)
_WHOLE: Final = 100
_GAP: Final = 3
"""characters between two sentences"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    told = _SHARE.match(letters) if letters.count(PERCENT) == 1 else None
    if told is None or not begins_with(place.low, sentence.start, place.lexicon.figure_again):
        return
    part, rate, whole = _part(place), sentence.items[told.start("rate")], sentence.items[told.start("whole")]
    if part is None or not (isinstance(rate, Mention) and isinstance(whole, Mention)):
        return
    plain = not any(each.written.hedge or each.in_words for each in (part, rate, whole))
    if not plain or not same_unit(part, whole) or not 0 < rate.written.value < _WHOLE:
        return
    roles = (Role("part", part), Role("whole", whole), Role("percent", rate))
    slip = is_explained_share(part, whole, rate)
    yield stated(place, roles, "share-that-a-figure-is", 0, told.end() - 1, slip)


def _part(place: Place) -> Mention | None:
    """The only count of the sentence right before."""
    told = place.recall.before(place.sentence.start)
    if not told or place.sentence.start - told[0][1].end > _GAP:
        return None
    before = told[0][1]
    plain = before.letters.count(COUNT) == 1 and PERCENT not in before.letters
    return told[0][0] if plain and told[0][0].kind == COUNT else None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "This year 879,742 pupils sat the exam. This is 99.17% of the 887,104 who had registered.",
            "consistent",
            {"part": "879,742", "whole": "887,104", "percent": "99.17%"},
        ),
        CueExample(
            "vi",
            "Năm nay có 879.742 học sinh đi thi. Con số này chiếm 99,17% trong số 887.104 học sinh đăng ký.",
            "consistent",
            {"part": "879.742", "whole": "887.104", "percent": "99,17%"},
        ),
        CueExample(
            "fr",
            "Cette année, 879 742 élèves sont venus. Ce chiffre représente 99,17 % des 887 104 inscrits.",
            "consistent",
            {"part": "879 742", "whole": "887 104", "percent": "99,17 %"},
        ),
        CueExample(
            "es",
            "Este año vinieron 879.742 alumnos. Esta cifra representa el 99,17 % de los 887.104 inscritos.",
            "consistent",
            {"part": "879.742", "whole": "887.104", "percent": "99,17 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "This year 879,742 pupils sat the exam. This is 96.17% of the 887,104 who had registered.",
            "mismatch",
            {"part": "879,742", "whole": "887,104", "percent": "96.17%"},
        ),
        CueExample(
            "vi",
            "Năm nay có 879.742 học sinh đi thi. Con số này chiếm tỷ lệ 96,17% so với 887.104 học sinh đăng ký.",
            "mismatch",
            {"part": "879.742", "whole": "887.104", "percent": "96,17%"},
        ),
        CueExample(
            "fr",
            "Cette année, 879 742 élèves sont venus. Ce chiffre représente 96,17 % des 887 104 inscrits.",
            "mismatch",
            {"part": "879 742", "whole": "887 104", "percent": "96,17 %"},
        ),
        CueExample(
            "es",
            "Este año vinieron 879.742 alumnos. Esta cifra representa el 96,17 % de los 887.104 inscritos.",
            "mismatch",
            {"part": "879.742", "whole": "887.104", "percent": "96,17 %"},
        ),
    ),
    traps=(
        CueExample("en", "The firm owns €879,742. This is 96.17% of the 887,104 votes."),
        CueExample("en", "The firm has 879,742 members. It has 96.17% of the 887,104 hectares."),
        CueExample("en", "In May 879,742 came and 12,300 stayed. This is 96.17% of the 887,104 who had registered."),
        CueExample("en", "In May 879,742 came, 5% more. This is 96.17% of the 887,104 who had registered."),
        CueExample("en", "In May 879,742 came. This is 96.17% more than the 887,104 who had registered."),
        CueExample("en", "In May nearly 879,742 came. Roads were closed. This is 96.17% of the 887,104 who had come."),
    ),
    turn=SHARES + 4,
    where="percent",
)
