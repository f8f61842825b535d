"""The document that the figures were taken from would have to be opened outside of the folders that crossfoot keeps to:
its path, or a link on the way to it, leads out of them. It was not opened, so whether it has changed is not known.

Those folders are the git repository (else the folder of the configuration, else the working folder), and whatever the
command line names. Put the document into one of them, or name its folder with `--sources`; `crossfoot help security`
says why.
"""

import os
from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.fields import is_digest
from crossfoot.claimfile.reach import LINK
from crossfoot.claims.finding import Finding
from crossfoot.messages import translated


def _check(document: Document) -> Iterator[Finding]:
    expected = document.origin.get("sha256")
    if not isinstance(expected, str) or not is_digest(expected):
        return
    copies = list(document.copies)
    at_hand = any(not refused and os.path.isfile(path) for path, refused in copies)
    why = next((refused for _, refused in copies if refused == LINK), "")
    if not why and not at_hand:
        why = next((refused for _, refused in copies[:1]), "")
    if why:
        message = translated(
            "{document} {reason}; name its folder with --sources",
            document=document.origin["document"],
            reason=translated(why),
        )
        yield Finding("source-outside", message, ("source", "document"))


_CLAIMS = "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n"

RULES = (
    Rule(
        "source-outside",
        "warning",
        _check,
        good=(RuleExample(f"source: {{document: article.txt, sha256: {'0' * 64}}}\n{_CLAIMS}"),),
        bad=(
            RuleExample(
                f"source:\n  document: /article.txt\n  sha256: {'0' * 64}\n{_CLAIMS}",
                (2, 13),
                "/article.txt leads out of the folders that crossfoot keeps to, so it was not opened"
                "; name its folder with --sources",
            ),
        ),
    ),
)
