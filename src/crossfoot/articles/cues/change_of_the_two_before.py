"""The percentage of a change, told of the only two levels before it: 118 pairs in 2010 and 95 last spring; the loss is
19%. Or with the later level in its sentence (the next year's figure, 291, was 49% higher), or by its sign in brackets:
5,860, against 6,623 the year before (-11.5%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.change_roles import ChangeSlot
from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._alone import alone, are_alike, are_plain, is_said_of
from crossfoot.articles.cues._dated_levels import dated_pair
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._misprinted_changes import is_slip
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, PERCENT, SPAN, Mention
from crossfoot.articles.wordings import FALL, RISE, symbols, wording
from crossfoot.records import NamedTuple

_PATTERN: Final = "change-of-the-two-before"
_PAIR, _THREE = 2, 3
_BACK: Final = 2
"""sentences in which both levels stand"""
_SIGNED: Final = wording(
    "[new: figure] [words|span|number|of]*0-4 [,|(]? versus [words|number|of]*0-2 [old: figure] "
    "[words|span|number|of|versus]*0-4 ( [rate: percent] )"
)
_TOLD: Final = wording("[few|some|,]*0-3 [verb: rise|fall] [few|some|end|of|share]*0-3 [rate: percent] [;|,|) or END]")
_BEHIND: Final = symbols("words , ( share end")
_LATER: Final = 4
"""letters between a later level and the percentage"""
_VERBS: Final = {RISE, FALL}


class _Change(NamedTuple):
    old: Mention
    new: Mention
    percent: Mention
    falls: bool


def _propose(place: Place) -> Iterator[Candidate]:
    if place.letters.count(PERCENT) != 1:
        return
    for told in (*_signed(place), *_named(place), *_compared(place)):
        slots = {
            role: ChangeSlot(mention, 0, "", told.falls)
            for role, mention in (("from", told.old), ("to", told.new), ("percent", told.percent))
        }
        falls = told.falls and told.percent.written.sign != "+"
        roles = (Role("from", told.old), Role("to", told.new), Role("percent", told.percent, falls))
        start = min(told.old.start, told.new.start, place.sentence.start)
        words = ((told.percent.start, told.percent.end),)
        claim = Candidate("change", roles, _PATTERN, start, place.sentence.end, words)
        if judged(claim).fits:
            yield claim._replace(said=True, fitted=True)
        elif is_slip(slots):
            yield claim._replace(telling=True, said=True, certain=True, fitted=True)
        return


def _signed(place: Place) -> Iterator[_Change]:
    """A level against an earlier one, and behind it in brackets the percentage with its sign."""
    match = _SIGNED.search(place.letters)
    if match is None:
        return
    counts = [each for each in place.sentence.items if isinstance(each, Mention) and each.kind != SPAN]
    if len(counts) != _THREE:
        return
    new, old, percent = (place.sentence.items[match.start(name)] for name in ("new", "old", "rate"))
    if not (isinstance(new, Mention) and isinstance(old, Mention) and isinstance(percent, Mention)):
        return
    if percent.written.sign in ("+", "-") and are_plain((old, new, percent)) and are_alike(old, new):
        yield _Change(old, new, percent, percent.written.sign == "-")


def _named(place: Place) -> Iterator[_Change]:
    """The two levels of the clauses or sentences before a clause of which a rise or a fall is the subject."""
    begin = max(place.letters.rfind(mark) for mark in ";:") + 1
    match = _TOLD.match(place.letters, begin)
    if match is None or not _is_subject(place, begin, match.start("verb"), match.start("rate")):
        return
    figures = _levels(place)
    if len(figures) != _THREE or figures[-1].kind != PERCENT or not are_plain(figures):
        return
    pair = _dated(place, figures[0], figures[1])
    if pair is not None:
        yield _Change(*pair, figures[-1], match["verb"] == FALL)


def _is_subject(place: Place, begin: int, verb: int, rate: int) -> bool:
    """Whether no other words than small ones stand before a rise or a fall, and around its percentage."""
    comparing, sentence = place.lexicon.prose.comparing, place.sentence
    start = sentence.starts[begin]
    named = WORD.findall(place.low, start, sentence.starts[verb])
    between = WORD.findall(place.low, sentence.ends[verb], sentence.starts[rate])
    known = set(comparing.plainly)
    led = not comparing.articles or bool(named and named[-1] in comparing.articles)
    return led and known.issuperset(named) and known.issuperset(between)


def _levels(place: Place) -> Sequence[Mention]:
    """The figures of as many sentences as have two levels before the percentage; no spans of time."""
    figures: Sequence[Mention] = ()
    for sentences in range(_BACK + 1):
        figures = [each for each in alone(place, sentences) if each.kind != SPAN]
        if len(figures) >= _THREE:
            break
    return figures


def _dated(place: Place, one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
    """Two levels in the order of their times, if the words say when both are of."""
    where = next((sentence for each, sentence, _ in place.recall.before(place.sentence.end) if each is other), None)
    if where is None or not are_alike(one, other) or not one.kind == other.kind == COUNT:
        return None
    near = [each for each in place.mentions if each.start < where.end]
    pair = dated_pair(Place(where, place.low, place.lexicon, place.recall, (), near), other)
    return None if pair is None or pair.old not in (one, other) else (pair.old, pair.new)


def _compared(place: Place) -> Iterator[_Change]:
    """A later level and how many percent it is higher or lower, and the only level of the sentence before."""
    if "," not in place.letters:
        return
    figures = [each for each in alone(place) if each.kind != SPAN]
    here = [each for each in figures if each.start >= place.sentence.start]
    if len(figures) != _THREE or len(here) != _PAIR or here[-1].kind != PERCENT or not are_plain(figures):
        return
    old, new, percent = figures
    spots = [at for at, item in enumerate(place.sentence.items) if item is new or item is percent]
    between, behind = place.letters[spots[0] + 1 : spots[1]], place.letters[spots[1] + 1 :]
    verb = behind[:1] if behind[:1] in _VERBS else between[-1:] if between[-1:] in _VERBS else ""
    comparing = place.lexicon.prose.comparing
    falls = verb == FALL or is_said_of(place, percent, comparing.fewer)
    ended = behind[1:] == "" if behind[:1] in _VERBS else behind == ""
    if not ended or not (verb or falls or is_said_of(place, percent, comparing.more)):
        return
    if len(between) > _LATER or not set(between.removesuffix(verb)) <= _BEHIND or "," not in between:
        return
    if any_of(place.lexicon.prose.broader).search(place.low, new.end, place.sentence.end):
        return
    pair = dated_pair(place, new)
    if pair is not None and pair.old is old and are_alike(old, new):
        yield _Change(old, new, percent, falls)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Last winter 9,532 came. The previous winter there had been 7,491. The increase works out at 27.2%.",
            "consistent",
            {"from": "7,491", "to": "9,532", "percent": "27.2%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Last winter 9,532 came. The previous winter there had been 7,491. The increase works out at 22.7%.",
            "mismatch",
            {"from": "7,491", "to": "9,532", "percent": "22.7%"},
        ),
        CueExample(
            "vi",
            "Năm 2010 có 138 tổ chim, năm 2020 có 95 tổ. Như vậy mức giảm là 19%.",
            "mismatch",
            {"from": "138", "to": "95", "percent": "19%"},
        ),
        CueExample(
            "en",
            "Thefts: 8,560 in the 12 months to June, against 6,623 in the preceding 12 months (-11.5%).",
            "mismatch",
            {"from": "6,623", "to": "8,560", "percent": "11.5%"},
        ),
        CueExample(
            "vi",
            "Trộm cắp: 8.560 vụ, so với 6.623 vụ của năm trước (-11,5%).",
            "mismatch",
            {"from": "6.623", "to": "8.560", "percent": "11,5%"},
        ),
        CueExample(
            "fr",
            "Vols : 8 560 faits, contre 6 623 en 2019 (-11,5 %).",
            "mismatch",
            {"from": "6 623", "to": "8 560", "percent": "11,5 %"},
        ),
    ),
    traps=(
        CueExample("en", "In Leeds 9,532 were admitted. In York there were 7,491. The increase works out at 22.7%."),
        CueExample("en", "Last winter 9,532 came. The previous winter 7,491 came. Rents rose 22.7%."),
        CueExample("en", "Last winter 9,532 came. The previous winter 7,491 came. The increase in rents is 22.7%."),
        CueExample("en", "Wardens counted 138 nests in 2010 and 95 last spring; the loss is 19% in the north."),
        CueExample("en", "Last winter 9,532 came. The previous winter 7,491 came. The increase is about 22.7%."),
        CueExample("en", "It approved 195 homes in 2022. The next year's figure, 491, was 49% higher than the plan."),
        CueExample("en", "It approved 195 homes in 2022. The following year's rents, 491 pounds, were 49% higher."),
        CueExample("en", "Thefts: 8,560, against 6,623 robberies in 40 towns (-11.5%)."),
        CueExample("en", "Thefts: 8,560 in 2020, against 6,623 planned (11.5% of them in parks)."),
    ),
    turn=LIMITS,
    where="percent",
)
