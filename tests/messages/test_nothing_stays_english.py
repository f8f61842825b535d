"""In a language in which every sentence stands in ⟦brackets⟧, no word for people stands outside of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from brackets import bracketed, outside
from crossfoot.articles import ArticleReading, checked
from crossfoot.audit.audit import check_text
from crossfoot.audit.config import DEFAULTS
from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Settings
from crossfoot.batch.page import Counts, page
from crossfoot.claims.finding import Report
from crossfoot.cli.arguments import Commands
from crossfoot.cli.group import cli
from crossfoot.cli.spoken import speak_in_click
from crossfoot.formats.terminal import render
from crossfoot.reports.format import format_named
from running import run

FILE = """\
locale: en
claims:
  - {id: xshare, kind: share, about: xcells, part: 53, whole: 78, percent: 64.94%}
  - {id: xkept, kind: share, part: 21, whole: 1813, percent: 1.15%, accepted: {rule: truncated-percent, reason: xso}}
  - {id: xchange, kind: change, from: 5, to: 2, by: -4}
  - {id: xsum, kind: total, total: 1813, parts: {xmen: 53, xwomen: 1769}}
  - {id: xopen, kind: share, percent: 5%}
  - {id: xmixed, kind: total, total: 5 kg, parts: [3 km, 2 kg]}
  - {id: xbound, kind: bound, value: 5, more_than: 7}
  - {id: xmean, kind: average, average: 4.5, values: [3, 4, 5]}
"""
TABLE = "Xregion,Xmen,Xwomen,Xall\nXnorth,1204,3307,4511\nXsouth,988,2170,3698\nXtotal,2192,6017,8209\n"
ARTICLE = "Xof 78 xcells, 53 (64.94%) xwere xstrong; 53 of 78 cells, or 67.95%. The bus 14 left at 9:30 with 12 people."
_WORD = re.compile(r"[^\W\d_]{2,}(?:[-_][^\W\d_]+)*")


@pytest.fixture(autouse=True)
def brackets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with bracketed(monkeypatch):
        yield


def left(text: str) -> set[str]:
    """The words outside all brackets."""
    return set(_WORD.findall(outside(text)))


def told() -> Report:
    return Report(
        [
            check_text("xa.yaml", FILE),
            check_text("xb.yaml", "claims: [1, 2\n"),
            checked("xc.txt", ArticleReading(ARTICLE, "en", ""), Settings()),
        ]
    )


def known(*more: str) -> set[str]:
    """Words that are no sentences: names of rules, and what stands in the documents."""
    return {
        *rules(),
        *more,
        *_WORD.findall(FILE),
        *_WORD.findall(TABLE),
        *_WORD.findall(ARTICLE),
        "xa",
        "xb",
        "xc",
        "txt",
        "yaml",
    }


class _Words(HTMLParser):
    """What a page says: its text, and what is read aloud or shown where the pointer rests."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attributes: Iterable[tuple[str, str | None]]) -> None:
        self.inside.append(tag)
        self.said += [value or "" for name, value in attributes if name in ("title", "aria-label", "placeholder")]

    def handle_data(self, data: str) -> None:
        if self.inside[-1:] != ["style"]:
            self.said.append(data)


def spoken_by(page: str) -> str:
    words = _Words()
    words.feed(page)
    return "\n".join(words.said)


def test_the_report_for_people() -> None:
    report = told()
    out = "".join(render(report, show="derivations", width=10_000))
    assert not left(out) - known("part-then-percent", "part-of-whole-percent")


def _of_github(out: str) -> str:
    return "\n".join(line.rpartition("::")[2].replace("%0A", "\n") for line in out.splitlines())


def _of_junit(out: str) -> str:
    cases = list(ElementTree.fromstring(out).iter())
    said = [value for each in cases for name, value in each.items() if name in ("message", "value")]
    return "\n".join([*said, *(each.text or "" for each in cases)])


@pytest.mark.parametrize(
    ("form", "spoken"),
    [("html", spoken_by), ("markdown", str), ("github", _of_github), ("junit", _of_junit)],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_other_forms_for_people(form: str, spoken: Callable[[str], str]) -> None:
    report = told()
    out = "".join(format_named(form).write(report))
    assert not left(spoken(out)) - known("crossfoot")


def test_help_of_every_command(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_in_click()
    found: dict[str, set[str]] = {}
    assert isinstance(cli, Commands)
    root = cli.context_class(cli, info_name="crossfoot", help_option_names=["-h", "--help"], terminal_width=10_000)
    for name in cli.list_commands(root):
        command = cli.get_command(root, name)
        assert command is not None
        ctx = command.context_class(command, parent=root, info_name=name)
        said = _without_code(ctx.get_help())
        if left(said):
            found[name] = left(said)
    assert "⟦" in root.get_help()
    assert not found


def _without_code(help_: str) -> str:
    """Without usage, examples and names of options, which are code."""
    lines = [line for line in help_.splitlines() if "[OPTIONS]" not in line]
    return "\n".join(re.sub(r"^  (-|crossfoot|eval|pandoc|# ).*?(  +|$)", "", line) for line in lines)


def test_the_page_on_an_archive() -> None:
    found = [("mismatch", 2), ("consistent", 5)]
    by = [("share", *each) for each in found]
    months = [("2018-06", *each) for each in found]
    counts = Counts(found, by, [("", "mismatch", 2)], months, [("share-mismatch", 2)], [("", "cuts", 3)], [("read", 4)])
    assert not left(spoken_by(page(counts))) - known("crossfoot")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "xa.yaml").write_text(FILE, encoding="utf-8")
    (tmp_path / "xc.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "xt.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "53/78 = 64.94%"),
        ("check", "what percent of 1459 is 134?"),
        ("check", "xno xclaim"),
        ("check", "1.227 / 2.454 = 50%"),
        ("explain", "xa.yaml", "xshare"),
        ("explain", "xa.yaml", "xgone"),
        ("explain", "xc.txt", "share-1"),
        ("audit", "xa.yaml", "--statistics"),
        ("audit", "xa.yaml", "--diff"),
        ("audit", "xgone.yaml"),
        ("audit", "--tied", "--watch"),
        ("accept", "xa.yaml", "xshare", "--reason", "xso"),
        ("accept", "--all", "xa.yaml", "--reason", "xso"),
        ("read", "xc.txt", "-v"),
        ("read", "xc.txt", "--trace"),
        ("read", "xgone.txt"),
        ("table", "xt.csv"),
        ("table", "xt.csv", "--verbose"),
        ("config",),
        ("init", "xnew.yaml"),
    ],
    ids=" ".join,
)
def test_what_commands_say(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossfoot.messages.languages", lambda: ("en", "eo"))
    monkeypatch.setenv("COLUMNS", "10000")
    ended = run("--language", "eo", *arguments)
    assert "⟦" in ended.out + ended.err
    lines = (ended.out + ended.err).splitlines()
    said = "\n".join(line for line in lines if not re.match(r"[-+]|.*\[OPTIONS\]|    crossfoot check", line))
    assert not left(said) - known("crossfoot", *_WORD.findall(" ".join(arguments)), *CODE)


CODE = (
    *DEFAULTS, "part-then-percent", "of-whole", "xt", "xnew", "csv", "error", "check", "audit", "false", "nearest",
    "toml", "pyproject",
)  # fmt: skip
"""names of files, settings and commands"""


def test_the_page_of_the_desk(place: Path) -> None:
    pytest.importorskip("starlette", reason="the extra desk is not installed")
    from desking import Visitor

    shown = Visitor(place).get("/").text
    said = re.sub(r'<script type="application/json".*?</script>', "", shown, flags=re.DOTALL)
    assert not left(spoken_by(said)) - known(
        "crossfoot", "Alt", *_WORD.findall(place.name), "English", "eo", "vi", *OWN
    )


OWN = ("Tiếng", "Việt", "français")
"""languages in themselves"""
