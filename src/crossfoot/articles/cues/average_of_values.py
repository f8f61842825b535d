"""Values one after the other, and their average: 38.2, 39.1 and 39.8, on average 39."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._told_near import begin_before
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, Role, judged, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import EACH, FEW, JOINED, MANY, MEAN, SOME, symbols, wording
from crossfoot.figures.unmade import unmade

_LONGEST: Final = 8
_BESIDE: Final = 4
_VALUES: Final = symbols("figure percent")
_FIGURES: Final = symbols("figure percent fraction")
_LISTED: Final = symbols(", joined few")
_LED: Final = wording("[,|joined] joined? few|some|number")
_NAMED: Final = symbols(", joined few some number")
_STOPPING: Final = symbols("; fraction part percent figure multiple range")
_TIED: Final = symbols("rise fall begin end versus plan ( ;")
_CLAUSE: Final = symbols(", joined ( ) ;")
_MEANT: Final = wording(
    "[values: [figure few? ,]*1-7 figure few? ,? joined figure] [words|of|each|figure|span|number]*0-5 "
    "[,|(]? [share|few]*0-2 [mean [few|each|of]*0-2 [average: figure] or [told: figure] few? mean]"
)
"""20, 31 and 45 metres in three tries, an average of 32; or 32 on average"""
_NEXT: Final = wording("few? mean [few|end|share|of]*0-3 [average: figure] few? [each few?]? END")
_SERIES: Final = wording("[figure few? ,]*1-7 figure few? ,? joined figure few? END")
"""45,992, 33,247 and 32,451 spectators. The average is 37,230"""
_BESIDE_IT: Final = wording("[few|each|of|span|number|share|end]*0-3 END")
"""between the word for an average and how much it is; more words name another one"""
_MARK: Final = unmade(r"[,;()]|[.:](?=\s|$)")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    strong = [*_strong(place), *_of_sentence_before(place)]
    yield from strong
    if strong:
        return
    for word, letter in enumerate(letters):
        if letter != MEAN:
            continue
        behind = range(word + 1, min(word + 1 + _BESIDE, len(letters)))
        average = next((sentence.items[at] for at in behind if letters[at] in _VALUES), None)
        values, named = _values(sentence, word, average) if isinstance(average, Mention) else ([], False)
        if not isinstance(average, Mention) or len(values) < 2:
            continue
        last = next((at for at, item in enumerate(sentence.items) if item is values[-1]), word)
        average_at = next(at for at in behind if sentence.items[at] is average)
        other = JOINED in letters[last + 1 : word] or not _BESIDE_IT.match(letters, word + 1, average_at)
        other = other or _is_led_otherwise(place, word)
        told = _average(place, average, values, telling=not other and _is_plain(place, word, values))
        if told.telling and (named or _is_of_more(place, word, average)):
            told = told._replace(telling=judged(told).fits)
        yield told


def _strong(place: Place) -> Iterator[Candidate]:
    """Values right behind one another, and right behind them what they are on average, of which no more is told."""
    letters, items = place.letters, place.sentence.items
    for match in _MEANT.finditer(letters):
        spots = range(match.start("values"), match.end("values"))
        values = [item for item in (items[at] for at in spots if letters[at] == COUNT) if isinstance(item, Mention)]
        at = max(match.start("average"), match.start("told"))
        average, between = items[at], [items[spot] for spot in range(spots.stop, at)]
        others = [item for item in between if isinstance(item, Mention) and item.kind == COUNT]
        many = all(item.in_words or item.written.value == len(values) for item in others)
        word = letters.rindex(MEAN, 0, match.end())
        if isinstance(average, Mention) and many and not any(each.in_words for each in values):
            behind = max(place.sentence.ends[word], average.end)
            told = _is_all_of_it(place, average, values, behind) and _is_plain(place, spots.start, values)
            told = told and (average.end <= place.sentence.starts[word] or not _is_led_otherwise(place, word))
            fit = _average(place, average, values, telling=told)
            other = told and average.start > place.sentence.starts[word] and _is_of_more(place, word, average)
            yield fit._replace(telling=judged(fit).fits) if other else fit


def _of_sentence_before(place: Place) -> Iterator[Candidate]:
    """An average that is all a sentence tells, of the values that the one right before it lists."""
    match = _NEXT.fullmatch(place.letters)
    average = place.sentence.items[match.start("average")] if match else None
    start = begin_before(place.low, place.sentence.start)
    before = place.recall.before(place.sentence.start) if start < place.sentence.start else ()
    if match is None or not isinstance(average, Mention) or not before or before[0][0].start < start:
        return
    where = before[0][1]
    listed = _SERIES.search(where.letters)
    items = where.items[listed.start() : listed.end()] if listed else ()
    values = [item for item in items if isinstance(item, Mention)]
    others = [item for item in where.items if isinstance(item, Mention) and not item.in_words]
    if len(values) <= 2 or len(others) != len(values) or any(each.in_words for each in values):
        return
    word = place.letters.index(MEAN)
    alike = all(same_unit(each, average) or not each.unit for each in values) and _is_one_kind(values[-1], average)
    if alike and not set(where.letters) & _TIED and not _is_of_more(place, word, average):
        told = _average(place, average, values, telling=True)._replace(start=values[0].start)
        some = place.lexicon.contrasts["dating"].search(place.low, where.start, where.end)  # its last three games
        yield told._replace(telling=judged(told).fits or (some is None and _is_explained(average, values)))


def _is_one_kind(value: Mention, average: Mention) -> bool:
    return not (value.noun and average.noun) or named_alike(value.noun[:1], average.noun[:1]) or average.unit != ""


def _is_explained(average: Mention, values: Sequence[Mention]) -> bool:
    """Whether one slip in a digit explains that an average is not that of the values."""
    many, amount = len(values), sum((each.written.value for each in values), Exact())
    one, half = average.written.value, average.written.last_place / 2
    if any(each.written.hedge for each in (average, *values)):
        return False
    if any(abs(each * many - amount) <= half * many for each in misprints(average)):
        return True
    rest = [(each, amount - each.written.value) for each in values]
    return any(abs(one * many - others - each) <= half * many for value, others in rest for each in misprints(value))


def _is_all_of_it(place: Place, average: Mention, values: Sequence[Mention], behind: int) -> bool:
    """Whether nothing is told of an average but what it is of: not 17 in the season."""
    words = set(_MARK.split(place.low[behind : place.sentence.end], maxsplit=1)[0].split())
    of_each = EACH in place.letters[bisect_left(place.sentence.starts, behind) :][:1]
    return of_each or words <= {*values[-1].noun, *values[-1].unit.split(), *average.unit.split()}


def _is_led_otherwise(place: Place, word: int) -> bool:
    """Whether more than one word stands before that for an average, behind the last mark: while the average is 17."""
    mark = max(place.letters.rfind(mark, 0, word) for mark in ",(;")
    runs = [spot for spot in range(mark + 1, word) if place.letters[spot] in FEW + SOME + MANY]
    told = " ".join(place.low[place.sentence.starts[spot] : place.sentence.ends[spot]] for spot in runs)
    return mark >= 0 and len(told.split()) > 1


def _is_plain(place: Place, word: int, values: Sequence[Mention]) -> bool:
    """Whether the sentence has no more figures than these and how many they are, and no change before ``word``."""
    alone = len(values) > 2 and sum(letter in _FIGURES for letter in place.letters) - len(values) in (1, 2)
    alone = alone and sum(bool(each.unit) for each in values) in (0, 1, len(values))  # no 30° and 25 frames
    return alone and not set(place.letters[:word]) & _TIED


def _average(place: Place, average: Mention, values: Sequence[Mention], telling: bool) -> Candidate:
    roles = (Role("average", average), *(Role("values", each) for each in values[-_LONGEST:]))
    sentence = place.sentence
    return Candidate("average", roles, "average-of-values", sentence.start, sentence.end, telling=telling)


def _is_of_more(place: Place, word: int, average: Mention) -> bool:
    """Whether an average is one of more than the values before it: averaging 15.4 for the season."""
    letters, sentence = place.letters, place.sentence
    begin = next((at for at in range(word - 1, -1, -1) if letters[at] in _CLAUSE), -1) + 1
    spot = next(at for at, item in enumerate(sentence.items) if item is average)
    end = next((at for at in range(spot + 1, len(letters)) if letters[at] in _CLAUSE), len(letters))
    stop = sentence.starts[end] if end < len(letters) else sentence.end
    if any_of(place.lexicon.prose.broader).search(place.low, sentence.starts[begin], stop):
        return True
    if place.lexicon.contrasts["weights"].search(place.low, sentence.start, stop):
        return True
    before = place.low[sentence.starts[begin] : sentence.starts[word]]
    if place.lexicon.limit.search(before.rstrip()) or _is_named(place, before):
        return True
    behind, words = place.low[average.end : stop], place.lexicon.contrasts
    located = words["located"].search(behind)
    return located is not None and not words["dating"].search(behind)


def _is_named(place: Place, before: str) -> bool:
    """Whether an article or the like and a name stand right before the word for an average: a county average of 31."""
    own = place.lexicon.contrasts["own"]
    led = [own.fullmatch(word) is not None for word in WORD.findall(before)]
    return True in led[-3:-1] and not led[-1]


def _values(sentence: Sentence, word: int, average: Mention) -> tuple[list[Mention], bool]:
    """The list of figures before the word for an average, with no more than a comma or "and" between them; or with what
    each is of, where all count the same.
    """
    values: list[Mention] = []
    last, named = -1, False
    for place in range(word - 1, -1, -1):
        item = sentence.items[place]
        if isinstance(item, Mention) and item.kind == average.kind and not (values and item.in_words):
            between = sentence.letters[place + 1 : last] if values else ""
            if set(between) - _LISTED and (set(between) - _NAMED or not _is_alike(item, average)):
                break
            named = named or _LED.search(between) is not None
            values.insert(0, item)
            last = place
        elif sentence.letters[place] in _STOPPING or len(values) >= _LONGEST:
            break
    in_digits = [each for each in values if not each.in_words]
    return in_digits if len(in_digits) > 1 else values, named  # 20, 30 and 46 in three games


def _is_alike(one: Mention, average: Mention) -> bool:
    """Whether both have the same unit, or count the same."""
    return one.unit == average.unit and (one.unit != "" or named_alike(one.noun[:1], average.noun[:1]))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "She threw 20, 31 and 45 metres in three tries, averaging 32.",
            "consistent",
            {"average": "32", "values[0]": "20", "values[1]": "31", "values[2]": "45 metres"},
        ),
        CueExample(
            "es",
            "Los tres conciertos reunieron a 2.100, 2.430 y 2.820 personas, una media de 2.450.",
            "consistent",
            {"average": "2.450", "values[0]": "2.100", "values[1]": "2.430", "values[2]": "2.820"},
        ),
        CueExample(
            "fr",
            "Les trois concerts ont attiré 2 100, 2 450 et 2 800 personnes, soit une moyenne de 2 450.",
            "consistent",
            {"average": "2 450", "values[0]": "2 100", "values[1]": "2 450", "values[2]": "2 800"},
        ),
        CueExample(
            "vi",
            "Đêm nhạc kéo dài ba tối với lượng khán giả lần lượt là 2.100, 2.450 và 2.800 người, bình quân 2.450 "
            "người mỗi tối.",
            "consistent",
            {"average": "2.450", "values[0]": "2.100", "values[1]": "2.450", "values[2]": "2.800"},
        ),
        CueExample(
            "vi",
            "Lớp 12A1 có 43 em, lớp 12A2 có 38 em, lớp 12A3 có 45 em, bình quân 42 em mỗi lớp.",
            "consistent",
            {"average": "42", "values[0]": "43", "values[1]": "38", "values[2]": "45"},
        ),
        CueExample(
            "en",
            "The north sold 43 carts, the south sold 38 carts and the west sold 45 carts, an average of 42 carts.",
            "consistent",
            {"average": "42", "values[0]": "43", "values[1]": "38", "values[2]": "45"},
        ),
        CueExample(
            "en",
            "The three stages drew 45,992, 33,277 and 32,451 spectators. The average was 37,240.",
            "consistent",
            {"average": "37,240", "values[0]": "45,992", "values[1]": "33,277", "values[2]": "32,451"},
        ),
        CueExample(
            "fr",
            "Les trois étapes ont rassemblé 45 992, 33 277 et 32 451 spectateurs. La moyenne s’établit à 37 240 "
            "par étape.",
            "consistent",
            {"average": "37 240", "values[0]": "45 992", "values[1]": "33 277", "values[2]": "32 451"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The four workshops employ 112, 96, 134 and 88 people, an average of 115.",
            "mismatch",
            {"average": "115", "values[0]": "112", "values[1]": "96", "values[2]": "134", "values[3]": "88"},
        ),
        CueExample(
            "vi",
            "Bốn phân xưởng có số lao động là 112, 96, 134 và 88 người, trung bình mỗi phân xưởng 115 người.",
            "mismatch",
            {"average": "115", "values[0]": "112", "values[1]": "96", "values[2]": "134", "values[3]": "88"},
        ),
        CueExample(
            "fr",
            "Il a marqué 18, 25 et 23 points lors des trois premiers matchs, soit 27 de moyenne.",
            "mismatch",
            {"average": "27", "values[0]": "18", "values[1]": "25", "values[2]": "23"},
        ),
        CueExample(
            "es",
            "Anotó 18, 25 y 23 puntos en los tres primeros partidos, con un promedio de 27.",
            "mismatch",
            {"average": "27", "values[0]": "18", "values[1]": "25", "values[2]": "23"},
        ),
        CueExample(
            "en",
            "She threw 20, 31 and 45 metres in the first three tries, or 38 metres on average.",
            "mismatch",
            {"average": "38 metres", "values[0]": "20", "values[1]": "31", "values[2]": "45 metres"},
        ),
        CueExample(
            "en",
            "The three stages drew 45,992, 33,247 and 32,451 spectators. The average is 37,240 per stage.",
            "mismatch",
            {"average": "37,240", "values[0]": "45,992", "values[1]": "33,247", "values[2]": "32,451"},
        ),
        CueExample(
            "fr",
            "Les trois étapes ont rassemblé 45 992, 33 247 et 32 451 spectateurs. La moyenne s’établit à 37 240 "
            "par étape.",
            "mismatch",
            {"average": "37 240", "values[0]": "45 992", "values[1]": "33 247", "values[2]": "32 451"},
        ),
    ),
    traps=(
        CueExample("vi", "Ba bài được 6, 7 và 8 điểm, trung bình cả năm 7,4 điểm."),
        CueExample("es", "Anotó 12, 15 y 9 puntos en la final, con un promedio de 17 en la temporada."),
        CueExample("en", "It scans 30 km, 20 km and 25 frames, mean 240."),
        CueExample("en", "He threw 20, 31 and 45 metres in three tries and is averaging 38.6 for the season."),
        CueExample("en", "It made 120, 118 and 121 carts in the last three months, and the yearly average is 154."),
        CueExample("vi", "Anh ném được 20, 31 và 45 mét trong ba lần gần nhất, trung bình cả mùa giải là 38,6 mét."),
        CueExample("fr", "Il a lancé à 20, 31 et 45 mètres, pour une moyenne de 38,6 sur la saison."),
        CueExample("es", "Lanzó 20, 31 y 45 metros en tres intentos, con una media de 38,6 en la temporada."),
        CueExample(
            "en", "The north sold 43 carts, the south 38 carts and the west 45 carts; the average was 57 carts."
        ),
        CueExample(
            "en", "The north sold 43 carts, the south 38 carts and the west 45 carts, on average 57 carts a shop."
        ),
        CueExample("en", "Plots of 24, 26 and 28 trees are under the average of 31 for the county."),
        CueExample("en", "Plots of 24, 26 and 28 trees compare with a county average of 31."),
        CueExample("en", "Times of 52, 54 and 58 seconds are behind the club average of 50."),
        CueExample("en", "Marks of 62, 71 and 80, weighted by the size of the class, gave a mean of 74."),
        CueExample("vi", "Các bài 6, 7 và 8 điểm nhân hệ số cho trung bình 7,4."),
        CueExample("fr", "Les notes de 12, 14 et 9, avec leurs coefficients, donnent une moyenne de 12,6."),
        CueExample("es", "Las notas de 5, 7 y 9, con sus coeficientes, dan una media de 7,8."),
        CueExample("en", "He scored 20; 30 came, and the average wage is 46 euros."),
        CueExample(
            "en",
            "The three stages drew 45,992, 33,247 and 32,451 spectators. The average for the season is 37,240.",
        ),
        CueExample("en", "The three stages drew 45,992, 33,247 and 32,451 spectators. The national average is 37,240."),
        CueExample(
            "fr",
            "Les trois étapes ont rassemblé 45 992, 33 247 et 32 451 spectateurs. La moyenne de la saison est de "
            "37 240.",
        ),
        CueExample(
            "fr",
            "Les trois étapes ont rassemblé 45 992, 33 247 et 32 451 spectateurs. La moyenne du Tour est de 37 240.",
        ),
        CueExample(
            "es",
            "Las tres etapas reunieron a 45.992, 33.247 y 32.451 espectadores. El año pasado la media fue de 37.240.",
        ),
        CueExample("en", "Its last three games drew 45,992, 33,247 and 32,451 fans. The average is 37,240."),
    ),
    turn=RATES,
    where="mean",
)
