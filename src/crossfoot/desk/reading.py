"""What the page shows of a text: what the reader of articles finds in it, and what a claim file says of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from crossfoot.articles import Unread, read_text
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import SourceError, parse
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding
from crossfoot.desk import entries
from crossfoot.desk.anchoring import Anchored, Span, anchored
from crossfoot.desk.telling import ClaimTold, FileTold, Teller, apart, finding_told
from crossfoot.desk.windows import ReadTold
from crossfoot.figures.locales import UnknownLocale, notation_or_unknown
from crossfoot.inputs.reading.article import IN_NO_CLAIM, UNTIED
from crossfoot.messages import language, translated
from crossfoot.reports.cells import sentence

TEXT: Final = "text"
"""what reports call a text that has no name yet"""
_CLAIM: Final = "claims"


def read(text: str, locale: str, settings: Settings, path: str = TEXT) -> ReadTold:
    """The claims, doubts and loose figures of a text; where its locale cannot be read, the text tells which it is."""
    try:
        checked = read_text(path, text, locale, settings)
    except (Unread, UnknownLocale):
        checked = read_text(path, text, "", settings)
    teller = Teller(text, notation_or_unknown(checked.locale))
    about = _about(checked)
    return {
        "locale": checked.locale,
        "claims": apart([_read_claim(teller, each, about.get(each.index, []), "text") for each in checked.claims]),
        "doubts": apart([_read_claim(teller, each.claim, [each], "doubt") for each in checked.doubtful if each.claim]),
        "loose": [
            {
                "text": sentence(each.text),
                "at": (teller.units.of(each.start), teller.units.of(each.end)),
                "why": sentence(translated(each.why)),
                "look": each.why in IN_NO_CLAIM,
            }
            for each in checked.unbound
        ],
    }


def _read_claim(teller: Teller, claim: Claim, findings: list[Finding], source: str) -> ClaimTold:
    derivation = claim.derivation
    places: list[Span | None] = [(each.start, each.end) if each.start >= 0 else None for each in claim.figures]
    return teller.claim(claim, findings, (derivation.start, derivation.end) if derivation else None, places, source)


def _about(checked: Checked) -> dict[int, list[Finding]]:
    about: dict[int, list[Finding]] = {}
    for each in checked.findings:
        for index in _claims_of(checked, each):
            about.setdefault(index, []).append(each)
    return about


def _claims_of(checked: Checked, finding: Finding) -> list[int]:
    """The claims that a finding is about: those that exclude each other too."""
    if finding.claim is not None:
        return [finding.claim.index]
    return [each.index for each in checked.claims if finding.conflict and each.id in finding.conflict.claims]


@lru_cache(8)
def _audited(path: str, text: str, settings: Settings, _: str) -> Checked:
    """What a claim file says, in the language that is spoken, which is named so that it is not said in another."""
    return check_text(path, text, settings)


def filed(text: str, file: str, path: str, settings: Settings, only: Container[int] | None = None) -> FileTold:
    """A claim file, of which ``path`` is the place or will be, with its claims, or ``only`` some of them by their
    numbers, where they stand in the text.
    """
    checked = _audited(path, file, settings, language())
    teller = Teller(text, notation_or_unknown(checked.locale))
    about = _about(checked)
    wanted = [each for each in checked.claims if only is None or each.index in only]
    anchored_at = anchors(text, file, wanted)
    claims = []
    for claim in wanted:
        anchor = anchored_at.get(claim.index)
        places = anchor.figures if anchor else (None,) * len(claim.figures)
        claims.append(teller.claim(claim, about.get(claim.index, []), anchor.at if anchor else None, places, "file"))
    return {
        "claims": claims,
        "findings": [finding_told(each) for each in checked.findings if not _claims_of(checked, each)],
        "declined": entries.declined(file),
        "locale": checked.locale,
        "usable": checked.usable,
    }


def anchors(text: str, file: str, claims: Iterable[Claim]) -> dict[int, Anchored]:
    """Where claims of a file stand in the text, by their numbers; those that stand nowhere are left out."""
    nodes = _nodes(file)
    placed = ((each.index, _anchored(text, each, nodes.get(each.index, {}))) for each in claims)
    return {index: place for index, place in placed if place is not None}


def _anchored(text: str, claim: Claim, node: Mapping[str, Any]) -> Anchored | None:
    quote, at = node.get("quote", ""), node.get("at")
    span = None
    if isinstance(at, list) and len(at) == 2 and all(isinstance(each, str) and each.isdecimal() for each in at):
        span = int(at[0]), int(at[1])
    return anchored(text, claim, quote if isinstance(quote, str) else "", span)


@lru_cache(4)
def _nodes(file: str) -> dict[int, Mapping[str, Any]]:
    try:
        root = parse(file).root
    except SourceError:
        return {}
    claims = root.get(_CLAIM) if isinstance(root, dict) else None
    return {n: each for n, each in enumerate(claims) if isinstance(each, dict)} if isinstance(claims, list) else {}


def combined(read: ReadTold, file: FileTold | None) -> dict[str, Any]:
    """What the page shows: the claims of the file if there is one, else what was read. What was read and is not in the
    file is proposed, unless somebody has turned it down.
    """
    if file is None:
        return {**read, "proposed": [], "declined": [], "findings": [], "usable": True, "filed": False}
    used = {tuple(place) for each in file["claims"] for place in _places(each)}
    no = {entries.gist(each["kind"], each["texts"]) for each in file["declined"]}
    known: dict[tuple[str, ...], list[ClaimTold]] = {}
    for each in file["claims"]:
        known.setdefault(_said(each), []).append(each)

    def sorted_out(claims: list[ClaimTold]) -> tuple[list[ClaimTold], list[ClaimTold]]:
        """Those that are proposed, and those that were turned down."""
        fresh = [each for each in claims if not any(_meet(each, other) for other in known.get(_said(each), ()))]
        gone = [_said(each) in no for each in fresh]
        return (
            [each for each, out in zip(fresh, gone, strict=True) if not out],
            [each for each, out in zip(fresh, gone, strict=True) if out],
        )

    proposed, declined = sorted_out(read["claims"])
    doubts, refused = sorted_out(read["doubts"])
    return {
        "locale": read["locale"],
        "claims": file["claims"],
        "doubts": doubts,
        "proposed": proposed,
        "declined": [*declined, *refused],
        "loose": _loose(read, used, [*proposed, *doubts]),
        "findings": file["findings"],
        "usable": file["usable"],
        "filed": True,
    }


def _said(claim: ClaimTold) -> tuple[str, ...]:
    return entries.gist(claim["kind"], [each["text"] for each in claim["figures"]])


def _meet(one: ClaimTold, other: ClaimTold) -> bool:
    """Whether two claims stand in one sentence."""
    here, there = one["at"], other["at"]
    return here is not None and there is not None and here[0] < there[1] and there[0] < here[1]


def _loose(read: ReadTold, used: set[tuple[int, ...]], shown: list[ClaimTold]) -> list[dict[str, Any]]:
    """The numbers that the reader left over, and the figures of what it read and nobody wanted, less those of the
    file.
    """
    seen = used | {tuple(place) for each in shown for place in _places(each)}
    over = [{**each} for each in read["loose"] if tuple(each["at"]) not in used]
    there = seen | {tuple(each["at"]) for each in read["loose"]}
    for claim in read["claims"]:
        for figure in claim["figures"]:
            if figure["at"] is not None and tuple(figure["at"]) not in there:
                there.add(tuple(figure["at"]))
                over.append({"text": figure["text"], "at": figure["at"], "why": translated(UNTIED), "look": True})
    return sorted(over, key=lambda each: each["at"])


def _places(claim: ClaimTold) -> list[Any]:
    return [tuple(each["at"]) for each in claim["figures"] if each["at"] is not None]
