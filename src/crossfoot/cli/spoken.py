"""Help of commands, and the words of click itself, in the reader's own language.

Texts of commands and options stay in English where they are written, and are translated when somebody looks at them.
Paragraphs are sentences of their own; of examples only what stands behind the command is translated.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from copy import copy
from textwrap import wrap
from typing import Any, Final, TypeVar

import click

from crossfoot.messages import ENGLISH, language, translatable, translated

_Command = TypeVar("_Command", bound=click.Command)

_SPEAKING: Final = ("core", "exceptions", "formatting", "parser", "types")
"""modules of click that say something when a command runs; what others say is kept with their options, in English"""
WORDS: Final = frozenset(
    {
        translatable("Usage:"), translatable("Options"), translatable("Commands"),
        translatable("Show this message and exit."), translatable("Show the version and exit."),
        translatable("default: {default}"), translatable("required"), translatable("Error: {message}"),
        translatable("Try '{command} {option}' for help."), translatable("Invalid value: {message}"),
        translatable("Invalid value for {param_hint}: {message}"), translatable("Missing argument"),
        translatable("Missing option"), translatable("Missing parameter"), translatable("Missing command."),
        translatable("No such option {name!r}."), translatable("No such command {name!r}."),
        translatable("No such option: {name}"), translatable("Did you mean {possibility}?"),
        translatable("(Did you mean one of: {possibilities}?)"), translatable("(Possible options: {possibilities})"),
        translatable("Option {name!r} does not take a value."), translatable("Option {name!r} requires an argument."),
        translatable("Got unexpected extra argument ({args})"), translatable("Got unexpected extra arguments ({args})"),
        translatable("{value!r} is not one of {choices}."), translatable("{value!r} is not a valid {number_type}."),
        translatable("{value} is not in the range {range}."), translatable("{name} {filename!r} does not exist."),
        translatable("{name} {filename!r} is a file."), translatable("{name} {filename!r} is a directory."),
        translatable("{name} {filename!r} is not readable."), translatable("{name} {filename!r} is not writable."),
        translatable("File"), translatable("Directory"), translatable("Path"),
    }
)  # fmt: skip
"""what click says to those who use these commands, in its several versions"""


class _Sentence(str):
    """A sentence that click fills in: names of kinds of values in it are words too."""

    __slots__ = ()

    def format(self, *args: Any, **named: Any) -> str:
        return super().format(
            *args, **{name: translated(each) if each in _KINDS else each for name, each in named.items()}
        )


_COMMENTED: Final = re.compile(r"(\S.*?|)( {2,})(\S.*)")
"""an example with what is said of it behind two spaces or more"""
_WIDEST: Final = 98
_NARROWEST: Final = 30
_KINDS: Final = ("File", "Directory", "Path")


def speak_in_click() -> None:
    """From now on click says its own sentences in the language that is spoken then."""
    for name in _SPEAKING:
        module = sys.modules.get(f"click.{name}")
        for word, said in (("_", _said), ("ngettext", _counted)):
            if hasattr(module, word):
                setattr(module, word, said)


def _said(sentence: str) -> str:
    return _Sentence(translated(sentence))


def _counted(one: str, several: str, number: int) -> str:
    return _said(one if number == 1 else several)


def in_language(command: _Command) -> _Command:
    """A command whose help is in the language that is spoken now; the command itself in English."""
    if language() == ENGLISH:
        return command
    spoken: Any = copy(command)
    spoken.help = "\n\n".join(map(_translated, _paragraphs(command))) or None
    spoken.get_params = lambda ctx: [_spoken(param) for param in command.get_params(ctx)]
    if isinstance(command, click.Group):
        spoken.get_command = lambda ctx, name: _member(command, ctx, name)
    return spoken  # type: ignore[no-any-return]


def _member(group: click.Group, ctx: click.Context, name: str) -> click.Command | None:
    command = group.get_command(ctx, name)
    return None if command is None else in_language(command)


def _spoken(param: click.Parameter) -> click.Parameter:
    if not isinstance(param, click.Option) or not param.help:
        return param
    spoken = copy(param)
    spoken.help = translated(param.help)
    return spoken


def _paragraphs(command: click.Command) -> list[str]:
    r"""The help of a command: each paragraph on one line, but examples (``\b``) as they are."""
    whole = re.split(r"\n{2,}", inspect.cleandoc(command.help or "").strip())
    return [each if each.startswith("\b") else " ".join(each.split()) for each in whole if each]


def _translated(paragraph: str) -> str:
    if not paragraph.startswith("\b"):
        return translated(paragraph)
    lines = ["\b"]
    for command, comment in _examples(paragraph):
        room = max(_WIDEST - len(command), _NARROWEST)
        first, *others = wrap(translated(comment), room) if comment else [""]
        lines += [f"{command}{first}", *(" " * len(command) + each for each in others)]
    return "\n".join(lines)


def _examples(paragraph: str) -> list[tuple[str, str]]:
    """The lines of examples: the command, with the spaces behind it, and what is said of it; that may go on below."""
    examples: list[tuple[str, str]] = []
    for line in paragraph.splitlines()[1:]:
        parts = _COMMENTED.fullmatch(line)
        command, gap, comment = parts.groups() if parts else (line, "", "")
        if line.startswith("# ") and "$" not in line:
            examples.append(("# ", line[2:]))
        elif command.strip():
            examples.append((command + gap, comment))
        else:
            before, begun = examples.pop()
            examples.append((before, f"{begun} {comment}"))
    return examples


def sentences(command: click.Command, ctx: click.Context) -> Iterator[str]:
    """Every text of a command and its members that is translated, for the catalogues."""
    for each in _paragraphs(command):
        if each.startswith("\b"):
            yield from (comment for _, comment in _examples(each) if comment)
        else:
            yield each
    yield from (each.help for each in command.params if isinstance(each, click.Option) and each.help)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            member = command.get_command(ctx, name)
            if member is not None:
                yield from sentences(member, ctx)
