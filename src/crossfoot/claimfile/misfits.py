"""What is wrong with the shape of a claim file, in words: pydantic judges, and says nothing here.

A well-formed claim or header is recognised without pydantic (`fields.header_is_plain`, and `reader` as it reads); tests
hold the two equal.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Mapping_
from functools import cache
from typing import TYPE_CHECKING, Any

from crossfoot.claimfile.fields import COMMON, HEADER, SOURCE_FIELDS
from crossfoot.claimfile.invisible import hidden
from crossfoot.claimfile.parsing import Mapping, Node, Problem, Source
from crossfoot.claimfile.schema import claim_model, faults, file_model
from crossfoot.claimfile.suggestions import a, did_you_mean, near
from crossfoot.claims.claim import Path
from crossfoot.claims.kind import kinds
from crossfoot.messages import translatable, translated

if TYPE_CHECKING:
    from pydantic import BaseModel


_MEANT = {
    "kind": ("type", "sort", "category"),
    "id": ("name",),
    "about": ("note", "notes", "comment", "description", "label", "text"),
}
"""words that people write for fields that every claim has"""


@cache
def _synonyms() -> Mapping_[str, Collection[str]]:
    """What people write for the names of kinds and of fields, where those are known."""
    meanings: dict[str, set[str]] = {name: set(words) for name, words in _MEANT.items()}
    for kind in kinds().values():
        for name, words in ((kind.name, kind.synonyms), *((field.name, field.synonyms) for field in kind.fields)):
            meanings.setdefault(name, set()).update(words)
    return meanings


def meant(word: str, known: Collection[str]) -> str:
    """``near``, which also knows other words for the same thing."""
    alike = near(word, known)
    synonyms = _synonyms()
    other = next((name for name in synonyms if name in known and word.casefold() in synonyms[name]), "")
    return did_you_mean(other) or alike


def claim_problems(source: Source, path: Path, node: Node) -> list[Problem]:
    """What is wrong with the shape of one claim; nothing when it is well-formed."""
    if not isinstance(node, Mapping):
        sentence = translatable("a claim has fields, each with its value (id: ..., kind: ...), but this is {what}")
        message = translated(sentence, what=_said(node))
        return [_problem(source, "invalid-value", path, message)]
    name = node.get("kind", "")
    if not isinstance(name, str) or name not in kinds():
        return [_about_kind(source, path, node, name)]
    kind = kinds()[name]
    own = tuple(field.name for field in kind.fields)
    problems = _problems(source, path, node, claim_model(name), _Owner(a(name), own, COMMON))
    for first, second in kind.exclusive:
        if first in node and second in node:
            message = translated("{owner} has {one} or {other}, not both", owner=a(name), one=first, other=second)
            problems.append(_problem(source, "invalid-value", (*path, second), message, key=True))
    return problems


def _about_kind(source: Source, path: Path, node: Mapping, name: Node) -> Problem:
    """What is wrong with a claim whose kind says nothing of its fields."""
    choices = translated("; the kinds are {kinds}", kinds=", ".join(kinds()))
    if "kind" not in node:
        instead = next((key for key in node if key not in COMMON and meant(key, ("kind",))), None)
        if instead is not None:
            sentence = translatable("there is no field {field!r}{odd} in {owner}{hint}")
            owner, hint = translated("a claim"), did_you_mean("kind")
            message = translated(sentence, field=instead, odd=hidden(instead), owner=owner, hint=hint)
            return _problem(source, "unknown-field", (*path, instead), message, key=True)
        odd = next((key for key in node if hidden(key) and node[key] == ""), None)
        if odd is not None and (lonely := _lonely(source, (*path, odd))):
            return _problem(source, "unknown-field", (*path, odd), lonely, key=True)
        return _problem(source, "missing-field", path, translated("this claim has no kind{hint}", hint=choices))
    if not isinstance(name, str):
        message = translated("the kind is one word{hint}", hint=choices)
    elif not name:
        message = translated("the kind is empty{hint}", hint=choices)
    else:
        hint = meant(name, kinds()) or choices
        message = translated("there is no kind {kind!r}{odd}{hint}", kind=name, odd=hidden(name), hint=hint)
    return _problem(source, "unknown-kind", (*path, "kind"), message)


def header_problems(source: Source, root: Mapping) -> list[Problem]:
    """What is wrong with all of a claim file but its claims, figures and locale, which the checker reads itself."""
    stray = [key for key in root if key not in HEADER]
    if "claims" not in root and "kind" in stray:
        sentence = translatable(
            "{fields} belong to a claim; put them below `claims:`, with a dash before the first of them"
        )
        message = translated(sentence, fields=", ".join(stray))
        return [_problem(source, "unknown-field", (stray[0],), message, key=True)]
    elsewhere = ("claims", "figures", "locale", "tables")
    header = {key: value for key, value in root.items() if key not in elsewhere and (value != "" or key not in HEADER)}
    return _problems(source, (), {**header, "claims": []}, file_model(), _Owner(translated("a claim file"), HEADER))


class _Owner:
    """What has fields: what it is called, its own fields, and those that it shares with others."""

    def __init__(self, name: str, own: tuple[str, ...], common: tuple[str, ...] = ()) -> None:
        self.name = name
        self.own = own
        self.common = common

    def hint(self, field: str) -> str:
        suggestion = meant(field, (*self.own, *self.common))
        sentence = translatable("; its fields are {fields}")
        if self.common:
            sentence = translatable("; its fields are {fields} (and {others})")
        return suggestion or translated(sentence, fields=", ".join(self.own), others=", ".join(self.common))


_NESTED = {"source": _Owner("source", SOURCE_FIELDS), "accepted": _Owner("accepted", ("rule", "reason"))}
_EMPTY = {
    "id": translatable("{field} is empty; give the claim a name of its own"),
    "rule": translatable("{field} is empty; name the rule whose finding is accepted"),
    "reason": translatable("{field} is empty; say why the finding stays"),
    "holds": translatable("{field} is empty; write the equation"),
    **dict.fromkeys(SOURCE_FIELDS, translatable("{field} is empty; leave the field out if it is not known")),
}
_NOT_PRINTED = translatable("{field} is empty; leave the field out if nothing was printed")
_FIGURES = translatable("figures, as a list ([87, 78]) or with labels ({women: 87, men: 78})")
_WANTED = {
    "parts": _FIGURES,
    "values": _FIGURES,
    "accepted": translatable("a rule and a reason ({rule: ..., reason: ...})"),
    "source": translatable("fields of its own (document: ..., publisher: ...)"),
    "more": translatable("fields of its own"),
    "at": translatable("an offset or a list of them"),
}


def _problems(source: Source, path: Path, node: Any, model: type[BaseModel], within: _Owner) -> list[Problem]:
    by_place: dict[Path, Problem] = {}
    for each in faults(model, node):
        place, rule, message, key = _complaint(each, within, node)
        if each["input"] == "" and (lonely := _lonely(source, (*path, *place))):
            rule, message, key = "unknown-field", lonely, True
        by_place.setdefault(place, _problem(source, rule, (*path, *place), message, key))
    return list(by_place.values())


def _complaint(error: Any, within: _Owner, node: Any) -> tuple[Path, str, str, bool]:
    """Place within the node, rule, sentence, and whether the key is meant."""
    place = _existing(error["loc"], node)
    kind, value = error["type"], error["input"]
    last = place[-1] if place else ""
    label = f"{place[-2]}[{last}]" if isinstance(last, int) else last
    if kind == "missing":
        field = a(str(error["loc"][-1]))
        message = translated("{owner} needs {field}", owner=label or within.name, field=field)
        return place, "missing-field", message, False
    if kind == "extra_forbidden":
        owner = within if len(place) == 1 else _NESTED[str(place[0])]
        sentence = translatable("there is no field {field!r}{odd} in {owner}{hint}")
        hint = owner.hint(str(label))
        message = translated(sentence, field=label, odd=hidden(str(label)), owner=owner.name, hint=hint)
        return place, "unknown-field", message, True
    return place, "invalid-value", _misfit(kind, value, label, error), False


def _misfit(kind: str, value: Any, label: Any, error: Any) -> str:
    """What is wrong with the value of a field that there is."""
    if value == "":
        return translated(_EMPTY.get(label, _NOT_PRINTED), field=label)
    if not isinstance(value, str) or kind.startswith(("union", "list", "dict", "model")):
        wanted = translatable("one value")
        if kind not in ("string_type", "literal_error"):
            wanted = _WANTED.get(label, _WANTED["more"])
        sentence = translatable("{field} takes {wanted}, not {what}")
        return translated(sentence, field=label, wanted=translated(wanted), what=_said(value))
    if kind == "literal_error":
        expected = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        *others, last = choices = [each for each in expected.split(", ") if each]
        listed = translated(" or ").join([", ".join(others), last]) if others else last
        sentence = translatable("{field} is {choices}, not {value!r}{hint}")
        return translated(sentence, field=label, choices=listed, value=value, hint=near(value, choices))
    sentence = translatable("{field} is a day, written as 2018-06-19, not {value!r}")
    if kind == "string_pattern_mismatch":
        sentence = translatable("{field} is 64 hexadecimal digits, not {value!r}")
    return translated(sentence, field=label, value=_cut(value))


def _lonely(source: Source, path: Path) -> str:
    """What to say of a key that stands between braces without a colon, as ``30%`` does in ``{part: 21,30%}``."""
    if not path or not isinstance(path[-1], str):
        return ""
    _, end = source.span(path, key=True)
    if source.text[end:].lstrip("'\" \t").startswith(":"):
        return ""
    if path[-1][:1].isdigit():
        sentence = translatable(
            "{key!r}{odd} stands alone; between braces a figure with a comma needs quotes around it"
        )
        return translated(sentence, key=path[-1], odd=hidden(path[-1]))
    sentence = translatable("{key!r}{odd} stands alone; a colon and a space belong between a field and its value")
    return translated(sentence, key=path[-1], odd=hidden(path[-1]))


def _said(node: Any) -> str:
    if isinstance(node, list):
        return translated("a list")
    if isinstance(node, dict):
        return translated("a group of fields")
    return translated("a single value") + (hidden(node) if isinstance(node, str) else "")


def _cut(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:80]}…"


def _existing(loc: Any, node: Any) -> Path:
    """The part of pydantic's location that stands in the file; its labels of unions do not."""
    place: list[str | int] = []
    for step in loc:
        if (isinstance(node, dict) and step in node) or (
            isinstance(node, list) and isinstance(step, int) and step < len(node)
        ):
            place.append(step)
            node = node[step]
    return tuple(place)


def _problem(source: Source, rule: str, path: Path, message: str, key: bool = False) -> Problem:
    start, end = source.span(path, key=key)
    return Problem(rule, path, message, start, end)
