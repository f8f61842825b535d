"""Claims put into the text of a claim file and taken out of it; nothing else of the file is touched.

What somebody turned down leaves a comment, so that it is not asked again. Every outcome is parsed before it is handed
out, and must be the file before but for what was meant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Final, TypedDict

from crossfoot.articles.draft import quoted
from crossfoot.claimfile.layout import Value, additions, indent, inserted, laid_out, line_break, line_end, line_start
from crossfoot.claimfile.layout import removal as removal_of
from crossfoot.claimfile.parsing import SourceError, parse
from crossfoot.messages import Explained, translatable, translated
from crossfoot.records import NamedTuple
from crossfoot.reports.quoting import quoted as as_json

_NOT_TIED: Final = re.compile(r"^[ \t]*# not tied: ([\w-]+) of (.+?)[ \t\r]*$", re.MULTILINE)
_DIGITS: Final = re.compile(r"\d+|(?<=\d)[.,/](?=\d)")
_BY_HAND: Final = translatable(
    "this file is written in a way that the desk cannot change without other changes; edit it by hand"
)
_CLAIMS: Final = "claims"


class Unchangeable(Explained):
    """The file stays as it is; ``message`` says why."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or translated(_BY_HAND))


class Declined(TypedDict):
    """A claim that somebody said is none."""

    kind: str
    texts: list[str]
    """its figures"""


class ClaimEntry(NamedTuple):
    """A claim to put into a file, field by field: texts, or lists of them."""

    fields: Sequence[tuple[str, str | Sequence[str]]]

    @property
    def plain(self) -> dict[str, Any]:
        return {name: value if isinstance(value, str) else list(value) for name, value in self.fields}

    def lines(self) -> list[str]:
        """As a block of YAML; ``at`` is a list of whole numbers, ``kind`` and ``id`` need no quotes."""
        return [f"{name}: {_written(name, value)}" for name, value in self.fields]

    def flow(self) -> str:
        return json.dumps(self.plain, ensure_ascii=False)


def _written(name: str, value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return value if name in ("kind", "id", "coverage") and re.fullmatch(r"[\w-]+", value) else quoted(value)
    return f"[{', '.join(value if name == 'at' else map(quoted, value))}]"


def declined(file: str) -> list[Declined]:
    entries: list[Declined] = []
    for match in _NOT_TIED.finditer(file):
        try:
            texts = json.loads(f"[{match[2]}]")
        except ValueError:
            continue
        if all(isinstance(each, str) for each in texts):
            entries.append({"kind": match[1], "texts": texts})
    return entries


def _note(kind: str, texts: Iterable[str]) -> str:
    return f"# not tied: {kind} of {', '.join(map(as_json, texts))}"


def gist(kind: str, texts: Iterable[str]) -> tuple[str, ...]:
    """What two claims of the same figures have in common: the kind and the digits, whatever is written around them."""
    return _gist(kind, tuple(texts))


@lru_cache(4096)
def _gist(kind: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    return kind, *sorted("".join(_DIGITS.findall(each)) or each.casefold().strip() for each in texts)


def free_id(file: str, kind: str) -> str:
    """An id that no claim of the file has."""
    claims = _root(file).get(_CLAIMS)
    there = {each.get("id") for each in claims if isinstance(each, dict)} if isinstance(claims, list) else set()
    return next(name for n in range(1, len(there) + 2) if (name := f"{kind}-{n}") not in there)


def added(file: str, entry: ClaimEntry) -> str:
    """The file with one claim more; raises ``Unchangeable``."""
    wanted = entry.plain
    _root(file)

    def fits(before: dict[str, Any], after: dict[str, Any]) -> bool:
        claims = before.pop(_CLAIMS, None) or []
        return after.pop(_CLAIMS, None) == [*claims, wanted] and before == after

    return _first_that(fits, file, _ways_in(file, entry))


def _ways_in(file: str, entry: ClaimEntry) -> Iterable[str]:
    root = laid_out(file)
    node = root.at((_CLAIMS,)) if root.form == "mapping" else None
    if node is None or (node.form == "list" and not node.entries):
        yield from _first_claim(file, root, node, entry)
    if node is None or node.form != "list":
        return
    if not node.flow:
        lead = line_break(file) + indent(file, node.start) + "  "
        yield from (inserted(file, [each]) for each in additions(file, node, lead.join(entry.lines())))
    else:
        yield from (inserted(file, [each]) for each in additions(file, node, entry.flow()))


def _first_claim(file: str, root: Value, node: Value | None, entry: ClaimEntry) -> Iterable[str]:
    end = line_break(file)
    block = f"{end}  - " + f"{end}    ".join(entry.lines())
    if root.flow:
        return
    if node is None:
        yield file.rstrip("\r\n") + f"{end}{_CLAIMS}:{block}{end}"
    else:
        yield file[: node.start].rstrip(" ") + block + file[node.end :]


def removed(file: str, index: int, kind: str, texts: Iterable[str], *, noted: bool = True) -> str:
    """The file without the claim of that number, and with a comment in its place that says so where the file can have
    comments; raises ``Unchangeable``.
    """

    def fits(before: dict[str, Any], after: dict[str, Any]) -> bool:
        del before[_CLAIMS][index]
        return before == after

    _root(file)
    node = laid_out(file).at((_CLAIMS,))
    if node is None or node.form != "list" or not 0 <= index < len(node.entries):
        raise Unchangeable
    return _first_that(fits, file, _ways_out(file, node, index, _note(kind, texts) if noted else ""))


def _ways_out(file: str, node: Value, index: int, note: str) -> Iterable[str]:
    entry = node.entries[index]
    if node.flow:
        cut = removal_of(file, node, index)
        if cut is None:
            raise Unchangeable
        yield file[: cut[0]] + file[cut[1] :]
        return
    start, stop = line_start(file, entry.start), line_end(file, entry.end)
    if file[start : entry.start].strip() != "-":
        raise Unchangeable
    space = file[start : len(file[: entry.start].rstrip()) - 1]
    rest = file[stop:] if note else file[stop:].removeprefix(line_break(file, stop))
    made = file[:start] + (space + note if note else "") + rest
    if len(node.entries) == 1:
        key = re.compile(rf"^{_CLAIMS}\s*:", re.MULTILINE).search(made)
        if key is None:
            raise Unchangeable
        made = f"{made[: key.end()]} []{made[key.end() :]}"
    yield made


def noted(file: str, kind: str, texts: Iterable[str]) -> str:
    """The file with a comment at its end that a claim was turned down; raises ``Unchangeable``."""
    end = line_break(file)
    lead = file if file.endswith(("\n", "\r")) else file + end
    return _first_that(lambda before, after: before == after, file, [f"{lead}{_note(kind, texts)}{end}"])


def forgotten(file: str, kind: str, texts: Sequence[str]) -> str:
    """The file without the comment that a claim was turned down."""
    for match in _NOT_TIED.finditer(file):
        said = declined(match[0])
        if said and gist(said[0]["kind"], said[0]["texts"]) == gist(kind, texts):
            stop = line_end(file, match.end())
            start = line_start(file, match.end())
            made = file[:start] + file[stop:].removeprefix(line_break(file, stop))
            return _first_that(lambda before, after: before == after, file, [made])
    return file


def with_source(file: str, document: str, sha256: str) -> str:
    """The file with a source, if it names none; raises ``Unchangeable``."""
    if "source" in _root(file):
        return file
    end = line_break(file)
    head = f"source:{end}  document: {quoted(document)}{end}  sha256: {sha256}{end}"
    source = {"document": document, "sha256": sha256}
    return _first_that(lambda before, after: {**before, "source": source} == after, file, [head + file])


class FileHeader(TypedDict):
    """What a claim file says of itself; nothing for what it does not say, or where it cannot be read."""

    document: str
    locale: str


def header(file: str) -> FileHeader:
    try:
        root = _root(file)
    except Unchangeable:
        return {"document": "", "locale": ""}
    source, locale = root.get("source"), root.get("locale")
    document = source.get("document") if isinstance(source, dict) else ""
    return {
        "document": document if isinstance(document, str) else "",
        "locale": locale if isinstance(locale, str) else "",
    }


def _root(file: str) -> dict[str, Any]:
    try:
        root = parse(file).root
    except SourceError as error:
        raise Unchangeable(translated("the claim file cannot be read: {message}", message=error.message)) from None
    if not isinstance(root, dict):
        raise Unchangeable
    return root


def _first_that(fits: Callable[[dict[str, Any], dict[str, Any]], bool], file: str, ways: Iterable[str]) -> str:
    for made in ways:
        try:
            if fits(_root(file), _root(made)):
                return made
        except (Unchangeable, KeyError, TypeError, IndexError):
            continue
    _root(file)
    raise Unchangeable
