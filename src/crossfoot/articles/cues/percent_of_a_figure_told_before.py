"""A sentence that says of the only figure of the one before what percentage of another it is: 142 million came in. This
represents 72.6% of the 195.7 million that were owed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import fits, stated
from crossfoot.articles.proposal import Candidate, Role, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import SHARE, wording
from crossfoot.articles.words import begins_with

_TOLD: Final = wording(
    "[few? part? share or few] few? [rate: percent] [of [few|total]? or versus few? of? few?] [whole: figure]"
)
_NEXT: Final = 3
"""characters between two sentences"""
_ALL: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    found = _TOLD.match(letters)
    before = place.recall.before(sentence.start)
    if not found or not before or letters.count(PERCENT) > 1 or letters.count(COUNT) > 1:
        return
    if letters[0] != SHARE and not begins_with(place.low, sentence.start, place.lexicon.again):
        return
    part, where, _ = before[0]
    if sentence.start - where.end > _NEXT or sum(item is not None for item in where.items) > 1:
        return
    rate, whole = sentence.items[found.start("rate")], sentence.items[found.start("whole")]
    if not isinstance(rate, Mention) or not isinstance(whole, Mention):
        return
    if not (same_thing(part, whole) or ((part.unit or _is_unnamed(place, whole)) and same_unit(part, whole))):
        return
    plain = not any(each.in_words or each.written.hedge or each.doubtful for each in (part, whole, rate))
    if not plain or not 0 < rate.written.value < _ALL:
        return
    wrong = not fits(part, rate, whole) and is_explained_share(part, whole, rate)
    sure = wrong or fits(part, rate, whole)
    roles = (Role("part", part), Role("whole", whole), Role("percent", rate))
    told = stated(place, roles, "percent-of-a-figure-told-before", found.start("rate"), found.end() - 1, sure)
    yield told._replace(certain=wrong)


def _is_unnamed(place: Place, whole: Mention) -> bool:
    """Whether the word behind a whole names no other thing: the 1,957 who had come."""
    return bool(whole.noun) and place.lexicon.contrasts["own"].fullmatch(whole.noun[0]) is not None


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The mill ground 1,420 sacks. This represents 72.6% of the 1,957 sacks that came in.",
            "consistent",
            {"part": "1,420", "whole": "1,957", "percent": "72.6%"},
        ),
        CueExample(
            "vi",
            "Xưởng đã xay 1.420 bao. Con số này bằng 72,6% của 1.957 bao đã nhập.",
            "consistent",
            {"part": "1.420", "whole": "1.957", "percent": "72,6%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "This year 1,420 pupils sat the exam. This is 72.6% of the 1,657 who had registered.",
            "mismatch",
            {"part": "1,420", "whole": "1,657", "percent": "72.6%"},
        ),
        CueExample(
            "vi",
            "Năm nay có 1.420 học sinh đi thi. Con số này chiếm tỷ lệ 72,6% so với 1.657 học sinh đăng ký.",
            "mismatch",
            {"part": "1.420", "whole": "1.657", "percent": "72,6%"},
        ),
        CueExample(
            "en",
            "The mill ground 1,420 sacks. This represents 72.6% of the 1,657 sacks that came in.",
            "mismatch",
            {"part": "1,420", "whole": "1,657", "percent": "72.6%"},
        ),
        CueExample(
            "vi",
            "Xưởng đã xay 1.420 bao. Con số này bằng 72,6% của 1.657 bao đã nhập.",
            "mismatch",
            {"part": "1.420", "whole": "1.657", "percent": "72,6%"},
        ),
        CueExample(
            "fr",
            "Les recettes atteignent 412,0 millions d’euros. Cela représente 72,6 % des 195,7 millions attendus.",
            "mismatch",
            {"part": "412,0 millions d’euros", "whole": "195,7 millions", "percent": "72,6 %"},
        ),
        CueExample(
            "es",
            "El molino molió 1.420 sacos. Esto supone el 72,6 % de los 1.657 sacos.",
            "mismatch",
            {"part": "1.420", "whole": "1.657", "percent": "72,6 %"},
        ),
    ),
    traps=(
        CueExample("en", "The mill ground 1,420 sacks. This represents 72.6% of the 1,657 workers' pay."),
        CueExample("en", "The mill ground 1,420 sacks in 12 towns. This represents 72.6% of the 1,657 sacks."),
        CueExample("en", "The mill ground 1,420 sacks. The others ground 72.6% of the 1,657 sacks that came in."),
        CueExample("en", "The mill ground about 1,420 sacks. This represents 72.6% of the 1,657 sacks that came in."),
        CueExample("fr", "Le moulin a moulu 1 420 sacs. Cela représente 72,6 % des 1 657 heures payées."),
        CueExample("vi", "Xưởng đã xay 1.420 bao. Xưởng kia xay 72,6% của 1.657 bao đã nhập."),
    ),
    turn=SHARES,
    where="percent [of [few|total]? or versus few? of? few?] figure",
)
