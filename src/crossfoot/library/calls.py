"""The functions that ``import crossfoot`` offers. They read no configuration that is not named, change nothing, and may
be called from several threads at a time.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from operator import index
from typing import Any, Final

from crossfoot.audit import audit as auditing
from crossfoot.audit.settings import Settings
from crossfoot.claims.claim import ROUNDINGS, Path, Rounding
from crossfoot.claims.finding import Checked, Finding
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.notation import Notation
from crossfoot.library.errors import CrossfootError
from crossfoot.library.results import AuditResult, ClaimResult, DocumentResult, document_result
from crossfoot.messages import translated

FieldValue = object
"""of a claim: the text of a figure, a whole number, a list or mapping of them; nothing where none was printed"""
_LINE: Final = "(command line)"
"""the document that ``crossfoot check`` reports on"""
_FIELDS: Final = "(claim)"
_TEXT: Final = "(text)"
_MISFITS: Final = frozenset({"invalid-value", "unknown-field"})
"""rules whose findings mean that the call was wrong, even where the figures could be compared"""
BREAKS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""line breaks to YAML, which JSON leaves as they are"""


def check(claim: str, *, locale: str = "") -> ClaimResult:
    """Check one claim in one line: ``"53/78 = 64,94%"``, ``"87 + 78 = 165"``, ``"1.613 -> 2.840 = +76%"``, an equation.

    ``locale`` says how the figures are written (``vi``, ``en``, ``de-CH``). Offsets in the result are those in the
    line. What a line asks for (``"20% of 350 = ?"``, ``"1/4"``) is in ``implied``, and nothing is compared. Raises
    ``CrossfootError``: for an unknown locale, a line without a claim, a figure that cannot be read or that can be read
    two ways.
    """
    from crossfoot.claimfile.one_line import unfit
    from crossfoot.library.typed import answer_to

    _notation(locale)
    text = unicodedata.normalize("NFC", claim.strip())
    if sentence := unfit(text):
        raise CrossfootError(sentence)
    if not text:
        raise CrossfootError(
            translated("there is nothing to check; write figures and what ties them, as in '1/4 = 25%'")
        )
    answer = answer_to(text, locale)
    wrong = next(_unread(answer.document), None)
    if wrong is not None:
        raise CrossfootError(_in_words(wrong.message), wrong.rule, (), wrong.start, wrong.end)
    if answer.claim is None or answer.fault:
        message = translated(
            "there is nothing to compare; write what was printed behind an equals sign, as in '1/4 = 25%'"
        )
        raise CrossfootError(message, end=len(text))
    return document_result(answer.document).claims[0]


def check_claim(kind: str, *, locale: str = "", rounding: Rounding = "nearest", **fields: FieldValue) -> ClaimResult:
    """Check one claim of that kind, given field by field as in a claim file.

    A figure is the text that was printed (``"64,94%"``) or a whole number; never a float, which does not know what was
    printed. ``parts`` and ``values`` take a list or a mapping. A field that is ``None``, empty or not a number (NaN)
    was not printed. ``from_`` stands for ``from``, which Python keeps for itself.

    Raises ``CrossfootError``: for an unknown kind, field or locale, a figure that cannot be read or that can be read
    two ways.
    """
    _notation(locale)
    _known_rounding(rounding)
    given: dict[str, object] = {"kind": kind}
    for name, value in fields.items():
        name = "from" if name == "from_" else name
        if not _is_missing(value):
            given[name] = _plain(value, (name,))
    given.setdefault("id", "claim")
    text = json.dumps({"claims": [given]}, ensure_ascii=False).translate(BREAKS)
    checked = auditing.check_text(_FIELDS, text, Settings(locale=locale, rounding=rounding))
    wrong = next(_unread(checked), None)
    if wrong is not None:
        raise _of_field(wrong, given, text)
    return document_result(checked).claims[0]


def audit(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    locale: str = "",
    rounding: Rounding = "nearest",
    sources: Iterable[str | os.PathLike[str]] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> AuditResult:
    """Check the claim files at these paths, as ``crossfoot audit`` does; a folder stands for those in it.

    ``locale`` and ``rounding`` hold for files that name none; ``sources`` are folders in which their documents lie;
    ``select`` are the rules to run (all if it is empty), ``ignore`` those not to.

    A file that cannot be read is a document with a finding, and ``usable`` is false. Raises ``CrossfootError``: for an
    unknown locale or rule, and where there is no claim file at all.
    """
    files = _paths(paths)
    folders = _paths(sources)
    settings = _settings(locale, rounding, select, ignore)._replace(sources=folders)
    report = auditing.audit(files, settings.naming(files, folders))
    if not report.documents:
        where = ", ".join(files) or translated("no paths")
        message = translated("there is no .yaml, .yml or .json file in {paths}", paths=where)
        raise CrossfootError(message, path=("paths",))
    return AuditResult(tuple(map(document_result, report.documents)))


def audit_text(
    text: str,
    *,
    path: str | os.PathLike[str] = _TEXT,
    locale: str = "",
    rounding: Rounding = "nearest",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> DocumentResult:
    """Check a claim file that is in memory; the rest is as of ``audit``.

    ``path`` is what reports call it, and what paths in it start from. Nothing need be there.
    """
    settings = _settings(locale, rounding, select, ignore)
    return document_result(auditing.check_text(os.fspath(path), text, settings))


def read_text(
    text: str,
    *,
    path: str | os.PathLike[str] = _TEXT,
    locale: str = "",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> DocumentResult:
    """Read an article, as ``crossfoot read`` does: find its figures, tie them together, check them.

    ``locale`` is language and notation; where it is empty the text tells. ``path`` is what reports call the article.
    Raises ``CrossfootError``: for an unknown locale or one whose language cannot be read, and for an unknown rule.
    """
    from crossfoot.articles import Unread
    from crossfoot.articles import read_text as read

    settings = _settings(locale, "nearest", select, ignore)._replace(locale="")
    try:
        return document_result(read(os.fspath(path), text, locale, settings))
    except Unread as error:
        raise CrossfootError(str(error), path=("locale",)) from None


def _paths(given: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    several = [given] if isinstance(given, (str, os.PathLike)) else given
    return tuple(os.fspath(each) for each in several)


def _settings(locale: str, rounding: str, select: Iterable[str], ignore: Iterable[str]) -> Settings:
    _notation(locale)
    return Settings(
        _rules("select", select), _rules("ignore", ignore), locale=locale, rounding=_known_rounding(rounding)
    )


def _rules(argument: str, given: Iterable[str]) -> frozenset[str]:
    from crossfoot.audit.rule import rules

    names = frozenset([given] if isinstance(given, str) else given)
    for name in sorted(names - rules().keys()):
        raise CrossfootError(translated("there is no rule {name!r}", name=name), path=(argument,))
    return names


def _known_rounding(rounding: str) -> Rounding:
    for known in ROUNDINGS:
        if rounding == known:
            return known
    message = translated(
        "there is no rounding {rounding!r}; it is one of {roundings}", rounding=rounding, roundings=", ".join(ROUNDINGS)
    )
    raise CrossfootError(message, path=("rounding",), end=len(rounding))


def _notation(locale: str) -> Notation:
    try:
        return notation_of(locale)
    except UnknownLocale as error:
        raise CrossfootError(str(error), path=("locale",), end=len(locale)) from None


def _unread(checked: Checked) -> Iterator[Finding]:
    """The errors that mean that the call was wrong, not that figures do not add up."""
    claim = next(iter(checked.claims), None)
    unread = claim is None or not claim.kind or claim.is_half_read
    return (each for each in checked.findings if each.severity == "error" and (unread or each.rule in _MISFITS))


def _in_words(message: str) -> str:
    """A message for claim files, for somebody who calls a function."""
    return message.replace("`locale:`", "locale=")


def _of_field(finding: Finding, given: Mapping[str, object], text: str) -> CrossfootError:
    """The error for a fault in a field. Its place is in what was given for that field, all of it where nothing less is
    known; ``text`` is the claim file that was made of the fields.
    """
    from crossfoot.claimfile.parsing import parse

    path: Path = finding.path[2:]
    value: Any = given
    for step in path:
        entries = value if isinstance(value, dict) else dict(enumerate(value)) if isinstance(value, list) else {}
        value = entries.get(step)
    start, end = 0, len(value) if isinstance(value, str) else 0
    low, high = parse(text).span(finding.path)
    if text[low:high] == value and low <= finding.start <= finding.end <= high:
        start, end = finding.start - low, finding.end - low
    return CrossfootError(_in_words(finding.message), finding.rule, path, start, end)


def _is_missing(value: object) -> bool:
    """Whether a cell of a table is empty. What stands for that in tables (NaN, NaT, NA) does not equal itself."""
    if value is None or isinstance(value, (str, int, list, tuple, Mapping)):
        return value is None or value == ""
    try:
        return bool(value != value)
    except (TypeError, ValueError):  # neither yes nor no: NA of pandas, or an array
        return not isinstance(value, Iterable)


def _plain(value: object, path: Path) -> object:
    """Texts in lists and mappings, as JSON has them."""
    if isinstance(value, str):
        return _fit(value, path)
    if isinstance(value, Mapping):
        return {_fit(str(key), path): _plain(each, (*path, str(key))) for key, each in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)):
        return [_plain(each, (*path, number)) for number, each in enumerate(value)]
    try:
        if isinstance(value, bool):
            raise TypeError
        return str(index(value))  # type: ignore[arg-type]
    except TypeError:
        what = f"{type(value).__name__} {value!r}"
        message = translated(
            "a figure is the text that was printed, such as '9.18%', or a whole number, not the {what}", what=what
        )
        raise CrossfootError(message, "unreadable-figure", path) from None


def _fit(text: str, path: Path) -> str:
    from crossfoot.claimfile.one_line import unfit

    if wrong := unfit(text):
        raise CrossfootError(wrong, "unreadable-figure", path, 0, len(text))
    return text
