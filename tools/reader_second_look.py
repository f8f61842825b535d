"""Learns the second look of the reader from annotated passages: ``python tools/reader_second_look.py ARTICLES ...``

The articles are those of ``tools/reader_weights.py``. ``reader_statements.jsonl.gz`` beside this file says by their ids
where people read passages of them, and which figures are a statement there; it has no word of the texts. What fits is
learned from what the reader may tie in these passages. What does not is learned from slips that are planted in the
statements (two neighbouring digits exchanged, or one digit off by 1 to 4), and from all that does not fit in other
articles, of which hardly anything is wrong. The seeds are fixed; scikit-learn is needed.
``--held-out`` only says how well it does on passages that it has not learned from.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from math import nan
from pathlib import Path
from typing import Any, Final, NamedTuple
from zlib import crc32

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from crossfoot.articles.assign import first_look
from crossfoot.articles.choose import Binder
from crossfoot.articles.composed import composed, pointed
from crossfoot.articles.features import Beside, features
from crossfoot.articles.language_of import declared
from crossfoot.articles.scan import Scanner
from crossfoot.articles.second_look import STATEMENT, TOLD, WRONG, looks
from crossfoot.articles.sentences import sentences
from crossfoot.articles.spots import Spot, spots
from crossfoot.claimfile.figure_reader import FigureReader

TARGET: Final = Path(__file__).parent.parent / "src/crossfoot/articles/second_look.json"
STATEMENTS: Final = Path(__file__).parent / "reader_statements.jsonl.gz"
_AROUND: Final = 2_000
"""characters before and behind a passage that are read with it"""
_LONGEST: Final = 20_000
_SLIPS: Final = 3
"""planted in each statement"""
_SPARED: Final = 7
"""of so many other articles one is not read, as those are not that ``--held-out`` asks about"""
_FOLDS: Final = 8
_SEED: Final = 11
_SHAPE: Final[Mapping[str, Any]] = {
    "max_iter": 150, "learning_rate": 0.08, "max_leaf_nodes": 5, "min_samples_leaf": 12, "l2_regularization": 3.0,
    "random_state": _SEED, "early_stopping": False,
}  # fmt: skip
_DIGITS: Final = 7
"""of the numbers in the file"""
Place = tuple[int, int]


class Sample(NamedTuple):
    model: str
    article: str
    features: dict[str, float]
    is_so: bool
    rules: str
    weight: float = 1.0


class Seen(NamedTuple):
    """Figures that the reader may tie or tell."""

    places: list[Place]
    fits: bool
    rules: str
    features: dict[str, float]


def looked_at(text: str, language: str) -> Iterator[Seen]:
    known = declared(language).lexicon
    whole = composed(text)
    if known.notation.decimal == ".":
        whole = pointed(whole)
    scanner = Scanner(whole.text, whole.low, known, FigureReader(known.notation))
    binder = Binder(whole.text, known)
    row: list[Spot] = []
    for number, (start, end, _) in enumerate(sentences(whole.text, known)):
        sentence = scanner.scan(start, end)
        binder.sentence(sentence)
        row.extend(spots(sentence, number))
    first = first_look(binder.claims(), binder.proposed, row, binder.excused)
    others = Beside(first.claims, first.excused)
    for look in looks(first, binder.decided):
        figures = [role.mention for role in look.claim.roles]
        places = sorted({(whole.original(each.start), whole.end(each.end)) for each in figures})
        known_of = features(look.claim, look.one, look.head, others, row)
        yield Seen(places, look.claim.fits, look.rules, known_of)


def overlaps(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def common(places: Sequence[Place], statement: Sequence[Place]) -> int:
    """How many figures of the statement are among them."""
    return sum(any(overlaps(each, place) for place in places) for each in statement)


def agrees(seen: Seen, statement: Sequence[Place]) -> bool:
    """Whether these are figures of the statement; a list must have no other."""
    shared = common(statement, seen.places)
    return shared > 1 and (shared == len(seen.places) or not seen.features["is total"])


def of_passage(entry: Mapping[str, Any], text: str, language: str) -> list[Sample]:
    start, end = entry["start"], entry["end"]
    low, high = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    window, shift = text[low:high], start - low
    statements = [[(a + shift, b + shift) for a, b in each] for each in entry["statements"]]
    wrong = set(entry.get("wrong", ()))
    found = []
    inside = shift, shift + end - start
    for seen in looked_at(window, language):
        if not all(inside[0] <= a and b <= inside[1] for a, b in seen.places):
            continue
        if seen.fits:
            is_so = any(agrees(seen, each) for each in statements)
            found.append(Sample(STATEMENT, entry["article"], seen.features, is_so, seen.rules))
        else:
            is_so = any(agrees(seen, statements[number]) for number in wrong)
            found.append(Sample(WRONG, entry["article"], seen.features, is_so, seen.rules))
    chosen = random.Random(crc32(f"{entry['article']} {start}".encode()))
    for number, statement in enumerate(statements):
        if number not in wrong:
            found.extend(of_slips(entry["article"], window, language, statement, statements, chosen))
    return found


def of_slips(
    article: str, text: str, language: str, statement: Sequence[Place], statements: Sequence[Sequence[Place]],
    chosen: random.Random,
) -> Iterator[Sample]:  # fmt: skip
    """Each figure of a statement is as likely to have a slip."""
    for start, end in chosen.sample(list(statement), min(_SLIPS, len(statement))):
        changed = slip(text[start:end], chosen)
        if changed is None:
            continue
        more = len(changed) - (end - start)
        altered = text[:start] + changed + text[end:]

        def moved(places: Sequence[Place], start: int = start, more: int = more) -> list[Place]:
            return [(a + more * (a > start), b + more * (b > start)) for a, b in places]

        here = [moved(each) for each in statements if (start, end) in each]
        found = []
        for seen in looked_at(altered, language):
            if seen.fits or not common([(start, start + len(changed))], seen.places):
                continue
            is_so = any(common(seen.places, each) == len(seen.places) > 1 for each in here)
            found.append((seen, is_so))
        true = sum(is_so for _, is_so in found)
        for seen, is_so in found:
            yield Sample(WRONG, article, seen.features, is_so, seen.rules, true**-0.5 if is_so else 1.0)


def slip(printed: str, chosen: random.Random) -> str | None:
    """Two neighbouring digits exchanged, or one digit off by 1 to 4; ``None`` for what is no row of digits."""
    digits = [at for at, letter in enumerate(printed) if letter.isdigit()]
    if not digits or not printed[0].isdigit():
        return None
    made = list(printed)
    swaps = [(a, b) for a, b in pairwise(digits) if made[a] != made[b] and not (a == digits[0] and made[b] == "0")]
    if swaps and chosen.random() < 0.5:
        a, b = chosen.choice(swaps)
        made[a], made[b] = made[b], made[a]
        return "".join(made)
    at = chosen.choice(digits)
    others = [str(each) for each in range(10) if 0 < abs(each - int(made[at])) <= 4 and (each or at != digits[0])]
    made[at] = chosen.choice(others)
    return "".join(made)


def of_article(article: str, text: str, language: str) -> list[Sample]:
    return [
        Sample(WRONG, article, seen.features, False, seen.rules)
        for seen in looked_at(text[:_LONGEST], language)
        if not seen.fits
    ]


def articles(path: Path) -> Iterator[tuple[str, str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            entry = json.loads(line)
            yield entry["id"], entry["text"], entry.get("lang") or path.name.partition(".")[0]


def samples_of(job: tuple[str, str, str, list[dict[str, Any]]]) -> list[Sample]:
    article, text, language, entries = job
    if not entries:
        return of_article(article, text, language)
    return [sample for entry in entries for sample in of_passage(entry, text, language)]


def names_of(samples: Sequence[Sample]) -> list[str]:
    counted = Counter(name for each in samples for name in each.features)
    return sorted(name for name, times in counted.items() if times > 1)


def learned(samples: Sequence[Sample], names: Sequence[str]) -> HistGradientBoostingClassifier:
    table = np.array([[each.features.get(name, nan) for name in names] for each in samples])
    model = HistGradientBoostingClassifier(**_SHAPE)
    return model.fit(table, [each.is_so for each in samples], sample_weight=[each.weight for each in samples])


def exported(model: HistGradientBoostingClassifier, names: Sequence[str]) -> dict[str, Any]:
    def tree(nodes: Any, at: int) -> Any:
        node = nodes[at]
        if node["is_leaf"]:
            return rounded(node["value"])
        left, right = tree(nodes, node["left"]), tree(nodes, node["right"])
        return [int(node["feature_idx"]), rounded(node["num_threshold"]), int(node["missing_go_to_left"]), left, right]

    trees = [tree(each.nodes, 0) for (each,) in model._predictors]
    (base,) = model._baseline_prediction.ravel()
    return {"names": list(names), "base": rounded(base), "trees": trees}


def rounded(number: float) -> float:
    return float(f"{number:.{_DIGITS}g}")


def held_out(samples: Sequence[Sample], names: Sequence[str]) -> Any:
    """The probability of each, learned from the articles of the other folds."""
    groups = [crc32(each.article.encode()) for each in samples]
    found = np.zeros(len(samples))
    table = np.array([[each.features.get(name, nan) for name in names] for each in samples])
    for known, asked in GroupKFold(_FOLDS).split(table, groups=groups):
        model = learned([samples[at] for at in known if is_learned(samples[at])], names)
        found[asked] = model.predict_proba(table[asked])[:, 1]
    return found


def is_learned(sample: Sample) -> bool:
    """What the rules tell needs no second look, and in articles that nobody read it may be wrong indeed."""
    return sample.rules != TOLD


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--held-out", type=Path, help="only write these probabilities, as JSON lines")
    parser.add_argument("--most", type=int, default=4000, help="other articles of each language that are read")
    given = parser.parse_args()
    passages: dict[str, list[dict[str, Any]]] = {}
    with gzip.open(STATEMENTS, "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            passages.setdefault(entry["article"], []).append(entry)
    jobs, read = [], Counter[str]()
    for path in given.articles:
        for article, text, language in articles(path):
            entries = passages.get(article, [])
            other = not entries and crc32(article.encode()) % _SPARED and read[language] < given.most
            read[language] += bool(other)
            if entries or other:
                jobs.append((article, text, language, entries))
    with ProcessPoolExecutor() as pool:
        samples = [each for some in pool.map(samples_of, jobs, chunksize=20) for each in some]
    models: dict[str, Any] = {}
    for name in (STATEMENT, WRONG):
        some = [each for each in samples if each.model == name]
        names = names_of(some)
        print(f"{name}: {len(some)} samples, {sum(each.is_so for each in some)} are so", file=sys.stderr)
        if given.held_out:
            found = held_out(some, names)
            with given.held_out.with_suffix(f".{name}.jsonl").open("w", encoding="utf-8") as target:
                for each, likely in zip(some, found, strict=True):
                    target.write(json.dumps([each.article, each.rules, each.is_so, round(float(likely), 4)]) + "\n")
            so = np.array([each.is_so for each in some])
            likely = np.clip(found, 1e-6, 1 - 1e-6)
            print(f"  {-np.mean(np.where(so, np.log(likely), np.log(1 - likely))):.4f} lost a sample", file=sys.stderr)
        else:
            models[name] = exported(learned([each for each in some if is_learned(each)], names), names)
    if models:
        TARGET.write_text(json.dumps(models, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
