"""Figures that a file declares under a name, for those that more than one claim uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from crossfoot.claimfile.tree import Mapping as SourceMapping
from crossfoot.claimfile.tree import Node, Path, Problem, Source
from crossfoot.figures.notation import Ambiguous, Unreadable
from crossfoot.figures.written import Written
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

FIGURE: Final = "figure"
SAME_AS: Final = "same_as"
"""the fields of a named figure that another file prints too"""
_SHOWN = 6
"""names of a circle that a message lists"""
_ALIKE = 0.8
"""likeness from which on a text that is no figure is taken for a misspelt name"""


class Named(NamedTuple):
    """A declared figure and its place."""

    name: str
    written: Written
    start: int
    end: int
    path: Path = ()
    """where the figure is written"""
    same_as: str = ""
    """``file.name`` of another claim file that is said to print the same figure"""
    same_as_span: tuple[int, int] = (0, 0)


class Names:
    """The declared names of a document; remembers which were used."""

    def __init__(self, declared: Mapping[str, Named] = {}) -> None:
        self._declared = dict(declared)
        self._known: dict[str, str] = {_composed(name): name for name in declared}
        self.used: set[str] = set()

    def __len__(self) -> int:
        return len(self._declared)

    def places(self) -> int:
        """How many figures are printed under names; one that has two names counts once."""
        return len({named.start for named in self._declared.values()})

    def get(self, text: str) -> Named | None:
        """The figure declared under that name; asking counts as use."""
        named = self._declared.get(text)
        if named is None and not text.isascii():
            named = self._declared.get(self._known.get(_composed(text), ""))
        if named is not None:
            self.used.add(named.name)
        return named

    def declared(self) -> Mapping[str, Named]:
        return self._declared

    def claims_name(self, text: str) -> bool:
        """True when the text can only be meant as a name: an identifier, or very nearly one that is declared."""
        if text.isidentifier() or not text[:1].isalpha():
            return text.isidentifier()
        from crossfoot.claimfile.suggestions import closest

        return bool(closest(text, self._known.values(), _ALIKE))

    def unknown(self, text: str) -> str:
        """The sentence about a name that is not declared."""
        if _composed(text) in self._known:
            return translated("the figure declared as {name!r} cannot be used", name=text)
        from crossfoot.claimfile.suggestions import closest, did_you_mean

        meant = did_you_mean(closest(text, self._known.values()))
        if meant:
            return translated("no figure is declared under the name {name!r}{hint}", name=text, hint=meant)
        sentence = translatable(
            "{text!r} is no figure, and no figure is declared under that name; write figures in digits"
        )
        return translated(sentence, text=text)

    def know(self, name: str) -> None:
        """Remember a name whose figure is of no use, so that no message says that it does not exist."""
        self._known[_composed(name)] = name

    def declare(self, named: Named) -> None:
        self._declared[named.name] = named


def _composed(name: str) -> str:
    """Letters with marks have two spellings that look the same; this is the shorter one."""
    if name.isascii():
        return name
    from unicodedata import normalize

    return normalize("NFC", name)


def declare(node: Node, source: Source, read: Callable[[str], Written]) -> tuple[Names, list[Problem]]:
    """The names of the ``figures:`` mapping, and what cannot be read of it.

    A value is a figure, another name, or a mapping with a ``figure`` and ``same_as``: the figure of another claim file.
    """
    names = Names()
    problems: list[Problem] = []
    if not isinstance(node, SourceMapping):
        return names, problems
    for name in node:
        names.know(name)
    declarations = _Declarations(node, names, read)
    for name, value in node.items():
        wrong = _about_name(name, value)
        unread = declarations.about_figure(name)
        problem = wrong or _about_value(name, value) or unread
        if problem:
            start, end = source.span(("figures", name), key=problem is wrong)
            problems.append(Problem(problem[0], ("figures", name), problem[1], start, end))
        elif isinstance(value, SourceMapping) and SAME_AS in value and not _same_as(value):
            path: Path = ("figures", name, SAME_AS)
            sentence = translatable("{field} names a figure of another claim file, as other-file.name")
            message = translated(sentence, field=SAME_AS)
            problems.append(Problem("invalid-value", path, message, *source.span(path)))
    for name, target in declarations.ends.items():
        if target is not None and target in declarations.figures:
            names.declare(_named(name, declarations.figures[target], target, node, source))
            if target != name:
                names.used.add(declarations.texts[name])
    return names, problems


class _Declarations:
    """The texts of a ``figures:`` mapping on their way to figures."""

    def __init__(self, node: SourceMapping, names: Names, read: Callable[[str], Written]) -> None:
        self.names = names
        self.read = read
        self.texts = {name: text for name, value in node.items() if isinstance(text := _figure_of(value), str)}
        self.ends = _ends(self.texts)
        self.figures: dict[str, Written] = {}
        self._reported: set[str] = set()

    def about_figure(self, name: str) -> tuple[str, str] | None:
        """Reads the figure of a name; rule and sentence where that fails, once for a whole circle of names."""
        target = self.ends.get(name)
        if target is None and name in self.texts and name not in self._reported:
            chain = _circle(name, self.texts)
            self._reported.update(chain)
            return "circular-name", translated("names refer to each other in a circle: {names}", names=_listed(chain))
        if target != name:
            return None
        text = self.texts[name]
        try:
            self.figures[name] = self.read(text)
        except Unreadable as error:
            if self.names.claims_name(text):
                return "unknown-name", self.names.unknown(text)
            return "ambiguous-separator" if isinstance(error, Ambiguous) else "unreadable-figure", error.message
        return None


def _figure_of(value: Node) -> Node:
    """The figure of a name, which may stand by itself or beside ``same_as``."""
    return value.get(FIGURE, "") if isinstance(value, SourceMapping) else value


def _named(name: str, written: Written, target: str, node: SourceMapping, source: Source) -> Named:
    path: Path = ("figures", target, FIGURE) if isinstance(node[target], SourceMapping) else ("figures", target)
    start, end = source.span(path)
    same = _same_as(node[name])
    if not same:
        return Named(name, written, start, end, path)
    return Named(name, written, start, end, path, same, source.span(("figures", name, SAME_AS)))


def _same_as(value: Node) -> str:
    """``file.name`` where the value says that; nothing where it does not, or not so."""
    said = value.get(SAME_AS, "") if isinstance(value, SourceMapping) else ""
    return said if isinstance(said, str) and all(said.rpartition(".")) else ""


def _about_name(name: str, value: Node) -> tuple[str, str] | None:
    """What is wrong with the name itself: rule and sentence."""
    if name.isidentifier():
        return None
    if value == "" and name[:1].isdigit():
        sentence = translatable("{key!r} stands alone; between braces a figure with a comma needs quotes around it")
        return "unknown-field", translated(sentence, key=name)
    better = re.sub(r"\W+", "_", name).strip("_")
    sentence = translatable("{name!r} is no name, which has letters, digits and _, and a letter first")
    if better.isidentifier():
        sentence = translatable(
            "{name!r} is no name, which has letters, digits and _, and a letter first; {better} would be one"
        )
    return "invalid-value", translated(sentence, name=name, better=better)


def _about_value(name: str, value: Node) -> tuple[str, str] | None:
    if value == "":
        return "invalid-value", translated("{name} is empty; write the figure, or take the name away", name=name)
    if isinstance(value, str):
        return None
    if not isinstance(value, SourceMapping):
        return "invalid-value", translated("{name} takes one figure, not a list", name=name)
    unknown = next((key for key in value if key not in (FIGURE, SAME_AS)), None)
    if unknown is not None:
        sentence = translatable("there is no field {field!r} in {owner}{hint}")
        hint = translated("; its fields are {fields}", fields=f"{FIGURE}, {SAME_AS}")
        return "unknown-field", translated(sentence, field=unknown, owner=name, hint=hint)
    if not value.get(FIGURE):
        from crossfoot.claimfile.suggestions import a

        return "missing-field", translated("{owner} needs {field}", owner=name, field=a(FIGURE))
    return (
        None
        if isinstance(value[FIGURE], str)
        else ("invalid-value", translated("{field} takes one value, not a list", field=FIGURE))
    )


def _ends(texts: Mapping[str, str]) -> dict[str, str | None]:
    """For each name the one at the end of its chain, which holds the figure; ``None`` for a circle."""
    ends: dict[str, str | None] = {}
    for name in texts:
        trail: dict[str, None] = {}
        at = name
        while at not in ends and at not in trail:
            trail[at] = None
            if texts[at] in texts:
                at = texts[at]
            else:
                ends[at] = at
        end = ends.get(at)
        for each in trail:
            ends.setdefault(each, end)
    return ends


def _circle(name: str, texts: Mapping[str, str]) -> list[str]:
    """The chain of names from this one on, until one comes again."""
    chain: dict[str, None] = {}
    while name not in chain:
        chain[name] = None
        name = texts[name]
    return [*chain, name]


def _listed(chain: list[str]) -> str:
    shown = chain if len(chain) <= _SHOWN + 1 else [*chain[:_SHOWN], "…", chain[-1]]
    return " → ".join(shown)
