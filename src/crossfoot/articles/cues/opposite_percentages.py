"""Two percentages of groups that leave no third one: 57% men and 43% women; 62% agreed, 38% did not agree; yes won by
62% against 38% for no.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import has_own_whole
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention, Sentence
from crossfoot.articles.slips import is_explained_hundred
from crossfoot.articles.wordings import symbols, wording
from crossfoot.figures.unmade import unmade

_WORD: Final = unmade(r"[^\W\d_]+")
_RUNS: Final = symbols("words")
_NAMING: Final = symbols("words share joined")
_ENDING: Final = symbols("figure percent , ; ( ) joined")
_BETWEEN: Final = symbols("words share joined ,")
_TIED: Final = symbols("rise fall begin end versus")
_OF_ONE: Final = wording("share percent of words ,|joined*1-2 few percent [,|;|) or END]")
"""women are 13% of the crew, men 87%"""
_MAKE_UP: Final = wording("any*4 [one: words] share few? percent of words*1-2 ,? joined? [other: words] [share few?]?")
_AGAINST: Final = wording("percent [words|of]*3 ,? versus|end percent")
_RATED: Final = symbols("of plan share")
_CHANGES: Final = symbols("rise fall begin")
_PAIR, _LONG = 2, 4
_WHOLE, _FARTHEST, _LEAST = 100, 120, 85
"""percent; a little less than all may leave out who did not answer, much more is of two wholes"""
_MARKS: Final = ":;"


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    spots = [spot for spot, letter in enumerate(letters) if letter == PERCENT]
    if len(spots) != _PAIR:
        return
    against = _AGAINST.match(letters, spots[0]) is not None and not set(letters) & _CHANGES
    said = _predicates(place, spots)
    if not against and _are_of_two(place, spots, said):
        return
    predicates = _are_predicates(place, *said)
    of_one = _OF_ONE.match(letters, max(spots[0] - 1, 0)) is not None
    named_first = of_one or _name_themselves_first(place, spots)
    between = predicates or named_first or not set(letters[spots[0] + 1 : spots[1]]) - _BETWEEN
    first = max(letters.rfind(mark, 0, spots[0]) for mark in _MARKS) + 1
    if not against and (not between or set(letters[first : spots[1]]) & _TIED):
        return
    parts = [item for item in (sentence.items[spot] for spot in spots) if isinstance(item, Mention)]
    amount = sum((part.written.value for part in parts), Exact())
    if not _WHOLE - sum(part.written.last_place for part in parts) <= amount <= _FARTHEST:
        if amount < _LEAST and between and is_explained_hundred(parts) and _are_all(place, spots, said):
            yield from _hundred(sentence, parts)
        return
    if against:
        alike = _are_contrary(place, spots)
        yield from _hundred(sentence, parts) if alike else ()
        return
    slip = amount == _WHOLE or is_explained_hundred(parts)
    if of_one and not slip:
        return
    behind = _behind(place, spots)
    halves = amount > _WHOLE and is_explained_hundred(parts) and _are_halves(place, spots)
    if (
        predicates
        or named_first
        or halves
        or _leave_no_third(place, [words[:1] for words in behind], behind)
        or _leave_no_third(place, _before(place, spots))
        or (slip and not has_own_whole(place, spots[1], spots[0]) and _leave_no_third(place, _named(place, spots)))
    ):
        yield from _hundred(sentence, parts)


def _name_themselves_first(place: Place, spots: Sequence[int]) -> bool:
    """Whether opposites stand before both percentages, of a whole that is named behind the first: women make up 53% of
    the pupils, and men 47%.
    """
    sentence, low = place.sentence, place.low
    first = _MAKE_UP.fullmatch(place.letters[: spots[1]])
    if first is None or any_of(place.lexicon.prose.of).match(low, sentence.ends[spots[1]] + 1):
        return False
    names = [_WORD.findall(low[sentence.starts[at] : sentence.ends[at]]) for at in map(first.start, ("one", "other"))]
    more = set(names[1][1:]) - {*place.lexicon.prose.common}
    return bool(names[1]) and not more and _leave_no_third(place, [names[0][-1:], names[1][:1]])


def _are_of_two(place: Place, spots: Sequence[int], said: tuple[str, str]) -> bool:
    """Whether each percentage is that of a group of its own: in May 61% were for, in June 44% were against."""
    behind = _behind(place, spots)
    first, rest = ([" ".join(each[at]) for each in behind] for at in (slice(1), slice(1, None)))
    if not {tuple(rest), tuple(rest[::-1])}.isdisjoint(place.lexicon.sides):
        return _leave_no_third(place, [[each] for each in first])  # 61% of men are for it, 44% of women against it
    if not _are_predicates(place, *said) and not _leave_no_third(place, [[each] for each in first], behind):
        return False
    if has_own_whole(place, spots[1], spots[0]):
        return True
    named = [each[:1] for each in _before(place, spots)]
    return all(named) and _leave_no_third(place, named)


def _are_all(place: Place, spots: Sequence[int], said: tuple[str, str]) -> bool:
    """Whether the words are opposites of which everybody is one: women and men; not for it and against it."""
    lexicon = place.lexicon
    beside = [[" ".join(words) for words in named] for named in (_behind(place, spots), _before(place, spots))]
    named = {(one, other) for one, other in (said, *beside)}
    every = {pair for pair in lexicon.opposites if {*lexicon.prose.versus, *lexicon.prose.compared}.isdisjoint(pair)}
    return not every.isdisjoint({*named, *((other, one) for one, other in named)})


def _are_halves(place: Place, spots: Sequence[int]) -> bool:
    """Whether words that hardly leave a third one name two percentages, both behind them or both before them, and are
    not those of whom a rate is: 90% for imported boats.
    """
    lexicon, prose = place.lexicon, place.lexicon.prose
    if not _RATED.isdisjoint(place.letters[max(spots[0] - 1, 0) : spots[1] + _PAIR]):
        return False
    before, behind = _before(place, spots), _behind(place, spots)
    named = before if all(before) else [words[:_LONG] for words in behind]
    if not {*prose.common, *prose.of}.difference(prose.copula).isdisjoint(word for words in named for word in words):
        return False
    one, other = (f" {' '.join(words)} " for words in named)
    pairs = ((f" {first} ", f" {second} ") for pair in lexicon.halves for first, second in (pair, pair[::-1]))
    return any(first in one and second in other and first not in other for first, second in pairs)


def _behind(place: Place, spots: Sequence[int]) -> list[list[str]]:
    """The words between a percentage and the next mark or figure."""
    ends = place.sentence.ends
    return [_WORD.findall(place.low[ends[spot] : _end(place.sentence, spot)]) for spot in spots]


def _hundred(sentence: Sentence, parts: Sequence[Mention]) -> Iterator[Candidate]:
    yield hundred(parts, "opposite-percentages", sentence.start, sentence.end, telling=True, said=True)


def _are_contrary(place: Place, spots: Sequence[int]) -> bool:
    """Whether one of two contrary words stands before the second percentage and the other behind it: yes, and no."""
    sentence, low = place.sentence, place.low
    before = set(_WORD.findall(low[sentence.start : sentence.starts[spots[1]]]))
    behind = set(_WORD.findall(low[sentence.ends[spots[1]] : _end(sentence, spots[1])]))
    pairs = place.lexicon.contrary
    return any((one in before and other in behind) or (other in before and one in behind) for one, other in pairs)


def _end(sentence: Sentence, spot: int) -> int:
    """Where the words behind a percentage end: at the next mark, or the next figure."""
    ends = (sentence.starts[n] for n in range(spot + 1, len(sentence.letters)) if sentence.letters[n] in _ENDING)
    return next(ends, sentence.end)


def _before(place: Place, spots: Sequence[int]) -> list[list[str]]:
    """The words with which a sentence, or a piece of it, begins that ends with a percentage: men 57%, women 43%."""
    sentence, named = place.sentence, []
    for spot in spots:
        first = spot
        while first and sentence.letters[first - 1] in _NAMING:
            first -= 1
        runs = [n for n in range(first, spot) if sentence.letters[n] in _RUNS]
        named.append([word for n in runs for word in _WORD.findall(place.low[sentence.starts[n] : sentence.ends[n]])])
    return named


def _named(place: Place, spots: Sequence[int]) -> list[list[str]]:
    """The same without articles: los hombres el 57 %."""
    articles = place.lexicon.notation.words.article
    return [[word for word in words if word not in articles] for words in _before(place, spots)]


def _predicates(place: Place, spots: Sequence[int]) -> tuple[str, str]:
    """What some of one thing are said to be, and some others: 79% of them were men and 21% women."""
    low, sentence, prose = place.low, place.sentence, place.lexicon.prose
    are, of = any_of(prose.copula).pattern, any_of(place.lexicon.notation.words.of).pattern
    named = rf"({_WORD.pattern})"
    whole = rf"\s*(?:{of}\s+(?:[^\W\d_]+\s+){{1,4}}?)?{are}\s+{named}"
    one = re.compile(whole).match(low, sentence.ends[spots[0]])
    other = re.compile(rf"\s*(?:{are}\s+)?{named}").match(low, sentence.ends[spots[1]], sentence.end)
    return (one[1], other[1]) if one and other else ("", "")


def _are_predicates(place: Place, one: str, other: str) -> bool:
    """Whether they leave no third one."""
    pairs = ((one, other), (other, one))
    return not place.lexicon.opposites.isdisjoint(pairs) or any(_is_negated(place, *pair) for pair in pairs)


def _is_negated(place: Place, word: str, other: str) -> bool:
    """Whether one word says by how it begins that the other is not so: solvent, and insolvent."""
    return len(word) >= _LONG and any(f"{each}{word}" == other for each in place.lexicon.prose.negating)


def _leave_no_third(place: Place, named: list[list[str]], longer: list[list[str]] | None = None) -> bool:
    """Whether these words are opposites, or the second of the longer ones say that what the first say is not so."""
    pairs = {*place.lexicon.opposites, *place.lexicon.contrary}
    one, other = (" ".join(words) for words in named)
    if (one, other) in pairs or (other, one) in pairs or _is_negated(place, one, other):
        return True
    first, second = longer or named
    denied = second[1:]
    return bool(denied) and second[0] in place.lexicon.negations and first[-len(denied) :] == denied


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "In all, 79% of the respondents were female and 21% were male.",
            "consistent",
            {"parts[0]": "79%", "parts[1]": "21%"},
        ),
        CueExample("en", "The vote was 62% for, 38% against.", "consistent", {"parts[0]": "62%", "parts[1]": "38%"}),
        CueExample(
            "en",
            "Men made up 57% and women 43% of the sample.",
            "consistent",
            {"parts[0]": "57%", "parts[1]": "43%"},
        ),
        CueExample("vi", "Nam chiếm 57%, nữ chiếm 43%.", "consistent", {"parts[0]": "57%", "parts[1]": "43%"}),
        CueExample(
            "vi",
            "Có 62% ý kiến tán thành, 38% không tán thành.",
            "consistent",
            {"parts[0]": "62%", "parts[1]": "38%"},
        ),
        CueExample(
            "fr",
            "Le vote a donné 62 % pour et 38 % contre.",
            "consistent",
            {"parts[0]": "62 %", "parts[1]": "38 %"},
        ),
        CueExample(
            "fr",
            "Le oui l'a emporté par 62 % contre 38 % pour le non.",
            "consistent",
            {"parts[0]": "62 %", "parts[1]": "38 %"},
        ),
        CueExample("en", "Yes won by 62% to 38% for no.", "consistent", {"parts[0]": "62%", "parts[1]": "38%"}),
        CueExample(
            "es",
            "Votó un 57 % sí y un 43 % no.",
            "consistent",
            {"parts[0]": "57 %", "parts[1]": "43 %"},
        ),
    ),
    bad=(
        CueExample(
            "fr",
            "Les femmes représentent 13,7 % des effectifs, les hommes 89,3 %.",
            "mismatch",
            {"parts[0]": "13,7 %", "parts[1]": "89,3 %"},
        ),
        CueExample(
            "es",
            "Las mujeres representan el 13,7 % de los efectivos, los hombres el 89,3 %.",
            "mismatch",
            {"parts[0]": "13,7 %", "parts[1]": "89,3 %"},
        ),
        CueExample(
            "en",
            "Women make up 13.7% of the crew, men 89.3%.",
            "mismatch",
            {"parts[0]": "13.7%", "parts[1]": "89.3%"},
        ),
        CueExample(
            "en",
            "Women make up 53.8% of the growers and men 64.2%.",
            "mismatch",
            {"parts[0]": "53.8%", "parts[1]": "64.2%"},
        ),
        CueExample(
            "en",
            "There were more women: 25% of the growers were male and 48% were female.",
            "mismatch",
            {"parts[0]": "25%", "parts[1]": "48%"},
        ),
        CueExample("vi", "Nam chiếm 27%, nữ chiếm 43%.", "mismatch", {"parts[0]": "27%", "parts[1]": "43%"}),
        CueExample(
            "es", "El 25 % eran mujeres y el 45 % hombres.", "mismatch", {"parts[0]": "25 %", "parts[1]": "45 %"}
        ),
        CueExample(
            "vi",
            "Cầu làm theo hình thức hợp tác, vốn nhà nước 90%, vốn tư nhân 20%.",
            "mismatch",
            {"parts[0]": "90%", "parts[1]": "20%"},
        ),
        CueExample(
            "en",
            "Of the new boats, 90% are imported and 20% are local.",
            "mismatch",
            {"parts[0]": "90%", "parts[1]": "20%"},
        ),
        CueExample(
            "en",
            "More of them are women: 57% of the growers were female and 48% were male.",
            "mismatch",
            {"parts[0]": "57%", "parts[1]": "48%"},
        ),
        CueExample(
            "en",
            "In May 85% of the banks were solvent, while 35% were insolvent.",
            "mismatch",
            {"parts[0]": "85%", "parts[1]": "35%"},
        ),
        CueExample(
            "en",
            "Of these, 45.3% were male and 57.4% female.",
            "mismatch",
            {"parts[0]": "45.3%", "parts[1]": "57.4%"},
        ),
        CueExample(
            "es", "El 79 % eran mujeres y el 41 % hombres.", "mismatch", {"parts[0]": "79 %", "parts[1]": "41 %"}
        ),
        CueExample("en", "The vote was 62% for, 48% against.", "mismatch", {"parts[0]": "62%", "parts[1]": "48%"}),
        CueExample("vi", "Nam chiếm 57%, nữ chiếm 53%.", "mismatch", {"parts[0]": "57%", "parts[1]": "53%"}),
        CueExample(
            "fr",
            "Le oui l'a emporté par 62 % contre 48 % pour le non.",
            "mismatch",
            {"parts[0]": "62 %", "parts[1]": "48 %"},
        ),
    ),
    traps=(
        CueExample("fr", "Les femmes représentent 53,7 % des élèves, les hommes 57,1 % des maîtres."),
        CueExample("fr", "Les femmes représentent 53,7 % des absents, les hommes 57,1 %."),
        CueExample("es", "Las mujeres logran el 53,7 % de los premios, los hombres el 57,1 % de las notas."),
        CueExample("en", "Women make up 53.7% of the crew, and men were 57.1% of those aboard."),
        CueExample("fr", "Les femmes âgées représentent 13,7 % des effectifs, les hommes 89,3 %."),
        CueExample("en", "Women make up 53.8% of the growers and men 64.2% of the millers."),
        CueExample("en", "Women make up 53.8% of the growers and men earn 64.2% of the pay."),
        CueExample("en", "Women made up 53.8% of the growers in 2010, and men 64.2% in 1990."),
        CueExample("en", "In May 61% were for it; in June 44% were against it."),
        CueExample("en", "In Hull 61% were for, in Bath 44% were against."),
        CueExample("vi", "Có 58% nam ủng hộ, trong khi 47% nữ phản đối."),
        CueExample("vi", "Nam có 61% đồng ý, nữ có 44% không đồng ý."),
        CueExample("fr", "À Lyon, 61 % étaient pour, à Lille 44 % étaient contre."),
        CueExample("en", "The vote was 42% for, 38% against."),
        CueExample("fr", "Le vote a donné 42 % pour et 38 % contre."),
        CueExample("vi", "Nhà nước đạt 90% kế hoạch, tư nhân đạt 20%."),
        CueExample("en", "Success was seen in 90% of the imported boats and 20% of the local ones."),
        CueExample("en", "The success was 90% for imported boats and 20% for local ones."),
        CueExample("en", "Of these growers, 62% were female while 34% were male."),
        CueExample("en", "In May 62% of the growers were employed, while 18% were unemployed."),
        CueExample("en", "Of these, 45.3% were male and 57.4% married."),
        CueExample("fr", "Les femmes votent à 62 %, contre 48 % pour les hommes."),
        CueExample("en", "Support for yes rose to 62% from 48%, with no at 38%."),
        CueExample("en", "Some 57% of men and 53% of women smoke."),
        CueExample("en", "The rate was 57% for men and 53% for women."),
        CueExample("en", "Of the members 42% voted for it, 38% against."),
        CueExample("vi", "Tỷ lệ đạt ở nam là 57%, ở nữ là 53%."),
    ),
    turn=TOTALS,
    where="percent",
)
