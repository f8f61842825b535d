"""How many were gathered, left out and kept: 223 pupils were screened. Of them 77 were excluded. The other 146 came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import REST
from crossfoot.figures.unmade import unmade

_FEW: Final = 5
_LEAST: Final = 20
"""a smaller number is made up by chance too often"""
_FAR: Final = 500
"""characters from the first figure to the last"""
_BACK: Final = 6
"""figures before the one that was kept"""
_BEFORE, _BEHIND = 40, 100
"""characters around a figure in which a word says what became of it"""
_MARK: Final = unmade(r"[.;:]\s|\d")


def _propose(place: Place) -> Iterator[Candidate]:
    prose, start = place.lexicon.prose, place.sentence.start
    if not any_of(prose.kept).search(place.low, max(start - _BEFORE, 0), place.sentence.end + _BEHIND):
        return
    for spot, kept in place.figures:
        if kept.kind != COUNT or not _is_plain(kept) or not _is_told(place, kept, prose.kept):
            continue
        before = [
            each for each in place.mentions if each.kind == COUNT and kept.start - _FAR <= each.start < kept.start
        ]
        before = [each for each in before if not each.unit][-_BACK:]
        for number, total in enumerate(before[:-1]):
            if not _is_plain(total) or not _is_told(place, total, prose.gathered):
                continue
            left_out = _left_out(place, before[number + 1 :], total, kept)
            if left_out:
                listing = TotalWithParts(-1, total, (*left_out, kept), (), True, True, "")
                tied = stated(place, listing, listing.parts, "flow-of-participants", "exact")
                yield tied._replace(said=True, fitted=True, start=min(start, total.start))
                return
        behind = _without_details(place, before)
        rest = REST in place.letters[max(spot - 2, 0) : spot]
        for pair in (behind[-2:], before[-2:] if rest else ()):
            if len(pair) > 1 and _is_missed(place, pair[0], pair[1], kept, rest):
                listing = TotalWithParts(-1, pair[0], (pair[1], kept), (), True, True, "")
                tied = stated(place, listing, listing.parts, "flow-of-participants", "exact")
                yield tied._replace(said=True, telling=True, start=min(start, pair[0].start))
                return


def _without_details(place: Place, before: Sequence[Mention]) -> Sequence[Mention]:
    """Without the figures that the last sentence before this one has behind its first one."""
    told = {each.start: where for each, where, _ in place.recall.before(place.sentence.start)}
    last = told.get(before[-1].start) if before else None
    if last is None:
        return before
    first = next(number for number, each in enumerate(before) if told.get(each.start) is last)
    return before[: first + 1]


def _left_out(place: Place, between: Sequence[Mention], total: Mention, kept: Mention) -> Sequence[Mention]:
    """Those who were left out, if what is kept is all the others: the first figure behind the total, or all of them."""
    missing = total.written.value - kept.written.value
    excluded = place.lexicon.prose.left_out
    for several in (between[:1], between):
        if amount_of(several) == missing and any(_is_told(place, each, excluded) for each in several):
            return several
    return ()


def _is_missed(place: Place, total: Mention, left_out: Mention, kept: Mention, rest: bool) -> bool:
    """Whether more were left out and kept than there had been, by a slip; if there are fewer, others may be missing,
    unless those who were kept are the ``rest``.
    """
    prose = place.lexicon.prose
    amount = kept.written.value + left_out.written.value
    return (
        _is_plain(total)
        and _is_plain(left_out, _FEW if rest else _LEAST)
        and kept.written.value < total.written.value
        and (amount > total.written.value or (rest and amount < total.written.value))
        and _is_told(place, total, prose.gathered)
        and _is_told(place, left_out, prose.left_out)
        and is_explained_sum(total, (left_out, kept))
    )


def _is_plain(each: Mention, least: int = _LEAST) -> bool:
    written = each.written
    return not (each.unit or written.hedge or each.in_words) and written.den == 1 and written.value >= least


def _is_told(place: Place, each: Mention, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands near a figure, with no other one between."""
    low = place.low
    behind = _MARK.split(low[each.end : each.end + _BEHIND], maxsplit=1)[0]
    before = _MARK.split(low[max(each.start - _BEFORE, 0) : each.start])[-1]
    return any(any_of(words).search(text) for text in (behind, before))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "A total of 223 pupils were screened. Of them 77 were excluded; 6 fell ill and 71 moved. A total of 146 "
            "pupils were randomised.",
            "consistent",
            {"total": "223", "parts[0]": "77", "parts[1]": "146"},
        ),
        CueExample(
            "en",
            "We approached 340 farmers. 41 farmers were ineligible, 53 declined to answer and 246 farmers took part.",
            "consistent",
            {"total": "340", "parts[0]": "41", "parts[1]": "53", "parts[2]": "246"},
        ),
        CueExample(
            "vi",
            "Có 223 em được sàng lọc. Có 77 em bị loại. Có 146 em được đưa vào nghiên cứu.",
            "consistent",
            {"total": "223", "parts[0]": "77", "parts[1]": "146"},
        ),
        CueExample(
            "fr",
            "On a recruté 223 élèves. Il y a eu 77 élèves exclus. Il y a eu 146 élèves inclus.",
            "consistent",
            {"total": "223", "parts[0]": "77", "parts[1]": "146"},
        ),
        CueExample(
            "es",
            "Se reclutaron 223 alumnos. Hubo 77 alumnos excluidos. Hubo 146 alumnos incluidos.",
            "consistent",
            {"total": "223", "parts[0]": "77", "parts[1]": "146"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "A total of 223 pupils were screened. Of them 77 were excluded. A total of 156 pupils were randomised.",
            "mismatch",
            {"total": "223", "parts[0]": "77", "parts[1]": "156"},
        ),
        CueExample(
            "en",
            "A total of 60 pupils were screened, and of them 13 pupils were excluded. The remaining 50 pupils were "
            "enrolled.",
            "mismatch",
            {"total": "60", "parts[0]": "13", "parts[1]": "50"},
        ),
        CueExample(
            "vi",
            "Có 223 em được sàng lọc. Có 97 em bị loại. Có 146 em được đưa vào nghiên cứu.",
            "mismatch",
            {"total": "223", "parts[0]": "97", "parts[1]": "146"},
        ),
    ),
    traps=(
        CueExample("en", "A total of 223 pupils were screened. Of them 77 were excluded. 136 pupils were randomised."),
        CueExample("en", "The 223 pupils had 77 books. They included 146 stories."),
    ),
    turn=TOTALS,
    where="figure",
)
