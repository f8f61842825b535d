"""Counts and names for people, each a phrase of its own, and how phrases are put one behind the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from crossfoot.claims.finding import SEVERITIES, Checked, Finding
from crossfoot.messages import translatable, translated, translated_plural

MOST_LISTED: Final = 20
"""files or reasons that are listed one by one"""
SEVERITY_NAMES: Final = {
    "error": translatable("error"), "warning": translatable("warning"), "note": translatable("note"),
    "accepted": translatable("accepted"),
}  # fmt: skip
VERDICT_NAMES: Final = {
    "consistent": translatable("consistent"), "truncated": translatable("truncated"),
    "rounded-up": translatable("rounded-up"), "coarse": translatable("coarse"), "mismatch": translatable("mismatch"),
    "undetermined": translatable("undetermined"),
}  # fmt: skip


def severity_name(severity: str) -> str:
    """Of ``error``, ``warning``, ``note`` or ``accepted``, for people."""
    return translated(SEVERITY_NAMES[severity])


def message_of(checked: Checked, finding: Finding) -> str:
    """What a finding says, with the page where its document has pages."""
    page = checked.page(finding.start) if finding.start >= 0 else 0
    return translated("{message} (page {number})", message=finding.message, number=page) if page else finding.message


def verdict_name(verdict: str) -> str:
    return translated(VERDICT_NAMES[verdict])


def files(number: int) -> str:
    """``1 file``, ``2 files``."""
    return translated_plural("1 file", "{number} files", number)


def files_read(number: int, unread: int, names: str = "") -> str:
    """``5 files``, ``5 files (1 not read)``, ``5 files (1 not read: a.yaml)``."""
    said = files(number)
    if not unread:
        return said
    if names:
        both = {"files": said, "names": names}
        return translated_plural(
            "{files} ({number} not read: {names})", "{files} ({number} not read: {names})", unread, **both
        )
    return translated_plural("{files} ({number} not read)", "{files} ({number} not read)", unread, files=said)


def figures_seen(number: int) -> str:
    return translated_plural("1 figure seen", "{number} figures seen", number)


def figures_tied(number: int) -> str:
    return translated_plural("1 tied", "{number} tied", number)


def figures_compared(number: int) -> str:
    return translated_plural("1 checked", "{number} checked", number)


def figures_untied(number: int) -> str:
    return translated_plural("1 figure not tied", "{number} figures not tied", number)


def claims(number: int) -> str:
    """``1 claim``, ``2 claims``."""
    return translated_plural("1 claim", "{number} claims", number)


def claims_checked(checked: int, of: int, verdicts: str) -> list[str]:
    """``56 claims``, ``55 checked: 47 consistent, 8 truncated``; one phrase where all are checked."""
    said = {"verdicts": verdicts}
    if not checked:
        return [claims(of)]
    if checked == of:
        return [translated_plural("1 claim checked: {verdicts}", "{number} claims checked: {verdicts}", of, **said)]
    return [claims(of), translated_plural("1 checked: {verdicts}", "{number} checked: {verdicts}", checked, **said)]


def unchecked(number: int, reasons: str = "") -> str:
    """``2 not checked``, with the reasons in brackets where there are any."""
    if not reasons:
        return translated_plural("1 not checked", "{number} not checked", number)
    said = {"reasons": reasons}
    return translated_plural("1 not checked ({reasons})", "{number} not checked ({reasons})", number, **said)


def doubtful(number: int) -> str:
    return translated_plural("1 doubtful", "{number} doubtful", number)


def accepted(number: int) -> str:
    return translated_plural("1 accepted", "{number} accepted", number)


def unbound(number: int) -> str:
    return translated_plural("1 number in no claim", "{number} numbers in no claim", number)


def left_out(number: int) -> str:
    """``2 paragraphs left out``."""
    return translated_plural("1 paragraph left out", "{number} paragraphs left out", number)


def firm(firm: int, holding: int | str) -> str:
    """How many of the consistent claims are tied so firmly that they would be findings if they were wrong."""
    return translated(
        "{firm} of the {holding} that hold would most likely have been told if they did not",
        firm=firm,
        holding=holding,
    )


def of_verdict(verdict: str, number: int) -> str:
    """``47 consistent``."""
    if verdict == "consistent":
        return translated_plural("1 consistent", "{number} consistent", number)
    if verdict == "truncated":
        return translated_plural("1 truncated", "{number} truncated", number)
    if verdict == "rounded-up":
        return translated_plural("1 rounded-up", "{number} rounded-up", number)
    if verdict == "coarse":
        return translated_plural("1 coarse", "{number} coarse", number)
    return translated_plural("1 mismatch", "{number} mismatch", number)


def of_severity(severity: str, number: int) -> str:
    """``1 error``, ``2 errors``."""
    if severity == "error":
        return translated_plural("1 error", "{number} errors", number)
    if severity == "warning":
        return translated_plural("1 warning", "{number} warnings", number)
    return translated_plural("1 note", "{number} notes", number)


def listed(severities: Mapping[str, int]) -> str:
    """``1 error, 3 notes``, worst first; nothing where there are none."""
    return listing(of_severity(each, severities[each]) for each in SEVERITIES if severities.get(each))


def listing(phrases: Iterable[str]) -> str:
    """``a, b, c``."""
    return comma().join(phrases)


def clauses(phrases: Iterable[str]) -> str:
    """``a; b; c``."""
    return semicolon().join(phrases)


def either(words: Iterable[str]) -> str:
    """``a or b``."""
    return translated("{before} or {after}", before="", after="").join(words)


def labelled(label: str, text: str) -> str:
    """``label: text``, as the language spaces it."""
    return translated("{kind}: {figures}", kind=label, figures=text)


def comma() -> str:
    return translated("{before}, {after}", before="", after="")


def semicolon() -> str:
    return translated("{before}; {after}", before="", after="")


def some(words: Sequence[str], separator: str = "") -> str:
    """The first of very many, and how many more there are."""
    rest = len(words) - MOST_LISTED
    more = [translated_plural("and 1 more", "and {number} more", rest)] if rest > 0 else []
    return (separator or comma()).join([*words[:MOST_LISTED], *more])
