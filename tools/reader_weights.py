"""Learns the weights of the reader from unlabelled articles: ``python tools/reader_weights.py ARTICLES.jsonl[.gz] ...``

Each line is ``{"id": ..., "text": ..., "lang": ...}``; without ``lang``, the name of the file begins with the language
(``vi.jsonl.gz``). The arithmetic is the teacher: of each figure that may be a result one hypothesis is right or none,
those that fit are likelier by what a fit is worth, and the words are given the weights that foretell it. The seed is
fixed; numpy is needed (``pip install -e '.[dev]'``).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from math import log
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from crossfoot.articles.chance import SUMS, likelihood
from crossfoot.articles.choose import Binder
from crossfoot.articles.composed import composed
from crossfoot.articles.cue_names import BY_OTHERS, CUE, NO_NAMES, Key, cue_names, cue_term, key_of
from crossfoot.articles.hypotheses import hypotheses
from crossfoot.articles.hypothesis import Hypothesis, Term
from crossfoot.articles.language_of import declared
from crossfoot.articles.scan import Scanner
from crossfoot.articles.sentences import sentences
from crossfoot.articles.spots import Spot, spots
from crossfoot.articles.traits import Traits
from crossfoot.claimfile.figure_reader import FigureReader

TARGET: Final = Path(__file__).parent.parent / "src/crossfoot/articles/weights.json"
KINDS: Final = ("share", "change", "gain", "sum", "hundred")
_LONGEST: Final = 9000
"""characters of an article that are read"""
_LEAST, _MOST = 8, 90
"""figures"""
_KEPT: Final = 100
"""hypotheses of a figure that do not fit"""
_SEED: Final = 11
_BATCH: Final = 24
_START: Final = -6.0
_LEAST_OF_CUE: Final = 6
"""articles in which a pattern must say something"""
_PACE_OF_CUE: Final = 10.0
"""times as fast as that of other traits, of which many say the same"""
_HEADS: Final = ("sh.p", "ch.pu", "ch.pd", "gn.ru", "gn.rd", "su.T", "hu.f")

Array = Any
"""of numpy"""


class Packed(NamedTuple):
    """One article as numbers."""

    traits: Array
    """of all terms one after the other, as numbers of (role, trait)"""
    term_sizes: Array
    terms: Array
    """of all hypotheses one after the other"""
    sizes: Array
    heads: Array
    """hypotheses of each head"""
    worth: Array
    """what the arithmetic adds, a logarithm"""


def row_of(text: str, language: str) -> tuple[list[Spot], Mapping[Key, Set[str]]]:
    """The figures, and what the patterns say of them."""
    whole, known = composed(text), declared(language).lexicon
    scanner = Scanner(whole.text, whole.low, known, FigureReader(known.notation))
    binder = Binder(whole.text, known)
    found: list[Spot] = []
    for number, (start, end, _) in enumerate(sentences(whole.text, known)):
        sentence = scanner.scan(start, end)
        found.extend(spots(sentence, number))
        binder.sentence(sentence)
        if len(found) > _MOST:
            break
    return found[:_MOST], cue_names(binder.proposed)


def articles(path: Path) -> Iterator[tuple[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            entry = json.loads(line)
            text = entry["text"]
            start = random.Random(len(text)).randrange(max(len(text) - _LONGEST, 0) + 1)
            yield text[start : start + _LONGEST], entry.get("lang") or path.name.partition(".")[0]


class Heads(NamedTuple):
    traits: Traits
    heads: list[list[Hypothesis]]
    cues: Mapping[Key, Set[str]]


def read(text: str, language: str) -> Heads | None:
    row, cues = row_of(text, language)
    if len(row) < _LEAST:
        return None
    traits = Traits(row)
    chosen = random.Random(len(text))
    heads = []
    for each in hypotheses(traits.row):
        fit = [one for one in each if one.fits]
        rest = [one for one in each if not one.fits]
        heads.append(fit + (chosen.sample(rest, _KEPT) if len(rest) > _KEPT else rest))
    return Heads(traits, heads, cues) if heads else None


def densities(read_ones: Sequence[Heads]) -> dict[str, list[float]]:
    """How what wrong figures give is spread: a histogram of its logarithm; of sums, how often they come near."""
    seen: dict[str, list[float]] = {kind: [] for kind in KINDS}
    near: Counter[str] = Counter()
    for each in read_ones:
        for head in each.heads:
            for one in head:
                if not one.fits:
                    given = log(max((1 + one.gap) * one.size, 1e-9))
                    seen[one.kind].append(given)
                    off = abs(log(max(1 + one.gap, 1e-9)))
                    near[one.kind] += 0.004 < off < 0.35
    found = {}
    edges = np.linspace(-7, 9, 81)
    for kind, values in seen.items():
        if kind in SUMS:
            found[kind] = [round(max(0.02, near[kind] / max(len(values), 1) / 0.692), 4)]
            continue
        counted, _ = np.histogram(values, edges)
        dense = (counted + 1) / (len(values) + 80) / 0.2
        dense = np.convolve(np.pad(dense, 1, mode="edge"), [0.25, 0.5, 0.25], "valid")
        found[kind] = [round(float(each), 4) for each in dense]
    return found


class Learner:
    def __init__(self, least: int) -> None:
        self.least = least
        self.known: dict[str, int] = {}

    def packed(self, each: Heads, dense: dict[str, list[float]]) -> Packed:
        terms: dict[Term, int] = {}
        flat, sizes, worth = [], [], []
        for head in each.heads:
            for one in head:
                known = [cue_term(one.kind, name) for name in each.cues.get(key_of(one), NO_NAMES) - BY_OTHERS]
                flat.extend([terms.setdefault(term, len(terms)) for term in (*one.terms, *sorted(known))])
                sizes.append(len(one.terms) + len(known))
                worth.append(likelihood(one, dense))
        traits, term_sizes = [], []
        for term in terms:
            told_of = each.traits.of(term)
            traits.extend([self.known.setdefault(f"{term[0]} {trait}", len(self.known)) for trait in told_of])
            term_sizes.append(len(told_of))
        heads = [len(head) for head in each.heads]
        first, *rest = (np.array(some, np.int32) for some in (traits, term_sizes, flat, sizes, heads))
        return Packed(first, *rest, worth=np.array(worth, np.float64))  # type: ignore[misc]

    def weights(self, packed: Sequence[Packed], epochs: int, rate: float, bare: float) -> Array:
        seen = np.zeros(len(self.known), np.int32)
        for each in packed:
            seen[np.unique(each.traits)] += 1
        cue = np.zeros(len(seen), bool)
        cue[[number for name, number in self.known.items() if name.startswith(CUE)]] = True
        kept = seen >= np.where(cue, _LEAST_OF_CUE, self.least)
        weights = np.zeros(len(self.known))
        for head in _HEADS:
            weights[self.known[f"{head} 1"]] = _START
        squares = np.full(len(weights), 1e-3)
        chosen = np.random.default_rng(_SEED)
        batches = [joined(packed[at : at + _BATCH]) for at in range(0, len(packed), _BATCH)]
        held = batches[: max(len(batches) // 12, 1)]
        rest = batches[len(held) :]
        for epoch in range(epochs):
            for at in chosen.permutation(len(rest)):
                batch = rest[at]
                prior, posterior, _ = probabilities(batch, weights)
                slope = slopes(batch, posterior - prior, len(weights)) * kept
                touched = np.flatnonzero(slope)
                step = slope[touched] - 1e-3 * weights[touched]
                squares[touched] += step * step
                pace = np.where(cue[touched], _PACE_OF_CUE, 1) * rate / np.sqrt(squares[touched])
                moved = weights[touched] + pace * step
                shrunk = np.sign(moved) * np.maximum(np.abs(moved) - bare * pace, 0)
                weights[touched] = np.where(cue[touched], np.maximum(moved, 0), shrunk)
            gained = sum(probabilities(batch, weights)[2] for batch in held) / sum(len(each.heads) for each in held)
            print(f"epoch {epoch}: {gained:.4f} a figure gained, {np.count_nonzero(weights)} weights", file=sys.stderr)
        return weights


def joined(several: Sequence[Packed]) -> Packed:
    terms, at = [], 0
    for each in several:
        terms.append(each.terms + at)
        at += len(each.term_sizes)
    rest = {
        name: np.concatenate([getattr(each, name) for each in several])
        for name in ("traits", "term_sizes", "sizes", "heads", "worth")
    }
    return Packed(terms=np.concatenate(terms), **rest)


def _starts(sizes: Array) -> Array:
    return np.concatenate([[0], np.cumsum(sizes)[:-1]])


def probabilities(batch: Packed, weights: Array) -> tuple[Array, Array, float]:
    """Before and after the arithmetic, and the logarithm of what the figures gain by being tied."""
    of_terms = np.add.reduceat(weights[batch.traits], _starts(batch.term_sizes))
    words = np.add.reduceat(of_terms[batch.terms], _starts(batch.sizes))
    prior, before = _soft(words, batch.heads)
    posterior, after = _soft(words + batch.worth, batch.heads)
    return prior, posterior, float((after - before).sum())


def _soft(scores: Array, heads: Array) -> tuple[Array, Array]:
    starts = _starts(heads)
    most = np.maximum(np.maximum.reduceat(scores, starts), 0)
    weighed = np.exp(scores - np.repeat(most, heads))
    whole = np.add.reduceat(weighed, starts) + np.exp(-most)
    return weighed / np.repeat(whole, heads), most + np.log(whole)


def slopes(batch: Packed, of_each: Array, length: int) -> Array:
    of_terms = np.bincount(batch.terms, np.repeat(of_each, batch.sizes), len(batch.term_sizes))
    return np.bincount(batch.traits, np.repeat(of_terms, batch.term_sizes), length)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=2500, help="articles of each file")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--least", type=int, default=25, help="articles that must show a trait")
    parser.add_argument("--cut", type=float, default=0.06, help="weights below are left out")
    parser.add_argument("--output", type=Path, default=TARGET)
    given = parser.parse_args()
    found: list[Heads] = []
    for path in given.articles:
        every = list(articles(path))
        random.Random(_SEED).shuffle(every)
        some = 0
        for text, language in every:
            each = read(text, language)
            if each is not None:
                found.append(each)
                some += 1
            if some >= given.most:
                break
        print(f"{path.name}: {some} articles", file=sys.stderr)
    random.Random(_SEED).shuffle(found)
    dense = densities(found)
    learner = Learner(given.least)
    packed = [learner.packed(each, dense) for each in found]
    weights = learner.weights(packed, given.epochs, 0.06, 6e-3)
    roles: dict[str, dict[str, int]] = {}
    for name, number in learner.known.items():
        if abs(weights[number]) >= given.cut or (name.startswith(CUE) and weights[number]):
            role, _, trait = name.partition(" ")
            roles.setdefault(role, {})[trait] = round(100 * float(weights[number]))
    held = {"densities": dense, "roles": {role: dict(sorted(each.items())) for role, each in sorted(roles.items())}}
    given.output.write_text(json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
