"""click without what it imports and hardly ever uses.

For ``inspect``, ``uuid`` and ``gettext`` click would import a dozen modules at every start (ast, dis, tokenize,
platform), which takes as long as click itself. All that a run asks of them that shows no help and no mistake is to tidy
sentences that are tidy already.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any


class Late(ModuleType):
    """Stands for a module, which is imported when something is asked of it that is not given here."""

    def __init__(self, name: str, real: Callable[[], ModuleType], given: dict[str, Any]) -> None:
        super().__init__(name)
        self._real = real
        self.__dict__.update(given)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # the import system asks for ``__path__``
            raise AttributeError(name)
        self.leave()
        return getattr(self._real(), name)

    def leave(self) -> None:
        """Leave the name to the module itself, for all that import it from now on."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


def import_click() -> None:
    """Import click, if nobody has; its modules keep what stands for those three, everybody else gets the real ones."""
    if "click" in sys.modules:
        return
    late = [each for each in _late() if each.__name__ not in sys.modules]
    sys.modules.update({each.__name__: each for each in late})
    try:
        import click  # noqa: F401
    finally:
        for each in late:
            each.leave()
            each.__dict__.pop("UUID", None)


def _late() -> list[Late]:
    return [
        Late("inspect", _inspect, {"cleandoc": cleaned}),
        Late("uuid", _uuid, {"UUID": object}),  # for a generic class, while this is made; nobody looks at its argument
        Late("gettext", _gettext, {"gettext": _said, "ngettext": _said_of_several}),
    ]


def cleaned(text: str) -> str:
    """``inspect.cleandoc``, which leaves a line as it is that is alone and has no blanks around it."""
    return text if text.isprintable() and text == text.strip() else str(_inspect().cleandoc(text))


def _said(message: str) -> str:
    return str(_gettext().gettext(message))


def _said_of_several(one: str, several: str, number: int) -> str:
    return str(_gettext().ngettext(one, several, number))


def _inspect() -> ModuleType:
    import inspect

    return inspect


def _uuid() -> ModuleType:
    import uuid

    return uuid


def _gettext() -> ModuleType:
    import gettext

    return gettext
