"""Claims in short, as their kinds see them, and what the checker says of one that stands alone in a file."""

from __future__ import annotations

from collections.abc import Mapping

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import interpret
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.parsing import parse as parsed
from crossfoot.claims.claim import Claim, Given
from crossfoot.claims.expression import parse
from crossfoot.claims.finding import Checked
from crossfoot.diagnosis.trial import Trial
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.written import Written

EN = notation_of("en")
OPTIONS = ("coverage", "exact")


def figures(texts: Mapping[str, str]) -> dict[str, Written]:
    return {role: (read_ratio if role == "ratio" else read)(text, EN) for role, text in texts.items()}


def given_of(kind: str, text: str) -> Given:
    """``part: 3; whole: 8`` as the kind sees it; several figures, and what is exact, stand between brackets."""
    fields = dict(field.split(": ", 1) for field in text.split("; ") if field)
    if kind == "equation":
        if not fields:
            return Given({})
        stated = parse(fields["holds"], EN)
        return Given({}, {"holds": tuple(read(leaf.text, EN) for leaf in stated.leaves)}, {"holds": stated})
    options: dict[str, object] = {role: fields.pop(role) for role in OPTIONS if role in fields}
    if "exact" in options:
        options["exact"] = frozenset(str(options["exact"])[1:-1].split())
    lists = {role: value for role, value in fields.items() if "[" in value}
    many = {role: tuple(read(each, EN) for each in value[1:-1].split()) for role, value in lists.items()}
    return Given(figures({role: value for role, value in fields.items() if role not in lists}), many, options)


def checked_alone(fields: str, locale: str = "en", header: str = "") -> Checked:
    """A file with one claim, of which the fields are given as YAML on one line: ``kind: share, part: 3, whole: 8``."""
    return check_text("t.yaml", f"locale: {locale}\n{header}claims:\n  - {{id: a, {fields}}}\n")


def claim_alone(fields: str, locale: str = "en", header: str = "") -> Claim:
    (claim,) = checked_alone(fields, locale, header).claims
    return claim


def trial_of(fields: str, header: str = "") -> Trial:
    """One claim, of these fields, to be tried with other figures."""
    text = f"locale: en\n{header}claims:\n  - {{id: a, {fields}}}\n"
    document = interpret("t.yaml", parsed(text), Settings())
    assert isinstance(document, Document)
    return Trial(document, document.claims[0])
