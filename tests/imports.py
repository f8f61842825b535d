"""Which of our modules imports what: at its top, in its functions, and for type checking."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple


class Import(NamedTuple):
    """One imported module, by its whole name."""

    module: str
    only_types: bool
    """under ``if TYPE_CHECKING:``"""


def imports_of(text: str, modules: Collection[str]) -> Iterator[Import]:
    """What a module with this text imports, wherever in it; ``modules`` are ours, by which a module is told from a
    name in one. Raises ``ValueError`` for a relative import, of which a reader has to work out the wing.
    """
    tree = ast.parse(text)
    guarded = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, id(node) in guarded) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                raise ValueError(f"line {node.lineno} imports relatively")
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield Import(inner if inner in modules else str(node.module), id(node) in guarded)


def runs_back(module: str, imported: str, wings: list[str], families: Collection[str]) -> bool:
    """Whether one of our modules imports something from below its wing, or a member of a family another member; what
    begins with an underscore is none, and lies beside them.

    Names without ``crossfoot``. What belongs to no wing lies at the top, and may not be imported by any.
    """
    wing, other = module.split(".")[0], imported.split(".")[0]
    if wing not in wings:
        return False
    if other not in wings:
        return True
    if other == wing:
        return wing in families and not imported.split(".")[-1].startswith("_")
    return wings.index(other) > wings.index(wing)


def circle(graph: Mapping[str, Collection[str]]) -> list[str]:
    """A chain of imports that comes back to where it began; empty where there is none."""
    done: set[str] = set()

    def follow(module: str, above: list[str]) -> list[str]:
        if module in above:
            return [*above[above.index(module) :], module]
        if module in done:
            return []
        for other in sorted(graph.get(module, ())):
            back = follow(other, [*above, module])
            if back:
                return back
        done.add(module)
        return []

    return next((back for module in sorted(graph) if (back := follow(module, []))), [])
