"""What a project is set to: ``[tool.crossfoot]`` in its pyproject.toml, or its crossfoot.toml.

A well-formed configuration is recognised without pydantic, which would double the time of a start; a test holds the
two together. pydantic says what is wrong with any other.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NoReturn

from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Excluded, PerFile, Settings
from crossfoot.claimfile.reach import LINK, Reach, surroundings, usual
from crossfoot.claims.claim import ROUNDINGS
from crossfoot.claims.finding import SEVERITIES
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.messages import Explained, languages, nearest, translatable, translated
from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from pydantic import BaseModel

NAMES: Final = ("crossfoot.toml", "pyproject.toml")
DEFAULTS: Final[Mapping[str, Any]] = {
    "paths": ["claims"],
    "exclude": [],
    "select": [],
    "extend-select": [],
    "ignore": [],
    "per-file-ignores": {},
    "fail-on": "error",
    "strict": False,
    "locale": "",
    "language": "",
    "rounding": "nearest",
    "sources": [],
}
_MAY_BE_THERE: Final = r"""tool["']?\s*(?:[\]=]|\.\s*["']?crossfoot)"""
"""matches in every file that has the table; a match is no proof of it, which only the parser gives"""
_TABLE: Final = ("tool", "crossfoot")

Path = tuple[str | int, ...]


class ConfigError(Explained):
    """``message`` begins with file, line and column."""


class Config(NamedTuple):
    """The configuration that was found; without a file, everything is at its default."""

    file: str = ""
    """its path from the working folder, as messages show it"""
    values: Mapping[str, Any] = {}
    """what it sets, checked"""
    text: str = ""
    table: Path = ()
    """where in the file its keys stand"""
    named: bool = False
    """whether the command line names the file"""

    def value(self, key: str) -> Any:
        return self.values.get(key, DEFAULTS[key])

    def place(self, key: str) -> tuple[int, int]:
        """Line and column, from 1, of what the file sets."""
        return _place(self.text, (*self.table, key))

    @property
    def folder(self) -> str:
        """What paths and patterns in it start from."""
        return os.path.dirname(self.file)

    def paths(self) -> tuple[str, ...]:
        """What is audited when nothing is named, from the working folder; nothing if the file does not say."""
        return self._from_here("paths")

    def _from_here(self, key: str) -> tuple[str, ...]:
        return tuple(os.path.normpath(os.path.join(self.folder, each)) for each in self.values.get(key, ()))

    @property
    def fail_on(self) -> str:
        """The lowest severity that counts."""
        return "note" if self.value("strict") else str(self.value("fail-on"))

    def settings(self) -> Settings:
        root = os.path.abspath(self.folder or ".")
        each_file = self.value("per-file-ignores").items()
        return Settings(
            frozenset(self.value("select")),
            frozenset(self.value("ignore")),
            self.value("locale"),
            self.value("rounding"),
            self._from_here("sources"),
            tuple(PerFile(root, pattern, frozenset(names)) for pattern, names in each_file),
            self._roots(root),
            extend_select=frozenset(self.value("extend-select")),
            exclude=tuple(Excluded(root, pattern) for pattern in self.value("exclude")),
        )

    def _roots(self, folder: str) -> tuple[str, ...]:
        """Below what files are opened; where the command line names the configuration, its surroundings too."""
        if self.named:
            return tuple(dict.fromkeys((*usual(), *surroundings(folder))))
        return usual(folder if self.file else "")


def configuration(named: str = "") -> Config:
    """The configuration in that file, else the nearest one: looked for in the working folder and those above it, up to
    the root of the git repository. Raises ``ConfigError``.
    """
    if named:
        config = _read(named)
        return (config if config else Config(named))._replace(named=True)
    for folder in _upward(os.getcwd()):
        there = [os.path.join(folder, name) for name in NAMES]
        configs = [config for path in there if os.path.isfile(path) and (config := _met(os.path.relpath(path)))]
        if len(configs) > 1:
            line, column = _place(configs[1].text, configs[1].table)
            message = translated("{path} configures crossfoot too; keep one of the two", path=configs[0].file)
            raise ConfigError(f"{configs[1].file}:{line}:{column}: {message}")
        if configs:
            return configs[0]
    return Config()


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = above


def _met(path: str) -> Config | None:
    """``_read`` for a file that was come upon; raises ``ConfigError`` for a link that leads elsewhere, because messages
    show what stands in a configuration.
    """
    if os.path.islink(path) and Reach(surroundings(os.path.dirname(path))).link_refused(path):
        sentence = translatable("{path}: this {reason}; --config names it")
        raise ConfigError(translated(sentence, path=path, reason=translated(LINK)))
    return _read(path)


def _read(path: str) -> Config | None:
    """The configuration in a file; ``None`` for a pyproject.toml that has none."""
    from crossfoot.claimfile.parsing import SourceError, read

    try:
        text = read(path).removeprefix("\ufeff")
    except SourceError as error:
        raise ConfigError(f"{path}: {error.message}") from None
    shared = os.path.basename(path) == NAMES[1]
    if shared and not re.search(_MAY_BE_THERE, text):
        return None
    table: Any = _parsed(path, text)
    for step in _TABLE if shared else ():
        if not isinstance(table, dict) or step not in table:
            return None
        table = table[step]
    where = _TABLE if shared else ()
    if not isinstance(table, dict):
        raise _fault(path, text, where, translated("crossfoot is a table: [{table}]", table=".".join(_TABLE)))
    if not is_plain(table):
        _judge(path, text, where, table)
    _know(path, text, where, table)
    _keep_within(path, text, where, table)
    return Config(path, table, text, where)


def _parsed(path: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words = str(error)
        place = re.search(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$", words)
        last = text.count("\n") + 1, len(text) - text.rfind("\n")
        line, column = (place[1], place[2]) if place and place[1] else last
        words = words[: place.start()] if place else words
        sentence = translated("this is not TOML: {complaint}", complaint=f"{words[:1].lower()}{words[1:]}")
        raise ConfigError(f"{path}:{line}:{column}: {sentence}") from None


def is_plain(table: Mapping[str, Any]) -> bool:
    """True when ``project_model`` accepts the table, found without pydantic."""
    return all(key in DEFAULTS and _fits(key, value) for key, value in table.items())


def _fits(key: str, value: Any) -> bool:
    if key in ("paths", "exclude", "select", "extend-select", "ignore", "sources"):
        return _are_texts(value)
    if key == "per-file-ignores":
        return isinstance(value, dict) and all(pattern and _are_texts(names) for pattern, names in value.items())
    if key == "strict":
        return isinstance(value, bool)
    choices = _CHOICES.get(key)
    return isinstance(value, str) and (value in choices if choices else value != "" or key == "language")


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and each for each in value)


@cache
def project_model() -> type[BaseModel]:
    """The shape of the configuration."""
    from pydantic import ConfigDict, StringConstraints, create_model
    from pydantic import Field as Described

    text: Any = Annotated[str, StringConstraints(min_length=1)]
    kinds: dict[str, Any] = {
        "paths": list[text],
        "exclude": list[text],
        "select": list[text],
        "extend-select": list[text],
        "ignore": list[text],
        "per-file-ignores": dict[text, list[text]],
        "fail-on": Literal[SEVERITIES],
        "strict": bool,
        "locale": text,
        "language": str,
        "rounding": Literal[ROUNDINGS],
        "sources": list[text],
    }
    fields: Any = {key.replace("-", "_"): (kind, Described(DEFAULTS[key], alias=key)) for key, kind in kinds.items()}
    return create_model("Project", __config__=ConfigDict(extra="forbid", strict=True), **fields)


_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {"fail-on": SEVERITIES, "rounding": ROUNDINGS}
_WANTED: Final[Mapping[str, str]] = {
    "paths": translatable('a list of files and folders (["claims"])'),
    "exclude": translatable('a list of patterns (["drafts/", "*.old.yaml"])'),
    "select": translatable('a list of rules (["share-mismatch"])'),
    "extend-select": translatable('a list of rules (["share-mismatch"])'),
    "ignore": translatable('a list of rules (["coarse-figure"])'),
    "per-file-ignores": translatable('for each pattern a list of rules ("claims/old/*" = ["coarse-figure"])'),
    "strict": translatable("true or false"),
    "locale": translatable('a language ("vi", "en", "de-CH")'),
    "language": translatable('a language of sentences ("en", "fr", "vi")'),
    "sources": translatable('a list of folders (["articles"])'),
}


def _wanted(key: str) -> str:
    """What a setting takes."""
    if key in _CHOICES:
        return translated("one of {choices}", choices=", ".join(_CHOICES[key]))
    return translated(_WANTED[key])


def _judge(path: str, text: str, where: Path, table: Mapping[str, Any]) -> NoReturn:
    """Raise ``ConfigError`` for the first fault of the shape."""
    from pydantic import ValidationError

    from crossfoot.claimfile.suggestions import near

    try:
        project_model().model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0])
        place = (*where, *(step for step in first["loc"] if step != "[key]"))
        if first["type"] == "extra_forbidden":
            hint = near(key, DEFAULTS) or translated("; the settings are {settings}", settings=", ".join(DEFAULTS))
            if key == _TABLE[0]:
                sentence = translatable("; in {file} the settings stand at the top, without [{table}]")
                hint = translated(sentence, file=NAMES[0], table=".".join(_TABLE))
            sentence = translated("there is no setting {setting!r}{hint}", setting=key, hint=hint)
            raise _fault(path, text, place, sentence) from None
        given = first["input"]
        hint = near(given, (*SEVERITIES, *ROUNDINGS)) if first["type"] == "literal_error" else ""
        sentence = translated("{setting} takes {wanted}{hint}", setting=key, wanted=_wanted(key), hint=hint)
        raise _fault(path, text, place, sentence) from None
    raise AssertionError("pydantic accepts what is_plain refuses")


def _know(path: str, text: str, where: Path, table: Mapping[str, Any]) -> None:
    """Check that the rules, the locale and the language exist."""
    keys = ("select", "extend-select", "ignore")
    lists: list[tuple[Path, list[str]]] = [((key,), table.get(key, [])) for key in keys]
    lists += [(("per-file-ignores", glob), names) for glob, names in table.get("per-file-ignores", {}).items()]
    for place, names in lists:
        for number, name in enumerate(names):
            if name not in rules():
                from crossfoot.claimfile.suggestions import near

                hint = near(name, rules()) or translated("; `crossfoot rule` lists them")
                sentence = translated("there is no rule {rule!r}{hint}", rule=name, hint=hint)
                raise _fault(path, text, (*where, *place, number), sentence)
    try:
        notation_of(table.get("locale", ""))
    except UnknownLocale as error:
        raise _fault(path, text, (*where, "locale"), error.advice) from None
    if (wished := table.get("language")) and nearest([wished]) is None:
        sentence = translatable("there are no sentences in {language!r}; the languages are {languages}")
        message = translated(sentence, language=wished, languages=", ".join(languages()))
        raise _fault(path, text, (*where, "language"), message)


def _keep_within(path: str, text: str, where: Path, table: Mapping[str, Any]) -> None:
    """Check that the paths lead only to where a configuration may point."""
    folder = os.path.dirname(path)
    reach = Reach(surroundings(folder))
    paths = "paths", translatable("{name!r} {reason}; name it on the command line")
    sources = "sources", translatable("{name!r} {reason}; name it with --sources")
    for key, sentence in (paths, sources):
        for number, name in enumerate(table.get(key, ())):
            refused = reach.refusal(name, folder)
            if refused:
                message = translated(sentence, name=name, reason=translated(refused))
                raise _fault(path, text, (*where, key, number), message)


def _fault(path: str, text: str, place: Path, message: str) -> ConfigError:
    line, column = _place(text, place)
    return ConfigError(f"{path}:{line}:{column}: {message}")


def _place(text: str, path: Path) -> tuple[int, int]:
    """Line and column, from 1, of the value at the path. TOML parsers report no positions, so the parser is run on
    prefixes: a statement begins on a line before which all lines parse, and ends at the next line up to which they
    parse; the statement of the path is the first after which the value is set.
    """
    from io import StringIO

    keys = [str(step) for step in path if isinstance(step, str)]
    lines = list(StringIO(text, newline=""))
    for number, line in enumerate(lines):
        if keys and keys[-1] in line and _reads(lines[:number]) is not None:
            end = next((end for end in range(number + 1, len(lines) + 1) if _reads(lines[:end]) is not None), number)
            if _sets(lines[:end], keys):
                return _within(lines[number:end], path, number + 1)
    return 1, 1


def _within(statement: list[str], path: Path, first: int) -> tuple[int, int]:
    """The place of a value of a list in a statement, else that of its key."""
    whole = "".join(statement)
    keys = [step for step in path if isinstance(step, str)]
    at = max(whole.find(keys[-1]), 0)
    if not isinstance(path[-1], str):
        value = re.compile(r"""\[|"[^"\n]*"|'[^'\n]*'""")
        opening = whole.find("[", whole.find("=", at))
        values = list(value.finditer(whole, opening + 1))
        at = values[int(path[-1])].start() if int(path[-1]) < len(values) else at
    before = whole[:at]
    return first + before.count("\n"), at - before.rfind("\n")


def _reads(lines: list[str]) -> dict[str, Any] | None:
    import tomllib

    try:
        return tomllib.loads("".join(lines))
    except tomllib.TOMLDecodeError:
        return None


def _sets(lines: list[str], keys: list[str]) -> bool:
    node: Any = _reads(lines)
    for key in keys:
        if not isinstance(node, dict) or key not in node:
            return False
        node = node[key]
    return True
