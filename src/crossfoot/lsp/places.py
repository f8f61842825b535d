"""What stands at a place of a claim file or an article: a figure of a claim, a declared figure, a field, a rule."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.claimfile.names import SAME_AS, Named
from crossfoot.claimfile.parsing import Mapping, Node, Sequence, Source
from crossfoot.claims.claim import Claim, Figure, Path
from crossfoot.claims.expression import Comparison
from crossfoot.claims.roles import path_of, split_role
from crossfoot.lsp.joined import begin as begin_of
from crossfoot.lsp.opened import Opened
from crossfoot.records import NamedTuple


class Scalar(NamedTuple):
    """A key or a value of a claim file; half-open code-point offsets."""

    path: Path
    is_key: bool
    start: int
    end: int


class Use(NamedTuple):
    """A figure of a claim where the claim uses it, which for a declared one is the name."""

    claim: Claim
    figure: Figure
    start: int
    end: int


def scalar_at(source: Source, offset: int) -> Scalar | None:
    """The key or value at an offset, its end included; ``None`` where there is none."""
    node: Node = source.root
    path: Path = ()
    while not isinstance(node, str):
        step = _last_before(source, node, path, offset)
        if step is None:
            return None
        path = (*path, step)
        if isinstance(node, Mapping):
            start, end = source.span(path, key=True)
            if start <= offset <= end:
                return Scalar(path, True, start, end)
            node = node[str(step)]
        else:
            node = node[int(step)]
    start, end = source.span(path)
    return Scalar(path, False, start, end) if start <= offset <= end else None


def _last_before(source: Source, node: Mapping | Sequence, path: Path, offset: int) -> str | int | None:
    """The last entry of a mapping or list that begins at or before an offset."""
    last: str | int | None = None
    for step, child in node.items() if isinstance(node, Mapping) else enumerate(node):
        if isinstance(node, Mapping) or isinstance(child, str):
            begin = source.span((*path, step), key=isinstance(node, Mapping))[0]
        else:
            begin = begin_of(source, (*path, step), child)
        if begin > offset:
            break
        last = step
    return last


def uses(opened: Opened, claim: Claim) -> Iterator[Use]:
    """The figures of a claim where it uses them, in the order of the claim."""
    source = opened.source
    for figure in claim.figures:
        if not figure.name or source is None:
            yield Use(claim, figure, figure.start, figure.end)
            continue
        start, end = source.span(path_of(claim.index, figure.role))
        field, entry = split_role(figure.role)
        stated = claim.options.get(field)
        if isinstance(stated, Comparison) and isinstance(entry, int):
            leaf = stated.leaves[entry]
            start, end = start + leaf.start, start + leaf.end
        yield Use(claim, figure, start, end)


def use_at(opened: Opened, offset: int) -> Use | None:
    """The figure of a claim at an offset."""
    for claim in claims_at(opened, offset):
        for use in uses(opened, claim):
            if use.start <= offset <= use.end:
                return use
    return None


def claims_at(opened: Opened, offset: int) -> list[Claim]:
    """The claims that an offset lies in: one of a claim file, all that use the figure there of an article."""
    if opened.source is None:
        return [
            claim
            for claim in opened.checked.claims
            if any(figure.start <= offset <= figure.end for figure in claim.figures)
        ]
    claim = opened.claim(index_at(opened.source, offset))
    return [] if claim is None else [claim]


def index_at(source: Source, offset: int) -> int:
    """The number of the claim that an offset lies in or behind; -1 above the claims."""
    claims = source.root.get("claims") if isinstance(source.root, Mapping) else None
    if not isinstance(claims, Sequence):
        return -1
    index = -1
    for number, node in enumerate(claims):
        path: Path = ("claims", number)
        if (source.span(path)[0] if isinstance(node, str) else begin_of(source, path, node)) > offset:
            break
        index = number
    following = _behind(source, claims)
    return -1 if following is not None and offset >= following else index


def _behind(source: Source, claims: Sequence) -> int | None:
    """Where the first field behind the claims begins, if there is one."""
    assert isinstance(source.root, Mapping)
    starts = [source.span((key,), key=True)[0] for key in source.root]
    return min((start for start in starts if start > claims.start), default=None)


def named_at(opened: Opened, offset: int) -> Named | None:
    """The declared figure whose declaration or use stands at an offset."""
    document, source = opened.document, opened.source
    if document is None or source is None:
        return None
    declared = document.names.declared()
    scalar = scalar_at(source, offset)
    if scalar is not None and len(scalar.path) > 1 and scalar.path[0] == "figures" and scalar.path[-1] != SAME_AS:
        return declared.get(str(scalar.path[1]))
    use = use_at(opened, offset)
    return declared.get(use.figure.name) if use is not None and use.figure.name else None


def using(opened: Opened, named: Named) -> list[Claim]:
    """The claims that use a declared figure, under whichever of its names."""
    return [
        claim
        for claim in opened.checked.claims
        if any(figure.name and figure.start == named.start for figure in claim.figures)
    ]
