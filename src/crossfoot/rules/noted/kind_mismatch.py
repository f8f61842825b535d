"""A claim whose figures cannot all be right as printed.

No way of printing them (to nearest, cut off, rounded up) reproduces what the claim says. The message gives what
follows from the other figures, the gap and its direction. A finding is a reason to look, not a proof of a mistake:
which of the figures is wrong is for the source to tell. Correct the figure, or write down why it stays with
`accepted: {rule: ..., reason: ...}`.
"""

from collections.abc import Callable, Iterator

from crossfoot.audit.pointing import mismatches
from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding
from crossfoot.claims.kind import Kind


def _check(name: str) -> Callable[[Document], Iterator[Finding]]:
    return lambda document: mismatches(document, name)


def _example(claim: str, message: str = "") -> RuleExample:
    fields = claim.replace("\n", "\n    ")
    return RuleExample(f"locale: vi\nclaims:\n  - id: a\n    kind: {fields}\n", message=message)


def rule_of(kind: Kind) -> Rule:
    """The rule of claims of that kind; raises ``ImportError`` for one without the examples that the page needs."""
    name = f"{kind.name}-mismatch"
    bad = next((example for example in kind.bad if example.verdict == "mismatch"), None)
    if bad is None or not kind.good:
        raise ImportError(f"crossfoot.kinds.{kind.name} has no good example, or no bad one that is a mismatch")
    return Rule(
        name,
        "error",
        _check(name),
        good=(_example(f"{kind.name}\n{kind.good[0].claim}"),),
        bad=(_example(f"{kind.name}\n{bad.claim}", bad.message),),
        manual=_manual(kind),
    )


def _manual(kind: Kind) -> str:
    """The page above, with the kind for "a claim" in its first line, and what the kind holds its figures to."""
    article = "An" if kind.name[0] in "aeiou" else "A"
    page = (__doc__ or "").replace("A claim whose", f"{article} {kind.name} whose", 1)
    return f"{page}\n{kind.manual.strip()}\n"
