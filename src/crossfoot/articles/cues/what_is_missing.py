"""A whole, those of it that are there, and those that are missing: 48,595 of 48,836 sat the paper, 241 were absent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, Fraction, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade

_BEFORE: Final = unmade(r"[\s:]*(?:[^\W\d_]+\s+){0,2}")
_BEHIND: Final = unmade(r"\s+(?:[^\W\d_]+\s+){0,3}")
_NEAR: Final = 30
"""characters between the word that says it and how many are missing"""
_STROKE: Final = "/"
_CHANGED: Final = symbols("rise fall versus each mean")
_LEAST, _MOST, _TELLING = 20, 100, 10
"""of a smaller whole two parts are all by accident too often; how great it must be, and how many must be missing, for a
slip to tell
"""
_HEDGED: Final = 20
"""how many times as far off a round figure may be as it is itself"""
_ABOUT: Final = 10
"""the part of a whole that hedges may cover"""
_TRIPLE: Final = 3


def _propose(place: Place) -> Iterator[Candidate]:
    missing = any_of(place.lexicon.prose.missing)
    low, start, end = place.low, place.sentence.start, place.sentence.end
    if not missing.search(low, start, end):
        return
    for spot, gap in place.figures:
        if gap.kind == COUNT and not gap.in_words and _is_missing(place, gap):
            yield from _of_whole(place, spot, gap)


def _is_missing(place: Place, gap: Mention) -> bool:
    """Whether a word right before a figure, or right behind it, says that so many are missing."""
    missing, low = any_of(place.lexicon.prose.missing), place.low
    start, end = max(gap.start - _NEAR, place.sentence.start), min(gap.end + _NEAR, place.sentence.end)
    before = any(_BEFORE.fullmatch(low, each.end(), gap.start) for each in missing.finditer(low, start, gap.start))
    return before or any(_BEHIND.fullmatch(low, gap.end, each.start()) for each in missing.finditer(low, gap.end, end))


def _of_whole(place: Place, spot: int, gap: Mention) -> Iterator[Candidate]:
    pair, is_fraction = _whole_before(place, spot)
    if len(pair) < _TRIPLE - 1:
        return
    here, whole = sorted(pair, key=lambda each: each.written.value)
    if not _LEAST <= whole.written.value > gap.written.value or here.in_words or whole.in_words:
        return
    if not (same_unit(here, whole) and same_unit(gap, whole)):
        return
    left = whole.written.value - here.written.value - gap.written.value
    fits = _HEDGED * abs(left) <= gap.written.value if gap.written.hedge else left == 0
    alike = same_thing(gap, here) or same_thing(gap, whole)
    exact = not any(each.written.hedge for each in (whole, here, gap)) or abs(left) > whole.written.value / _ABOUT
    slip = alike and exact and gap.written.value >= _TELLING and whole.written.value >= _MOST
    slip = slip and is_explained_sum(whole, (here, gap))
    if fits or slip:
        listing = TotalWithParts(-1, whole, (here, gap), (), True, True, "")
        tied = stated(place, listing, listing.parts, "what-is-missing", "exact")
        alone = is_fraction or len(place.counts) == _TRIPLE
        yield tied._replace(telling=not fits and alone, said=True, certain=not fits and alone)


def _whole_before(place: Place, spot: int) -> tuple[Sequence[Mention], bool]:
    """The two counts nearest before what is missing, of which one is the whole; and whether they are a fraction."""
    letters, items = place.letters, place.sentence.items
    found: list[tuple[int, Mention]] = []
    for at in range(spot - 1, -1, -1):
        item = items[at]
        if isinstance(item, Fraction) and not found:
            return (() if item.doubtful or item.named else (item.part, item.whole)), True
        if letters[at] in _CHANGED or isinstance(item, Fraction):
            return (), False
        if isinstance(item, Mention) and letters[at] == COUNT:
            found.append((at, item))
            if len(found) == _TRIPLE - 1:
                (second, _), (first, _) = found
                return [each for _, each in found], _STROKE in letters[first:second]
    if found or not place.letters or place.letters.count(COUNT) > 1:
        return (), False
    before = [
        each for each in place.recall.before(place.sentence.start)[:_TRIPLE] if each[1].end <= place.sentence.start
    ]
    same = [each for each, where, _ in before[: _TRIPLE - 1] if where is before[0][1]] if before else []
    others = len(before) == _TRIPLE and before[2][1] is before[0][1]
    changed = bool(before) and not _CHANGED.isdisjoint(before[0][1].letters)
    return (() if others or changed else same), False


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Môn Hóa có 48.595/48.836 thí sinh dự thi, vắng 241.",
            "consistent",
            {"total": "48.836", "parts[0]": "48.595", "parts[1]": "241"},
        ),
        CueExample(
            "vi",
            "Buổi chiều có 62.764 thí sinh đăng ký, số dự thi là 62.451, vắng 313 thí sinh.",
            "consistent",
            {"total": "62.764", "parts[0]": "62.451", "parts[1]": "313"},
        ),
        CueExample(
            "vi",
            "Tổng số học sinh đăng ký: 37.818; số học sinh đến thi: 33.894. Vắng gần 4.000 em.",
            "consistent",
            {"total": "37.818", "parts[0]": "33.894", "parts[1]": "gần 4.000"},
        ),
        CueExample(
            "en",
            "Some 48,595 of 48,836 candidates sat the paper; 241 were absent.",
            "consistent",
            {"total": "48,836", "parts[0]": "48,595", "parts[1]": "241"},
        ),
        CueExample(
            "fr",
            "L’épreuve a réuni 8 595 des 8 836 candidats ; 241 étaient absents.",
            "consistent",
            {"total": "8 836", "parts[0]": "8 595", "parts[1]": "241"},
        ),
        CueExample(
            "es",
            "Acudieron 8.595 de los 8.836 alumnos; 241 faltaron.",
            "consistent",
            {"total": "8.836", "parts[0]": "8.595", "parts[1]": "241"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Môn Hóa có 48.595/48.836 thí sinh dự thi (đạt 99,51%), vắng 214 thí sinh.",
            "mismatch",
            {"total": "48.836", "parts[0]": "48.595", "parts[1]": "214"},
        ),
        CueExample(
            "vi",
            "Buổi chiều có 62.764 thí sinh đăng ký, số dự thi là 62.451, vắng 331 thí sinh.",
            "mismatch",
            {"total": "62.764", "parts[0]": "62.451", "parts[1]": "331"},
        ),
        CueExample(
            "en",
            "Some 48,595 of 48,836 candidates sat the paper; 214 were absent.",
            "mismatch",
            {"total": "48,836", "parts[0]": "48,595", "parts[1]": "214"},
        ),
    ),
    traps=(
        CueExample("vi", "Trường có 48/52 giáo viên đạt chuẩn, còn thiếu 11 phòng học."),
        CueExample("vi", "Môn Hóa có 595 thí sinh tự do trong 8.836 thí sinh dự thi, vắng 125 em."),
        CueExample("vi", "Năm ngoái có 8.836 em, năm nay tăng lên 8.995 em, vắng 159 em."),
        CueExample("vi", "Anh trúng 5 số 50 - 9 - 42 - 21 - 34, chỉ thiếu số 21."),
        CueExample("vi", "Hội thi thiếu nhi có 154 em và 91 em của hai trường, 63 tiết mục."),
        CueExample("en", "Of 1,240 pupils who came, 842 passed; 75 were absent."),
        CueExample("en", "Some 595 of 836 candidates passed; 53 seats were missing."),
    ),
    turn=TOTALS,
    where="figure",
    said="missing",
)
