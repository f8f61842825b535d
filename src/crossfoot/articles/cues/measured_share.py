"""A measure by its name, and those of whom it is: the response rate was 22.9% (33 of 144 patients); 3,148 of the 4,384
questionnaires came back, a response rate of 72%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import wording

_BEHIND: Final = wording("percent words? [( or , few?] few? [pair: figure of few? figure or fraction]")
_NEXT: Final = 3
"""characters between two sentences"""
_NAME: Final = "measured-share"
_LEAST: Final = 20


def _propose(place: Place) -> Iterator[Candidate]:
    measures, sentence = place.lexicon.contrasts["measures"], place.sentence
    if not measures.search(place.low, sentence.start, sentence.end):
        return
    from crossfoot.articles.other_bases import is_named

    for match in _BEHIND.finditer(place.letters):
        rate = sentence.items[match.start()]
        if isinstance(rate, Mention) and is_named(place.low, place.lexicon, rate, sentence.start):
            pair = _pair(place, match.start("pair"), match.end("pair"))
            yield from _share(place, rate, pair) if pair else ()
    for _, rate in place.figures:
        if rate.kind == PERCENT and len(place.figures) == _NEXT - 1:
            part = place.figures[0][1]
            if part.kind == COUNT and part.end < rate.start and is_named(place.low, place.lexicon, rate, part.end):
                yield from _of_earlier(place, rate, part)


def _pair(place: Place, first: int, stop: int) -> Sequence[Mention]:
    """Part and whole of which one stands behind the other."""
    items = [item for item in place.sentence.items[first:stop] if item is not None]
    if len(items) == 1 and isinstance(items[0], Fraction):
        return (items[0].part, items[0].whole)
    return [item for item in items if isinstance(item, Mention)]


def _of_earlier(place: Place, rate: Mention, part: Mention) -> Iterator[Candidate]:
    """3,484 questionnaires were sent out. 3,148 came back, a response rate of 72%."""
    before = place.recall.before(place.sentence.start)
    where = before[0][1] if before else None
    if where is None or place.sentence.start - where.end > _NEXT or where.letters.count(COUNT) != 1:
        return
    named = " ".join(part.noun)
    if part.noun and part.noun[0] in place.lexicon.countable and not place.lexicon.contrasts["measured"].search(named):
        return  # 3,148 people were at home
    if PERCENT not in where.letters and "," in place.letters[: place.letters.index(PERCENT)]:
        yield from _share(place, rate, (part, before[0][0]))


def _share(place: Place, rate: Mention, pair: Sequence[Mention]) -> Iterator[Candidate]:
    from crossfoot.articles.other_bases import is_measured

    part, whole = pair
    stop = place.sentence.end if whole.start > place.sentence.start else place.sentence.start
    if part.written.value > whole.written.value or not is_measured(place.low, place.lexicon, whole, stop):
        return
    plain = not any(each.written.hedge or each.in_words for each in (part, whole, rate))
    slip = plain and whole.written.value >= _LEAST and is_explained_share(part, whole, rate)
    roles = (Role("part", part), Role("whole", whole), Role("percent", rate))
    start = min(whole.start, place.sentence.start)
    yield Candidate("share", roles, _NAME, start, place.sentence.end, telling=slip, said=True, certain=slip)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The response rate was 22.9% (33 of 144 patients).",
            "consistent",
            {"part": "33", "whole": "144", "percent": "22.9%"},
        ),
        CueExample(
            "vi",
            "Trại gửi đi 4.384 phiếu khảo sát. Họ thu về 3.148 phiếu, tỷ lệ phản hồi 71,8%.",
            "consistent",
            {"part": "3.148", "whole": "4.384", "percent": "71,8%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The objective response rate was 22.9% (33 of 142 patients).",
            "mismatch",
            {"part": "33", "whole": "142", "percent": "22.9%"},
        ),
        CueExample(
            "en",
            "Turnout was 52.6%, with 18,114 of the 32,244 registered electors casting a vote.",
            "mismatch",
            {"part": "18,114", "whole": "32,244", "percent": "52.6%"},
        ),
        CueExample(
            "en",
            "The growers sent out 3,484 questionnaires. They got 3,148 back, a response rate of 72%.",
            "mismatch",
            {"part": "3,148", "whole": "3,484", "percent": "72%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ đáp ứng khách quan là 22,9% (33 trên 142 bệnh nhân).",
            "mismatch",
            {"part": "33", "whole": "142", "percent": "22,9%"},
        ),
        CueExample(
            "vi",
            "Trại gửi đi 3.484 phiếu khảo sát. Họ thu về 3.148 phiếu, tỷ lệ phản hồi 72%.",
            "mismatch",
            {"part": "3.148", "whole": "3.484", "percent": "72%"},
        ),
        CueExample(
            "fr",
            "On a envoyé 3 484 questionnaires. On en a reçu 3 148, soit un taux de réponse de 72 %.",
            "mismatch",
            {"part": "3 148", "whole": "3 484", "percent": "72 %"},
        ),
        CueExample(
            "es",
            "Se enviaron 3.484 cuestionarios. Volvieron 3.148, una tasa de respuesta del 72 %.",
            "mismatch",
            {"part": "3.148", "whole": "3.484", "percent": "72 %"},
        ),
    ),
    traps=(
        CueExample("en", "Turnout was 84.2% (77 of the 108 wards)."),
        CueExample("en", "Turnout was 52.6%, with 18,114 of the 32,244 postal votes spoilt."),
        CueExample("en", "Turnout was 52.6%, with 18,114 of the 32,244 voters over 60 casting a vote."),
        CueExample("en", "We sent out 3,484 questionnaires. Some 3,148 people were at home, a response rate of 72%."),
        CueExample("en", "The response rate among women was 22.9% (33 of 142 patients were women)."),
        CueExample("en", "Turnout was 52.6%, and 18,114 of the 32,244 electors in the north stayed at home."),
        CueExample("vi", "Tỷ lệ đi bầu là 84,2% (77 trên 108 khu vực)."),
    ),
    turn=SHARES,
    where="percent",
    said="contrasts.measures",
)
