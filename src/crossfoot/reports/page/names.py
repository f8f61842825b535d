"""What documents, claims and findings are called on the page: titles for people, and anchors that links can rely on.

An anchor is made of what a claim says, its id or in an article its figures, and not of where it stands: a link to it
leads to the same claim after others were added, or the page was made anew.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding

_LONGEST: Final = 60
"""characters of an anchor"""
_TITLE: Final = 150
"""characters of a line that may be a headline"""
_FEWEST: Final = 4
"""words of a headline"""
_LOOKED_AT: Final = 2000
"""characters in which the headline of an article is looked for"""
_RESERVED: Final = ("main", "findings", "files", "text", "title")
_LETTERS: Final = {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"}


def names(paths: Sequence[str]) -> list[str]:
    """For each path its last part, with as many folders before it as tell it from the others; never a whole absolute
    path where less does.
    """
    parts = [path.replace("\\", "/").split("/") for path in paths]
    depth = [1] * len(paths)
    while True:
        shown = ["/".join(each[-many:]) for each, many in zip(parts, depth, strict=True)]
        holders: dict[str, list[int]] = {}
        for number, name in enumerate(shown):
            holders.setdefault(name, []).append(number)
        alike = [
            number
            for those in holders.values()
            if len({paths[number] for number in those}) > 1
            for number in those
            if depth[number] < len(parts[number])
        ]
        if not alike:
            return shown
        for number in alike:
            depth[number] += 1


def headline_of(checked: Checked) -> str:
    """The first line of an article that reads like a headline; nothing where none does, and for a claim file."""
    for line in checked.text[:_LOOKED_AT].splitlines() if checked.article else ():
        bare = re.sub(r"^[\ufeff#=*\s]+|[#=*\s]+$", "", line)
        if not bare:
            continue
        if len(bare) > _TITLE or bare[-1] in ".;:,":
            return ""
        letters, digits = sum(map(str.isalpha, bare)), sum(map(str.isdigit, bare))
        if len(bare.split()) >= _FEWEST and letters > 3 * digits:
            return bare
    return ""


class Anchors:
    """Gives out ids that are unique on one page: lower-case ASCII letters, digits, single hyphens and dots."""

    def __init__(self) -> None:
        self._taken = set(_RESERVED)
        self._last: dict[str, int] = {}
        """the last number that was put behind words that came again"""

    def new(self, words: str, before: str = "") -> str:
        """One made of the words, behind that of the document where there are several."""
        bare = slug(words) or "claim"
        whole = f"{before}.{bare}" if before else bare
        name, number = whole, self._last.get(whole, 1)
        while name in self._taken:
            number += 1
            name = f"{whole}-{number}"
        self._last[whole] = number
        self._taken.add(name)
        return name


def slug(words: str) -> str:
    """``Tổ chức mạnh, 2008`` as ``to-chuc-manh-2008``; begins with a letter, and may be empty."""
    folded = "".join(_LETTERS.get(each, each) for each in words.lower()[: 4 * _LONGEST])
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    bare = re.sub("[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
    return f"c-{bare}" if bare[:1].isdigit() else bare


def words_of_claim(claim: Claim) -> str:
    """What an anchor of a claim is made of: the id that somebody gave it, else its kind and figures."""
    if claim.derivation is None and claim.id_given:
        return claim.id
    return " ".join([claim.kind, *(re.sub("[.,]", "", figure.written.text) for figure in claim.figures)])


def words_of_finding(finding: Finding) -> str:
    """What an anchor of a finding of no claim is made of: the rule, and the names on its path."""
    return " ".join([finding.rule, *(step for step in finding.path if isinstance(step, str) and step != "claims")])
