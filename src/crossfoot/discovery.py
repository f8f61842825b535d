"""How members of a family are found: kinds, rules, causes, languages, inputs, formats, commands.

A member is found by being there, in alphabetical order, and must carry what its family carries, under its own name. It
is imported when it is asked for; one that cannot be imported, lacks its export or has another name raises then.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any, TypeVar

_Member = TypeVar("_Member")


def members(package: str) -> tuple[str, ...]:
    """The names of the members in one of our packages, sorted, without importing them; a module whose name begins with
    an underscore is shared by members and none itself.
    """
    module = importlib.import_module(f"crossfoot.{package}")
    try:
        names = [name for folder in module.__path__ for name in os.listdir(folder)]
    except OSError:  # not in a folder, but in an archive
        from pkgutil import iter_modules

        names = [f"{info.name}.py" for info in iter_modules(module.__path__)]
    return tuple(sorted({name[:-3] for name in names if name.endswith(".py") and not name.startswith("_")}))


class Members(Mapping[str, _Member]):
    """Members of a family by name, in the order given, each made when it is first asked for; to go through the names
    makes none.
    """

    def __init__(self, makers: Mapping[str, Callable[[], _Member]]) -> None:
        self._makers = makers
        self._made: dict[str, _Member] = {}

    def __getitem__(self, name: str) -> _Member:
        member = self._made.get(name)
        if member is None:
            member = self._made[name] = self._makers[name]()
        return member

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def exported(package: str, member: str, export: str) -> Any:
    """What a member carries under that name; raises ``ImportError`` where it carries no such thing."""
    module: ModuleType = importlib.import_module(f"crossfoot.{package}.{member}")
    try:
        return getattr(module, export)
    except AttributeError:
        raise ImportError(f"{module.__name__} has no {export}") from None


def manual_of(package: str, member: str) -> str:
    """The manual page of a member, which is its docstring; raises ``ImportError`` where it has none."""
    text = importlib.import_module(f"crossfoot.{package}.{member}").__doc__
    if not text:
        raise ImportError(f"crossfoot.{package}.{member} has no docstring, which is its manual page")
    return text


def command_named(name: str) -> Any:
    """The command of that name, imported now; ``None`` when there is none. Its file has _ where the name has -."""
    member = name.replace("-", "_")
    if "_" in name or member not in members("commands"):
        return None
    command = exported("commands", member, "COMMAND")
    if command.name != name:
        raise ImportError(f"crossfoot.commands.{name} names its command {command.name}")
    return command


def packaged(package: str, name: str) -> str:
    """The text of a file in one of our packages; raises ``OSError`` where there is none."""
    module = importlib.import_module(f"crossfoot.{package}")
    loader: Any = module.__loader__  # as pkgutil does; importlib.resources loads a dozen modules for this
    if loader is None or module.__file__ is None:
        raise OSError(f"{name} cannot be read from crossfoot.{package}")
    data: bytes = loader.get_data(os.path.join(os.path.dirname(module.__file__), name))
    return data.decode("utf-8")
