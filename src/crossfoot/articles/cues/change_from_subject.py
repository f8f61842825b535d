"""A change to a later figure, from one that is told before it: there were 700; this rose by 5% to 735."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, NEAR, TOLD_BY, Slots, changes, is_misprinted_difference
from crossfoot.articles.cues._misprinted_changes import is_slip
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, judged, stem
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import REST
from crossfoot.articles.words import ends_with

_POINTS, _AGAIN, _ORIGINAL = "-points", "-again", "-original"
_THREE, _BEFORE = 3, 30
"""figures of a sentence with the level that something had once; characters before that"""
_NEXT: Final = 3
"""characters between two sentences"""


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape == LATER and change.slots.keys() & {"by", "percent"}:
            for subject in [*(each for each, _ in change.subjects), *change.behind]:
                if change.comparable(subject):
                    slots = {**change.slots, "from": change.at(subject)}
                    told = change.candidate(slots, "change-from-subject")
                    if slots.keys() == {"from", "to", "by"} and _is_retaken(place, subject, slots):
                        sure = _holds(slots) or is_misprinted_difference(slots)
                        told = told._replace(telling=sure, said=True, variant=_POINTS)
                    elif slots.keys() == {"from", "to", "percent"} and _is_original(place, subject):
                        slip = is_slip(slots) and not judged(told).fits
                        told = told._replace(telling=slip, said=True, certain=slip, variant=_ORIGINAL)
                    elif slots.keys() == {"from", "to", "percent"} and _is_named_again(place, subject, slots):
                        slip = _is_misprinted(slots) and judged(told).verdict == "mismatch"
                        told = told._replace(telling=slip, said=True, certain=slip, variant=_AGAIN)
                    yield told


def _is_retaken(place: Place, subject: Mention, slots: Slots) -> bool:
    """Whether a sentence goes on about the only percentage told shortly before it: it fell by 3 points to 13%."""
    begin = place.sentence.start
    near = [each for each in place.mentions if each.kind == PERCENT and begin - NEAR < each.start < begin]
    words = place.low[begin : place.sentence.starts[slots["by"].place]].lstrip()
    first = place.figures[:1] and place.figures[0][0] >= slots["by"].place
    return bool(first) and near == [subject] and words.startswith(place.lexicon.again)


def _is_named_again(place: Place, subject: Mention, slots: Slots) -> bool:
    """Whether a sentence names before its figures what the only figure of the one before it counts: there were 1,245
    applications in 2014. In 2015 applications rose by 18.2% to 1,472.
    """
    begin = place.sentence.start
    before = place.recall.before(begin)
    if not before or before[0][0] is not subject or not subject.noun or begin - before[0][1].end > _NEXT:
        return False
    alone = len(before) == 1 or before[1][1] is not before[0][1]
    first = min(slots[role].mention.start for role in ("to", "percent"))
    here = [each for _, each in place.figures if each.start < first]
    names = {stem(word) for word in WORD.findall(place.low, begin, first)}
    only = sum(each.kind == PERCENT for _, each in place.figures) == 1
    return alone and only and not here and stem(subject.noun[0]) in names and not place.sentence.letters.count(REST)


def _is_original(place: Place, subject: Mention) -> bool:
    """Whether a word right before the first figure of a sentence says that it was once that, and two others follow."""
    if len(place.figures) != _THREE or place.figures[0][1] is not subject or subject.in_words:
        return False
    before = place.low[max(subject.start - _BEFORE, place.sentence.start) : subject.start].rstrip(" $£€:")
    return ends_with(before, len(before), place.lexicon.prose.comparing.originally)


def _is_misprinted(slots: Slots) -> bool:
    """Whether one slip explains that the percentage is not that of the change, which goes the way of its verb."""
    one = {role: slots[role].mention for role in ("from", "to", "percent")}
    plain = not any(each.written.hedge or each.in_words for each in one.values())
    falls = slots["percent"].falls
    turned = (one["to"].written.value < one["from"].written.value) != falls
    return plain and not turned and is_explained_change(one, falls)


def _holds(slots: Slots) -> bool:
    """Whether what it changed by is what both ends are apart."""
    old, new, gap = (slots[role].mention.written.value for role in ("from", "to", "by"))
    return new - old == (-gap if slots["by"].falls else gap)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The index gained 112 points to 10,340, having opened at 10,228.",
            "consistent",
            {"from": "10,228", "to": "10,340", "by": "112"},
        ),
        CueExample(
            "fr",
            "La dotation recule de 3,2 %, à 121 millions d’euros, après 125 millions en 2020.",
            "consistent",
            {"from": "125 millions", "to": "121 millions d’euros", "percent": "3,2 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The coat, originally $104, has been reduced by 15% to $119.",
            "mismatch",
            {"from": "$104", "to": "$119", "percent": "15%"},
        ),
        CueExample(
            "vi",
            "Chiếc áo có giá gốc 1.040.000 đồng, nay giảm 15% xuống còn 1.190.000 đồng.",
            "mismatch",
            {"from": "1.040.000 đồng", "to": "1.190.000 đồng", "percent": "15%"},
        ),
        CueExample(
            "en",
            "There were 1,245 requests in 2014. In 2015 requests rose by 28.2% to 1,472.",
            "mismatch",
            {"from": "1,245", "to": "1,472", "percent": "28.2%"},
        ),
        CueExample(
            "en",
            "In 2001, 16.2% of them worked on Sundays. This fell by 3.4 percentage points to 13.1% in 2011.",
            "mismatch",
            {"from": "16.2%", "to": "13.1%", "by": "3.4 percentage points"},
        ),
        CueExample(
            "vi",
            "Năm 2001, 16,2% số người làm việc ngày chủ nhật. Con số này giảm 3,4 điểm phần trăm xuống 13,1%.",
            "mismatch",
            {"from": "16,2%", "to": "13,1%", "by": "3,4 điểm phần trăm"},
        ),
    ),
    traps=(
        CueExample("en", "The coat, originally $104, has been reduced by about 15% to $119 with the hat for $20."),
        CueExample("en", "The coat, worth $104, has been reduced by 15% to $119."),
        CueExample("en", "The coat, originally $104 and then $130, has been reduced by 15% to $119."),
        CueExample("en", "There were 1,245 requests in 2014. In 2015 answers rose by 28.2% to 1,472."),
        CueExample("en", "There were 1,245 requests in May and 980 in June. Requests rose by 28.2% to 1,472."),
        CueExample("en", "In 2001, 16.2% of them were men. Rents fell by 3.4 percentage points to 13.1% of incomes."),
        CueExample("en", "There were 640 hens in the barn; eggs rose by 5% to 735."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
