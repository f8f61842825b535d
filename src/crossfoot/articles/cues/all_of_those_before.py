"""Two parts that are all of those who were told before, with no word that leads them: 81 growers agreed. In all, 41
growers were assigned to the lime group and 40 to the chalk group. Or: there were 46 men and 35 women.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_groups, are_opposite, is_closed, labels
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.cues._slips import may_lack_some
from crossfoot.articles.cues._studied import comes_to, told_before
from crossfoot.articles.proposal import Candidate, named_alike
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import NUMBER, REST, symbols
from crossfoot.figures.unmade import unmade

_PAIR: Final = 2
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_SOON: Final = 3
"""letters behind the last part in which their age is told"""
_FAR: Final = 600
"""characters between a total and its parts"""
_OTHERWISE: Final = symbols("part parts versus plan each mean rise fall fraction")
"""what leads a list, or tells something else than how many there are"""
_INNER: Final = unmade(r"\([^()]*\)")


def _propose(place: Place) -> Iterator[Candidate]:
    letters = place.letters
    spots = [spot for spot, each in place.figures if each.kind == COUNT and not _is_inside(letters, spot)]
    if len(spots) != _PAIR or not _OTHERWISE.isdisjoint(letters[: spots[-1]]):
        return
    parts = [item for item in (place.sentence.items[spot] for spot in spots) if isinstance(item, Mention)]
    if len(parts) != _PAIR or any(each.in_words or each.unit or each.written.den != 1 for each in parts):
        return
    told = told_before(place, parts[0].start) if _leave_no_third(place, spots, parts) else ()
    total = told[0] if told and told[0].end < place.sentence.start else None
    if total is None or total.written.value < _LEAST or parts[0].start - total.end > _FAR:
        return
    if any(each.written.hedge for each in (total, *parts)):
        return
    amount = amount_of(parts)
    missed = amount != total.written.value
    rest = place.letters[spots[-1] - 1] == REST
    if missed and (not is_explained_sum(total, parts) or _may_be_others(place, total, parts, rest)):
        return
    listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
    exact = stated(place, listing, parts, "all-of-those-before", "exact")
    groups = missed and any_of(place.lexicon.prose.arms).search(place.low, parts[0].end, place.sentence.end)
    yield exact._replace(telling=missed, said=True, certain=bool(groups or (missed and rest)))


def _is_inside(letters: str, spot: int) -> bool:
    return letters.count("(", 0, spot) > letters.count(")", 0, spot)


def _leave_no_third(place: Place, spots: Sequence[int], parts: Sequence[Mention]) -> bool:
    """Whether each of two is said to go to a group of its own, the second is "the other", or their names are opposites
    and nothing else is told of them.
    """
    prose, low = place.lexicon.prose, place.low
    if any_of(prose.divided).search(low, place.sentence.start, parts[-1].start) and are_groups(place, spots):
        return True
    if place.letters[spots[-1] - 1] == REST and named_alike(parts[0].noun, parts[-1].noun):
        return True
    if spots[0] > _PAIR or any_of(prose.arms).search(low, place.sentence.start, place.sentence.end):
        return False
    opposite = are_opposite(labels(place, spots), place.lexicon, halves=False)
    aged = any(letter == NUMBER for letter in place.letters[spots[-1] + 1 :][:_SOON])
    return opposite and (aged or is_closed(place, spots[-1], [*parts[-1].noun[:_PAIR], *parts[0].noun[:_PAIR]]))


def _may_be_others(place: Place, total: Mention, parts: Sequence[Mention], rest: bool) -> bool:
    """Whether some of the total may have been lost before, or the parts are of another number."""
    low, prose = place.low, place.lexicon.prose
    lost = (prose.left_out,) if rest else (prose.attrition, prose.left_out)
    if any(any_of(words).search(low, total.end, parts[-1].start) for words in lost):
        return True
    before = [each for each, _, _ in place.recall.before(place.sentence.start) if each.kind == COUNT]
    between = [each for each in before if each.start > total.start and not each.unit and each.written.den == 1]
    near = any(each.written.value >= max(part.written.value for part in parts) for each in between)
    return near or comes_to(before, amount_of(parts)) or (not rest and may_lack_some(place, parts[-1].end))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Of 108 growers who were asked, 81 agreed to take part. Most gave (1) rain and (2) time as reasons. "
            "In all, 41 growers were assigned to the lime group and 40 to the chalk group.",
            "consistent",
            {"total": "81", "parts[0]": "41", "parts[1]": "40"},
        ),
        CueExample(
            "en",
            "A total of 64 growers were enrolled in May. There were 46 male and 18 female growers.",
            "consistent",
            {"total": "64", "parts[0]": "46", "parts[1]": "18"},
        ),
        CueExample(
            "vi",
            "Có 164 bệnh nhân tham gia nghiên cứu từ tháng 5. Có 86 nam và 78 nữ.",
            "consistent",
            {"total": "164", "parts[0]": "86", "parts[1]": "78"},
        ),
        CueExample(
            "fr",
            "L’essai a réuni 164 patients en mai. Il y avait 86 hommes et 78 femmes.",
            "consistent",
            {"total": "164", "parts[0]": "86", "parts[1]": "78"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "A total of 415 growers were enrolled. Soil was tested in 179 growers by dye, while the other 218 growers "
            "had it tested by lamp.",
            "mismatch",
            {"total": "415", "parts[0]": "179", "parts[1]": "218"},
        ),
        CueExample(
            "en",
            "A total of 64 growers were enrolled in May. There were 43 male and 18 female growers.",
            "mismatch",
            {"total": "64", "parts[0]": "43", "parts[1]": "18"},
        ),
        CueExample(
            "vi",
            "Có 164 bệnh nhân tham gia nghiên cứu từ tháng 5. Có 68 nam và 78 nữ.",
            "mismatch",
            {"total": "164", "parts[0]": "68", "parts[1]": "78"},
        ),
    ),
    traps=(
        CueExample("en", "A total of 64 growers were enrolled. There were 43 male and 18 female growers with gout."),
        CueExample("en", "A total of 64 growers were enrolled. There were 43 men and 18 women in the lime group."),
        CueExample("en", "A total of 64 growers were enrolled; 3 withdrew. There were 43 male and 18 female growers."),
        CueExample("vi", "Có 164 bệnh nhân tham gia nghiên cứu. Có 68 nam và 78 nữ bị sốt."),
        CueExample("fr", "L’essai a réuni 164 patients. Il y avait 68 hommes et 78 femmes dans le groupe chaux."),
    ),
    turn=TOTALS,
    where="figure any* figure",
)
