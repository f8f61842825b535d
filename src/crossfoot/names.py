"""Figures that a file declares under a name, for those that more than one claim uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from crossfoot.notation import Ambiguous, Unreadable
from crossfoot.number import Written
from crossfoot.source import Mapping as SourceMapping
from crossfoot.source import Node, Problem, Source


class Named(NamedTuple):
    """A declared figure and its place."""

    name: str
    written: Written
    start: int
    end: int


class Names:
    """The declared names of a document; remembers which were used."""

    def __init__(self, declared: Mapping[str, Named], problems: list[Problem]) -> None:
        self._declared = dict(declared)
        self._known: set[str] = set(declared)
        self.used: set[str] = set()
        self.problems = problems

    def __len__(self) -> int:
        return len(self._declared)

    def get(self, text: str) -> Named | None:
        """The figure declared under that name; asking counts as use."""
        found = self._declared.get(text)
        if found is not None:
            self.used.add(text)
        return found

    def declared(self) -> Mapping[str, Named]:
        return self._declared

    def claims_name(self, text: str) -> bool:
        """True when the text can only be meant as a name: an identifier."""
        return text.isidentifier()

    def unknown(self, text: str) -> str:
        """The sentence about a name that is not declared."""
        from difflib import get_close_matches

        if text in self._known:
            return f"the figure declared as {text!r} cannot be used"
        near = get_close_matches(text, self._known, n=1, cutoff=0.6)
        return f"no figure is declared under the name {text!r}" + (f"; did you mean {near[0]}?" if near else "")

    def know(self, name: str) -> None:
        """Remember a name whose figure is of no use, so that nobody is told that it does not exist."""
        self._known.add(name)


def declare(node: Node, source: Source, read: Callable[[str], Written], problems: list[Problem]) -> Names:
    """The names of the ``figures:`` mapping; a value may be another name, and what cannot be read becomes a problem."""
    names = Names({}, problems)
    told: set[str] = set()
    if not isinstance(node, SourceMapping):
        return names
    for name, value in node.items():
        names.know(name)
        start, end = source.span(("figures", name))
        if not name.isidentifier():
            start, end = source.span(("figures", name), key=True)
            message = f"{name!r} is no name; letters, digits and _ make one, and it begins with a letter"
            problems.append(Problem("invalid-value", ("figures", name), message, start, end))
        if not isinstance(value, str):
            message = f"{name} holds a {'mapping' if isinstance(value, SourceMapping) else 'list'} where one figure is expected"
            problems.append(Problem("invalid-value", ("figures", name), message, start, end))
            continue
        target = _followed(name, node)
        if target is None:
            chain = _circle(name, node)
            if not told.intersection(chain):
                message = f"names refer to each other in a circle: {' → '.join(chain)}"
                problems.append(Problem("circular-name", ("figures", name), message, start, end))
            told.update(chain)
            continue
        text = node[target]
        assert isinstance(text, str)
        try:
            written = read(text)
        except Unreadable as error:
            if target == name:
                fault = "ambiguous-separator" if isinstance(error, Ambiguous) else "unreadable-figure"
                message = error.message
                if text.isidentifier():
                    fault, message = "unknown-name", names.unknown(text)
                problems.append(Problem(fault, ("figures", name), message, start, end))
            continue
        if target != name:
            start, end = source.span(("figures", target))
            names.used.add(target)
        names._declared[name] = Named(name, written, start, end)
    return names


def _followed(name: str, node: SourceMapping) -> str | None:
    """The name at the end of a chain of names; ``None`` for a circle."""
    seen = [name]
    while True:
        value = node[seen[-1]]
        if not isinstance(value, str) or value not in node or not isinstance(node[value], str):
            return seen[-1]
        if value in seen:
            return None
        seen.append(value)


def _circle(name: str, node: SourceMapping) -> list[str]:
    chain = [name]
    while (value := str(node[chain[-1]])) not in chain:
        chain.append(value)
    return [*chain, value]
