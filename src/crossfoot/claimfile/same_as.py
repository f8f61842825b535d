"""``same_as``: a declared figure that is said to be the figure of another claim file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.names import Named
from crossfoot.claimfile.opening import SUFFIXES
from crossfoot.claimfile.parsing import Problem
from crossfoot.claims.claim import Figure
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple


def same_figures(documents: Sequence[Document], load: Callable[[str], Document | None]) -> list[SameFigure]:
    """Every pair that ``same_as`` names; what leads nowhere is left with its document, as ``untied``.

    A file that is not among the documents is looked for beside the one that names it, with ``load``; it is compared,
    not reported on.
    """
    by_stem: dict[str, list[Document]] = {}
    beside: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        by_stem.setdefault(_stem(document.path), []).append(document)
        beside.setdefault(os.path.split(os.path.splitext(document.path)[0]), []).append(document)
    pairs = []
    for document in documents:
        for named in document.names.declared().values():
            if not named.same_as:
                continue
            stem, _, name = named.same_as.rpartition(".")
            other = _other(document, named, stem, beside, by_stem, load)
            if other is None:
                continue
            target = other.names.declared().get(name)
            if target is None:
                sentence, hint = (
                    translatable("{path} declares no figure {name!r}{hint}"),
                    _hint(name, other.names.declared()),
                )
                _problem(document, named, translated(sentence, path=other.path, name=name, hint=hint))
                continue
            other.names.used.add(name)
            pairs.append(SameFigure(document, _figure(named), other, _figure(target)))
    return pairs


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _figure(named: Named) -> Figure:
    return Figure(named.name, named.written, named.start, named.end, named.name)


def _other(
    document: Document,
    named: Named,
    stem: str,
    in_folder: dict[tuple[str, str], list[Document]],
    by_stem: dict[str, list[Document]],
    load: Callable[[str], Document | None],
) -> Document | None:
    there = by_stem.get(stem, [])
    folder = os.path.dirname(document.path)
    choice = in_folder.get((folder, stem)) or there
    if len(choice) == 1:
        return choice[0]
    if choice:
        names = translated(" and ").join(other.path for other in choice)
        _problem(document, named, translated("same_as can mean {names}; rename one of them", names=names))
        return None
    for suffix in SUFFIXES:
        refused = document.reach.refusal(stem + suffix, folder)
        if refused:
            sentence = translated("{document} {reason}", document=stem + suffix, reason=translated(refused))
            _problem(document, named, sentence)
            return None
        loaded = load(os.path.join(folder, stem + suffix))
        if loaded is not None:
            by_stem[stem] = [loaded]
            return loaded
    hint = _hint(stem, by_stem)
    sentence = translatable("there is no claim file {name!r} in this audit or beside this file{hint}")
    _problem(document, named, translated(sentence, name=stem, hint=hint))
    return None


def _hint(word: str, known: Iterable[str]) -> str:
    from crossfoot.claimfile.suggestions import MOST_COMPARED, closest, did_you_mean

    return did_you_mean(closest(word, known, most=MOST_COMPARED))


def _problem(document: Document, named: Named, message: str) -> None:
    start, end = named.same_as_span
    document.untied.append(Problem("unknown-name", ("figures", named.name, "same_as"), message, start, end))


class SameFigure(NamedTuple):
    """A declared figure that is said to be that of another document, and that one."""

    document: Document
    figure: Figure
    other_document: Document
    other_figure: Figure
