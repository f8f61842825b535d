"""Learns the second look of the reader from annotated passages: ``python tools/reader_second_look.py ARTICLES ...``

The articles are those of ``tools/reader_weights.py``. ``reader_statements.jsonl.gz`` beside this file says by their ids
where people read passages of them, and which figures are a statement there; it has no word of the texts. What is
learned is which of the figures that fit, and that the rules let go, are one of these. The seed is fixed; scikit-learn
is needed. ``--held-out`` only says how well it does on articles that it has not learned from.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
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
from crossfoot.articles.excuses import Excuses
from crossfoot.articles.features import Beside, features
from crossfoot.articles.language_of import declared
from crossfoot.articles.scan import Scanner
from crossfoot.articles.second_look import looks
from crossfoot.articles.sentences import sentences
from crossfoot.articles.spots import Spot, spots
from crossfoot.claimfile.figure_reader import FigureReader

TARGET: Final = Path(__file__).parent.parent / "src/crossfoot/articles/second_look.json"
STATEMENTS: Final = Path(__file__).parent / "reader_statements.jsonl.gz"
_AROUND: Final = 2_000
"""characters before and behind a passage that are read with it"""
_FOLDS: Final = 10
_SEED: Final = 11
_SHAPE: Final[Mapping[str, Any]] = {
    "max_iter": 120, "learning_rate": 0.06, "max_leaf_nodes": 5, "min_samples_leaf": 12, "l2_regularization": 3.0,
    "random_state": _SEED, "early_stopping": False,
}  # fmt: skip
_DIGITS: Final = 7
"""of the numbers in the file"""
_SHOWN: Final = (0.3, 0.4, 0.5, 0.6, 0.7)
Place = tuple[int, int]
Passage = dict[str, Any]


class Sample(NamedTuple):
    article: str
    language: str
    features: dict[str, float]
    is_statement: bool


def looked_at(text: str, language: str) -> Iterator[tuple[list[Place], dict[str, float]]]:
    """Where the figures stand that may be tied, and what the second look sees of them."""
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
    first = first_look(
        binder.claims(), binder.proposed, row, binder.excused, Excuses(binder.low, binder.lexicon, row).level
    )
    beside = Beside(first.claims)
    for look in looks(first):
        figures = [role.mention for role in look.claim.roles]
        places = sorted({(whole.original(each.start), whole.end(each.end)) for each in figures})
        yield places, features(*look, beside, row)


def common(places: Sequence[Place], statement: Sequence[Place]) -> int:
    """How many of the places are figures of the statement."""
    return sum(any(low < b and a < high for a, b in statement) for low, high in places)


def samples_of(job: tuple[str, str, str, Sequence[Passage]]) -> list[Sample]:
    """What stands wholly in the passages of an article."""
    article, text, language, passages = job
    found = []
    for each in passages:
        low = max(each["start"] - _AROUND, 0)
        shift, size = each["start"] - low, each["end"] - each["start"]
        statements = [[(a + shift, b + shift) for a, b in figures] for figures in each["statements"]]
        for places, known in looked_at(text[low : each["end"] + _AROUND], language):
            if shift <= places[0][0] and places[-1][1] <= shift + size:
                # what has a figure of something else is none: of another whole it may fit by chance
                is_statement = any(common(places, statement) == len(places) for statement in statements)
                found.append(Sample(article, language, known, is_statement))
    return found


def articles(path: Path) -> Iterator[tuple[str, str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            entry = json.loads(line)
            yield entry["id"], entry["text"], entry.get("lang") or path.name.partition(".")[0]


def table_of(samples: Sequence[Sample], names: Sequence[str]) -> Any:
    return np.array([[each.features.get(name, nan) for name in names] for each in samples])


def learned(table: Any, truth: Any) -> HistGradientBoostingClassifier:
    return HistGradientBoostingClassifier(**_SHAPE).fit(table, truth)


def exported(model: HistGradientBoostingClassifier, names: Sequence[str]) -> dict[str, Any]:
    """As ``articles.boosted`` reads it."""

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


def held_out(samples: Sequence[Sample], names: Sequence[str]) -> None:
    """Prints what becomes of each fold by what is learned from the others."""
    table, truth = table_of(samples, names), np.array([each.is_statement for each in samples])
    likely = np.zeros(len(samples))
    for known, asked in GroupKFold(_FOLDS).split(table, groups=[crc32(each.article.encode()) for each in samples]):
        likely[asked] = learned(table[known], truth[known]).predict_proba(table[asked])[:, 1]
    languages = np.array([each.language for each in samples])
    for language in sorted(set(languages)):
        those = languages == language
        for least in _SHOWN:
            tied = those & (likely >= least)
            print(
                f"{language} from {least}: {np.sum(tied & truth)} of {np.sum(those & truth)} statements, "
                f"{np.sum(tied & ~truth)} of {np.sum(those & ~truth)} others"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--held-out", action="store_true", help="write nothing, but say how well it does")
    given = parser.parse_args()
    passages: dict[str, list[Passage]] = {}
    with gzip.open(STATEMENTS, "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            passages.setdefault(entry["article"], []).append(entry)
    read = [each for path in given.articles for each in articles(path)]
    jobs = [(*each, passages[each[0]]) for each in read if each[0] in passages]
    with ProcessPoolExecutor() as pool:
        samples = [each for some in pool.map(samples_of, jobs, chunksize=20) for each in some]
    names = sorted({name for each in samples for name in each.features})
    print(f"{len(samples)} ties, {sum(each.is_statement for each in samples)} are statements", file=sys.stderr)
    if given.held_out:
        held_out(samples, names)
        return
    model = learned(table_of(samples, names), [each.is_statement for each in samples])
    TARGET.write_text(json.dumps(exported(model, names), separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
