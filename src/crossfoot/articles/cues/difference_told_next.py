"""Two figures, the first of them mostly in the sentence before, and by how much the second is more or less: the fast
train needs 89 minutes. The slow one needs 116, which is 27 minutes longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._alone import alone, are_alike, are_plain, compared, is_said_of
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, Mention
from crossfoot.articles.slips import is_explained_gap
from crossfoot.articles.wordings import EACH, MEAN, OF, PLAN, VERSUS, symbols
from crossfoot.claimfile.figure_reader import FigureReader

_THREE: Final = 3
_OTHERWISE: Final = symbols("versus plan each mean part parts multiple percent range fraction joined begin end")
"""letters between two figures, or behind them, by which they are of something else"""
_LEVELS: Final = (COUNT, PERCENT)


def _propose(place: Place) -> Iterator[Candidate]:
    figures = _three(place)
    if len(figures) != _THREE:
        return
    old, new, gap = figures
    gap = _in_points(place, gap) if old.kind == PERCENT else gap
    way = _way(place, gap, old, new)
    if not way or not _are_levels(place, old, new, gap):
        return
    roles = (Role("from", old), Role("to", new), Role("by", gap, way < 0))
    words = ((gap.start, gap.end),)
    claim = Candidate("change", roles, "difference-told-next", old.start, place.sentence.end, words)
    if judged(claim).fits:
        if old.start < place.sentence.start:  # others tie those of one sentence
            yield claim._replace(telling=True, said=True, fitted=True)
    elif is_explained_gap(old, new, gap, way < 0):
        yield claim._replace(telling=True, said=True, certain=True, fitted=True)


def _three(place: Place) -> Sequence[Mention]:
    """The only figures of the sentence, or of it and the one before; the last two stand in the sentence."""
    here = alone(place, 0)
    figures = here if len(here) == _THREE else alone(place) if len(here) == _THREE - 1 else ()
    figures = [*figures[:-1], *(compared(place, each) for each in figures[-1:])]
    return figures if are_plain(figures) else ()


def _in_points(place: Place, gap: Mention) -> Mention:
    """A figure with the word behind it that says that it is one of percentage points, beside percentages."""
    notation, text = place.lexicon.notation, f"{gap.draft} {gap.noun[0]}" if gap.noun else ""
    end = gap.end + len(text) - len(gap.draft)
    if gap.kind != COUNT or not gap.noun or gap.noun[0] not in notation.words.points or gap.unit:
        return gap
    if place.low[gap.end : end].strip() != gap.noun[0]:
        return gap
    return gap._replace(
        kind=POINTS, end=end, draft=text, written=FigureReader(notation).figure(text), noun=gap.noun[1:]
    )


def _way(place: Place, gap: Mention, old: Mention, new: Mention) -> int:
    """Whether words say that the last figure is how much more there is, above zero, or how much less."""
    comparing, nouns = place.lexicon.prose.comparing, (*old.noun[:2], *new.noun[:2])
    if is_said_of(place, gap, comparing.more, nouns):
        return 1
    return -1 if is_said_of(place, gap, comparing.fewer, nouns) else 0


def _are_levels(place: Place, old: Mention, new: Mention, gap: Mention) -> bool:
    """Whether the first two are levels of one thing, and the last one counts the same."""
    letters, items = place.letters, place.sentence.items
    spots = [at for at, item in enumerate(items) if item and item.end in (new.end, gap.end)]
    some = letters[: spots[0]].endswith(OF)  # 106 of 200 did better, 86 did worse
    if some or not _OTHERWISE.isdisjoint(letters[spots[0] + 1 : spots[-1]]) or old.kind not in _LEVELS:
        return False
    if not {VERSUS, PLAN, MEAN, EACH}.isdisjoint(letters[max(spots[0] - 2, 0) : spots[0]] + letters[spots[-1] + 1 :]):
        return False
    if not are_alike(old, new) or min(old.written.num, new.written.num, gap.written.num) <= 0:
        return False
    if old.kind == PERCENT:
        return gap.kind == POINTS
    alike = (
        gap.kind == COUNT and are_alike(new, gap._replace(noun=())) and (gap.unit == "" or bool(old.unit or new.unit))
    )
    return alike and gap.written.place >= min(old.written.place, new.written.place)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The ferry takes 89 minutes. The barge takes 116, which is 27 minutes longer.",
            "consistent",
            {"from": "89 minutes", "to": "116", "by": "27 minutes"},
        ),
        CueExample(
            "vi",
            "Phà chạy hết 89 phút. Sà lan chạy hết 116 phút, lâu hơn 27 phút.",
            "consistent",
            {"from": "89 phút", "to": "116 phút", "by": "27 phút"},
        ),
        CueExample(
            "en",
            "Among girls 66% passed. Among boys it was 55%, 11 points behind.",
            "consistent",
            {"from": "66%", "to": "55%", "by": "11 points"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The ferry takes 89 minutes. The barge takes 117, which is 27 minutes longer.",
            "mismatch",
            {"from": "89 minutes", "to": "117", "by": "27 minutes"},
        ),
        CueExample(
            "en",
            "In May 306 people slept in tents. In June wardens found 471 – an additional 167.",
            "mismatch",
            {"from": "306", "to": "471", "by": "167"},
        ),
        CueExample(
            "vi",
            "Phà chạy hết 89 phút. Sà lan chạy hết 117 phút, lâu hơn 27 phút.",
            "mismatch",
            {"from": "89 phút", "to": "117 phút", "by": "27 phút"},
        ),
        CueExample(
            "fr",
            "Le bac met 89 minutes. La péniche en met 117, soit 27 minutes de plus.",
            "mismatch",
            {"from": "89 minutes", "to": "117", "by": "27 minutes"},
        ),
        CueExample(
            "es",
            "El transbordador tarda 89 minutos. La barcaza tarda 117, es decir, 27 minutos más.",
            "mismatch",
            {"from": "89 minutos", "to": "117", "by": "27 minutos"},
        ),
    ),
    traps=(
        CueExample("en", "106 of 200 growers did better, 86 did worse. No change was seen in the other eight."),
        CueExample("en", "The ferry takes 89 minutes. The barge takes 117, which is 27 minutes longer than planned."),
        CueExample("en", "The ferry takes 89 minutes. The barge takes 117, about 27 minutes longer."),
        CueExample("en", "The ferry takes 89 minutes, the raft 104. The barge takes 117, 15 minutes longer."),
        CueExample("en", "Ninety came in 2019. It seats 306 people. Last year 471 came, 167 more in tents."),
        CueExample("en", "It seats 306 people. Last year it sold 471 tonnes of hay, 167 tonnes more."),
        CueExample("en", "The ferry carries 306 people. It took 471 cars, against 304 before, 167 more."),
        CueExample("en", "Copper: up 0.30 cent\nSugar: 0.07 to 0.10 cent lower"),
        CueExample("en", "The ferry carried 306 people. The barge carried 471 and an additional 167."),
        CueExample("en", "In May 306 came. In June 471 came by bus, an additional 167 by train."),
        CueExample("vi", "Phà chạy hết 89 phút. Sà lan chạy hết 117 phút, lâu hơn 27 phút so với trước."),
        CueExample("vi", "Phà chạy hết 89 phút. Sà lan chạy hết 117 phút, giảm thêm 27 phút."),
    ),
    turn=LIMITS,
    where="figure|percent|points",
    said="comparing.more comparing.fewer",
)
