"""Figures that somebody ties by hand: the kinds of claims that they can make, the likeliest first.

Every kind is tried with the figures in every role that takes them; what cannot be compared is left out. What agrees
goes before what nearly agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Any, Final, TypedDict

from crossfoot.articles.composed import seen
from crossfoot.articles.draft import quoted
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import SourceError
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.roles import called_alone
from crossfoot.claims.working import said as says
from crossfoot.desk.telling import said
from crossfoot.figures.written import PERCENT, Written
from crossfoot.records import NamedTuple
from crossfoot.reports.cells import sentence

MOST_FIGURES: Final = 40
_FEW: Final = 4
"""figures that are tried in every order"""
_SHOWN: Final = 12
_ORDER: Final = ("consistent", "truncated", "rounded-up", "coarse")
_LISTS: Final = ("figures",)
_EQUAL: Final = 2


class Tie(NamedTuple):
    """A kind, and the role of each figure in their order; ``parts[0]`` for an entry of a list."""

    kind: str
    roles: tuple[str, ...]

    def fields(self, texts: Sequence[str]) -> list[tuple[str, str | list[str]]]:
        """The fields of the claim with these figures."""
        if self.roles and self.roles[0] == "holds":
            return [("holds", " = ".join(texts))]
        fields: dict[str, str | list[str]] = {}
        for role, text in zip(self.roles, texts, strict=True):
            name, bracket, _ = role.partition("[")
            if bracket:
                entries = fields.setdefault(name, [])
                assert isinstance(entries, list)
                entries.append(text)
            else:
                fields[name] = text
        return list(fields.items())


class Offer(TypedDict):
    kind: str
    roles: list[str]
    called: list[str]
    """the roles in the language of the page"""
    state: str
    said: str
    equation: str
    """what it says, with the figures put in"""
    message: str


def offers(texts: Sequence[str], locale: str, settings: Settings, read: Sequence[Tie] = ()) -> list[Offer]:
    """What these figures, two or more as printed and in the order of the text, can be to each other; what the words
    say (``read``) first.
    """
    texts = [seen(each).strip() for each in texts]
    if not 1 < len(texts) <= MOST_FIGURES:
        return []
    tried = [
        (tie, claim, checked) for tie in _ties(len(texts)) for claim, checked in _judged(tie, texts, locale, settings)
    ]
    ranked = sorted(tried, key=lambda each: (each[0] not in read, *_rank(each[1], each[2])))
    return [_offer(*each) for each in _distinct(ranked)][:_SHOWN]


def _ties(count: int) -> Iterator[Tie]:
    for kind in kinds().values():
        if any(field.form == "equation" for field in kind.fields):
            if count == _EQUAL:
                yield Tie(kind.name, ("holds", "holds"))
            continue
        singles = [field.name for field in kind.fields if field.form not in ("figures", "choice")]
        lists = [field.name for field in kind.fields if field.form in _LISTS]
        if count <= _FEW:
            yield from (Tie(kind.name, roles) for roles in permutations(singles, count) if _together(kind, roles))
        for name in lists if count > _EQUAL else ():
            yield from _with_list(kind, name, singles, count)


def _with_list(kind: Kind, name: str, singles: Sequence[str], count: int) -> Iterator[Tie]:
    """One figure beside a list of all others."""
    for single in singles:
        for at in range(count):
            rest = iter(range(count))
            yield Tie(kind.name, tuple(single if n == at else f"{name}[{next(rest)}]" for n in range(count)))


def _together(kind: Kind, roles: Sequence[str]) -> bool:
    return not any(one in roles and other in roles for one, other in kind.exclusive)


def _judged(tie: Tie, texts: Sequence[str], locale: str, settings: Settings) -> Iterator[tuple[Claim, Checked]]:
    lines = [f"{name}: {_value(value)}" for name, value in tie.fields(texts)]
    file = "\n".join([*([f"locale: {locale}"] if locale else []), "claims:", f"  - kind: {tie.kind}", "    id: tie"])
    try:
        checked = check_text("tie.yaml", "\n    ".join([file, *lines]) + "\n", settings)
    except SourceError:
        return
    unread = any(each.severity == "error" and each.rule in _UNREAD for each in checked.findings)
    if not unread and len(checked.claims) == 1 and _says_something(checked.claims[0], checked):
        yield checked.claims[0], checked


_UNREAD: Final = (
    "ambiguous-separator", "unreadable-figure", "invalid-value", "missing-field", "unknown-field", "unknown-name",
    "malformed-equation", "negative-count", "part-exceeds-whole",
)  # fmt: skip


def _value(value: str | Sequence[str]) -> str:
    return quoted(value) if isinstance(value, str) else f"[{', '.join(map(quoted, value))}]"


def _says_something(claim: Claim, checked: Checked) -> bool:
    if not claim.kind or claim.gap not in ("", "not-printed"):
        return False
    if any("?" in each and " = " not in each for each in says(claim)):  # a limit of nothing
        return False
    return claim.verdict != "undetermined" or any(claim.figure(each.role) is None for each in claim.recomputed)


def _rank(claim: Claim, checked: Checked) -> tuple[Any, ...]:
    """Odd roles last; then what would hardly agree by accident before what nearly agrees, what lacks a figure, what is
    only a limit, and what is far off.
    """
    kind, said_so = kinds()[claim.kind], list(says(claim))
    complete = any(" = " in each and "?" not in each for each in said_so)
    agrees = claim.verdict in _ORDER
    loose = any(each.rule == "loose-check" for each in checked.findings)
    if agrees and complete and not loose:
        band = 0
    elif claim.verdict == "mismatch":
        band = (
            1 if complete and _distance(claim) <= (_NEAR if claim.figure("holds[0]") is None else _NEARLY_EQUAL) else 5
        )
    elif not agrees:
        band = 3 if len(claim.figures) == _EQUAL else 6
    else:
        band = 2 if any(" = " in each for each in said_so) else 4
    roles = [each.role for each in claim.figures]
    usual = set(roles) <= set(kind.commonest)
    order = [[field.name for field in kind.fields].index(each.partition("[")[0]) for each in roles]
    turned = sum(one > other for n, one in enumerate(order) for other in order[n + 1 :])
    distance = _distance(claim)
    judged = _ORDER.index(claim.verdict) if agrees else len(_ORDER)
    return _odd(kind, claim) > 0, band, judged, distance, not usual, turned


def _odd(kind: Kind, claim: Claim) -> int:
    """How many figures have a role that their kind of unit hardly has; a percentage is hardly one of a percentage,
    unless it may be the difference of two.
    """
    pure = any(kind.numbers.get(each.role, ()) == (PERCENT,) for each in claim.figures)
    others = (
        sum(each.written.kind == PERCENT and each.role not in kind.numbers for each in claim.figures) if pure else 0
    )
    return others + sum(_is_odd(kind, each.role.partition("[")[0], each.written) for each in claim.figures)


def _is_odd(kind: Kind, role: str, written: Written) -> bool:
    field, units = kind.field(role), kind.numbers.get(role, ())
    if field is not None and field.form in ("ratio", "multiple"):
        return written.kind == PERCENT or (written.plain and written.value > _MOST_TIMES)
    if units[:1] == (PERCENT,):
        return written.kind != PERCENT
    return bool(role in kind.numbers and written.kind == PERCENT)


_NEAR: Final = Fraction(1, 4)
_NEARLY_EQUAL: Final = Fraction(1, 50)
"""between two figures that are to be the same"""
_MOST_TIMES: Final = 20


def _distance(claim: Claim) -> Fraction:
    """How far the figures are from agreeing, as a part of what was printed; nothing where they do."""
    if claim.verdict != "mismatch":
        return Fraction()
    gaps = []
    for each in claim.recomputed:
        figure = claim.figure(each.role)
        if figure is not None:
            printed = abs(figure.written.value)
            gaps.append(abs(each.exact - figure.written.value) / printed if printed else Fraction(10))
    return min(gaps, default=Fraction(10))


def _distinct(ranked: Sequence[tuple[Tie, Claim, Checked]]) -> Iterator[tuple[Tie, Claim, Checked]]:
    """Without those that say the same equation as one before."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for tie, claim, checked in ranked:
        key = claim.kind, frozenset(says(claim))
        if key not in seen:
            seen.add(key)
            yield tie, claim, checked


def _offer(tie: Tie, claim: Claim, checked: Checked) -> Offer:
    message = next((each.message for each in checked.findings if each.severity == "error"), claim.why)
    return {
        "kind": tie.kind,
        "roles": list(tie.roles),
        "called": [called_alone(tie.kind, each) for each in tie.roles],
        "state": claim.verdict,
        "said": said(claim.verdict),
        "equation": sentence("; ".join(says(claim))),
        "message": sentence(message),
    }


def known(roles: Mapping[str, Any]) -> Tie | None:
    """The tie that a request names; ``None`` where there is no such kind or role."""
    kind = kinds().get(str(roles.get("kind")))
    given = roles.get("roles")
    if kind is None or not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        return None
    names = {field.name for field in kind.fields}
    return Tie(kind.name, tuple(given)) if given and all(each.partition("[")[0] in names for each in given) else None
