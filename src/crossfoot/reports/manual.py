"""The manual pages of the rules, made from their docstrings and examples."""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crossfoot.audit.rule import Rule, rules
from crossfoot.messages import translatable, translated

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_HOME: Final = "https://example.org/OWNER/crossfoot"
"""where this repository is kept, as docs/ci.md writes it"""


_OFF: Final = translatable("off by default")


def home() -> str:
    """The address under which README.md and docs/ are read: that of the variable CROSSFOOT_HOME, which whoever keeps a
    copy may set and the action does.
    """
    given = os.environ.get("CROSSFOOT_HOME", "").rstrip("/")
    return given if re.fullmatch(r"https?://[\w.~:/@%+-]+", given, re.ASCII) else _HOME


def is_online() -> bool:
    """Whether the address of the pages is known."""
    return home() != _HOME


def online(name: str) -> str:
    """The address of the page of a rule."""
    return f"{home()}/docs/rules.md#{name}"


@cache
def pages() -> Mapping[str, Traversable]:
    """The pages of docs/ by their names; where crossfoot runs from its repository, those that stand there."""
    from importlib.resources import files

    inside = files("crossfoot").joinpath("docs")
    folder: Traversable = inside if inside.is_dir() else Path(__file__).parents[3] / "docs"
    there = [each for each in folder.iterdir() if each.name.endswith(".md")] if folder.is_dir() else []
    return {each.name.removesuffix(".md"): each for each in sorted(there, key=lambda each: each.name)}


def page(name: str, form: str = "terminal", columns: int = 100) -> str:
    """The page of one rule, as plain text or Markdown."""
    return "".join(_markdown(rules()[name]) if form == "markdown" else _plain(rules()[name], columns))


def all_pages(form: str = "terminal", columns: int = 100) -> str:
    """A line for each rule; in Markdown all pages one after the other."""
    if form == "markdown":
        head = (
            "# Rules\n\nMade by `crossfoot rule --format markdown`; a test compares. "
            "A rule is named in reports, and in `--select`, `--ignore` and `accepted`.\n\n"
        )
        return head + "\n".join("".join(_markdown(rule)) for rule in rules().values())
    longest = max(map(len, rules()))
    lines = [_row(rule, longest, columns) for rule in rules().values()]
    return "".join(lines) + "\nthe page of one: crossfoot rule NAME\n"


def _row(rule: Rule, longest: int, columns: int) -> str:
    """Name, severity and first sentence; the sentence goes on below itself."""
    before = f"{rule.name:<{longest}}  {rule.severity:<7}  "
    first = translated(rule.summary) + ("" if rule.usual else f" ({translated(_OFF)})")
    room = max(columns - len(before), 24)
    return textwrap.fill(first, len(before) + room, initial_indent=before, subsequent_indent=" " * len(before)) + "\n"


def _plain(rule: Rule, columns: int) -> Iterator[str]:
    paragraphs = [" ".join(paragraph.split()) for paragraph in rule.manual.strip().split("\n\n")]
    filled = (textwrap.fill(each, columns, break_on_hyphens=False, break_long_words=False) for each in paragraphs)
    yield f"{rule.name} ({rule.severity}{'' if rule.usual else f', {_OFF}'})\n\n" + "\n\n".join(filled) + "\n"
    for example in rule.bad[:1]:
        yield f"\nFor example\n\n{_indented(example.text)}\nsays: {example.message}\n"


def _markdown(rule: Rule) -> Iterator[str]:
    selected = "" if rule.usual else f"; {_OFF}, `--select` or `--extend-select` turns it on"
    yield f"## {rule.name}\n\nSeverity: {rule.severity}{selected}\n\n{rule.manual.strip()}\n"
    for example in rule.bad[:1]:
        yield f"\n```yaml\n{example.text.rstrip()}\n```\n\nsays: {_escaped(example.message)}\n"
        if example.fixed:
            yield f"\nand would agree as\n\n```yaml\n{example.fixed.rstrip()}\n```\n"


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def _escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace("*", r"\*").replace("[", r"\[")
