"""Reports to write in every format: one with all that a report can hold, one in which every text is hostile."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from crossfoot.audit.audit import check_text
from crossfoot.claims.claim import Claim, Derivation, Figure, Recomputed
from crossfoot.claims.finding import (
    Checked,
    Conflict,
    Edit,
    FigureChange,
    Finding,
    Fix,
    Habit,
    Related,
    Report,
    Unbound,
)
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.written import PERCENT, Written
from running import claims

TEXT = """\
locale: vi
figures:
  members: 36.932
  idle: 3
claims:
  - id: strong-2008
    kind: share
    about: tổ chức đảng xếp loại mạnh năm 2008
    part: 53
    whole: 78
    percent: 64,94%
  - id: villages-2018
    kind: share
    part: 21
    whole: 1813
    percent: 1,15%
    accepted: {rule: truncated-percent, reason: "the paper cuts digits off, throughout"}
  - {id: fall, kind: change, from: 5, to: 2, by: -4}
  - {id: leaders, kind: total, total: members, parts: [36.000, 932]}
  - {id: open, kind: share, percent: 5%}
  - {id: fine, kind: share, part: 1, whole: 4, percent: 25%}
  - {id: officials, kind: change, to: 2.840, by: +1.227, percent: 76%}
"""
OTHER = claims(
    "{id: there, kind: total, total: members, parts: [36.000, 923]}", head='locale: vi\nfigures: {members: "36.923"}\n'
)
ARTICLE = "Năm 2018, có 53/78 tổ chức đảng xếp loại mạnh (64,94%).\nNhiệt độ -5 độ; tăng +1.227.\n"
VI = notation_of("vi")


def conflict() -> Finding:
    """A figure that another file tells differently."""
    start, there = TEXT.index("36.932"), OTHER.index("36.923")
    edit = Edit(("figures", "members"), "36.923", start, start + 6)
    related = Related("members is 36.923 here", ("figures", "members"), there, there + 6, "claims/quận-2.yaml", 2, 21)
    return Finding(
        "figures-conflict", "the same figure is told differently: 36.932 and 36.923", ("figures", "members"), None,
        start, start + 6, fixes=(Fix("members 36.923 (digits swapped)", (edit,), cause="digits-swapped", rank=2),),
        related=(related,),
        conflict=Conflict(
            ("leaders", "claims/quận-2.yaml:there"), ((FigureChange("members", "36.932", "36.923", "digits swapped"),),)
        ),
    )  # fmt: skip


def article(text: str = ARTICLE, path: str = "articles/gia-lai.txt", words: str = "mạnh", name: str = "1") -> Checked:
    """What reading gives: a claim with the words that tie it, and numbers that no claim uses."""

    def figure(role: str, printed: str) -> Figure:
        start = text.index(printed)
        return Figure(role, read(printed, VI), start, start + len(printed))

    figures = (figure("part", "53"), figure("whole", "78"), figure("percent", "64,94%"))
    exact = Recomputed.of("percent", Fraction(5300, 78), "{part} of {whole}")
    derivation = Derivation("fraction-with-percent", (words,), 0, text.index("\n"))
    claim = Claim(0, name, "share", figures, "mismatch", (exact,), derivation=derivation)
    message = "53 of 78 is 67,95%, not 64,94% (3,01 points too low)"
    finding = Finding(
        "share-mismatch", message, ("claims", 0, "percent"), claim, figures[2].start, figures[2].end,
        fixes=(Fix("percent 67,95%", (Edit(("claims", 0, "percent"), "67,95%", figures[2].start, figures[2].end),)),),
    )  # fmt: skip
    unbound = tuple(
        Unbound(printed, text.index(printed), text.index(printed) + len(printed), why, 0, len(text))
        for printed, why in (("2018", "a year"), ("-5", "nothing ties it"), ("+1.227", "nothing ties it"))
        if printed in text
    )
    return Checked(path, "vi", (claim,), (finding,), Habit(), text, (), True, 6, True, unbound)


def full_report() -> Report:
    """Errors, notes, an acceptance, a conflict between two files, a file that cannot be read, and an article."""
    first = check_text("claims/quận 1.yaml", TEXT)
    first = first._replace(findings=[conflict(), *first.findings])
    others = [check_text("claims/quận-2.yaml", OTHER), check_text("claims/broken.yaml", "claims: [1, 2\n")]
    gone = Finding("unreadable-file", "there is no such file", (), None, 0, 0)
    return Report([first, *others, Checked("gone.yaml", "", (), (gone,), Habit(), "", (), False), article()])


HOSTILES: Sequence[str] = (
    "::error file=owned,line=1::owned",
    "a\n::set-output name=owned::x\r\n##[error]owned ##vso[task.setvariable]owned",
    ":\ufe0f:error::owned",
    "</script><script>alert(1)</script><img src=x onerror=alert(1)> &amp; ]]> <!-- --> <?xml?> <!DOCTYPE a>",
    "\"'><b onmouseover='owned()'>{0} {{owned}} ${owned} %s %0A",
    "| a | `owned` ``x`` *b* _c_ ~~d~~ [x](https://owned.example) ![y](https://owned.example/y.png) $x$ :smile:",
    "[bold]markup[/] @everyone @crossfoot/all a@owned.example #12 GH-12 www.owned.example https://owned.example",
    "=cmd|'/c calc'!A0",
    "@SUM(1+1)",
    '+1;=1+1;"=2+2',
    "\x1b]0;owned\x07 \x1b[31mred \x9b2J \x00\x7f \x08",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200b\u200f\ufeff \u2028\u2029",
    "\udcff\ud800 \ufffe\uffff \U0010ffff \U000e0041",
    "a" + "\u0301" * 99,
)
HOSTILE = " ".join(HOSTILES)


def hostile_report(text: str = HOSTILE) -> Report:
    """The same hostile text wherever a report has text of a file."""
    printed = f"53 of 78 is 64,94% {text}\n{text}"
    document = article(printed, text, text, text)
    claim = document.claims[0]._replace(id=text, about=text)
    whole = claim.figures[1]._replace(role=f"parts.{text}", name=text)
    percent = claim.figures[2]
    claim = claim._replace(figures=(claim.figures[0], whole, percent._replace(written=_long(text))))
    related = (Related(text, (), 0, 5), Related(text, (), 0, 5, text + "2", 1, 1))
    fix = Fix(text, (Edit(("claims", 0, text), text, 0, 2),), cause=text)
    finding = document.findings[0]._replace(
        message=text, claim=claim, related=related, fixes=(fix, fix._replace(safe=True))
    )
    conflict = Conflict((text,), ((FigureChange(text, text, text, text),),))
    findings = [
        finding,
        finding._replace(severity="warning"),
        finding._replace(severity="note", accepted=text),
        Finding("unreadable-file", text, (), None, 0, 0),
        Finding("figures-conflict", text, ("figures", text), None, 0, 2, conflict=conflict),
        Finding("unknown-field", text, ("claims", 9, text), None, len(printed), len(printed)),
    ]
    vague = Claim(1, text, "total", (), "undetermined", why=text, about=text)
    loose = Unbound(text, 0, 5, text, 0, 5)
    read_ = document._replace(claims=(claim, vague), findings=findings, unbound=(loose, loose), habit=Habit(1, 1, 1))
    kept = read_._replace(path=text + "2", article=False, unbound=(), usable=False)
    return Report([read_, kept])


def _long(text: str) -> Written:
    return Written(f"64,94% {text}", 6494, 100, place=-2, kind=PERCENT)


def every_example(examples: Sequence[tuple[str, str]]) -> Report:
    """A report on claim files by name, each audited alone."""
    return Report([check_text(f"{name}.yaml", text) for name, text in examples])
