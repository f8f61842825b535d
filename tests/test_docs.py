"""README, CONTRIBUTING, docs/ and --help say what is true."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.rule import rules
from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.kind import kinds
from crossfoot.discovery import members
from crossfoot.figures.language import Prose, languages
from crossfoot.library.typed import answer_to
from crossfoot.reports.manual import all_pages

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_rules_page_is_made_of_the_rules() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == all_pages("markdown"), "run: make docs"


def test_the_pictures_are_the_real_reports() -> None:
    code = "import sys; sys.path.insert(0, 'docs'); from picture import picture, picture_of_table as table; "
    code += "print(picture(), table(), sep='\\0')"
    made = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    def words(svg: str) -> list[str]:
        return re.findall(r">([^<>\n]+)</text>", svg)

    for name, real in zip(("report.svg", "table.svg"), made.split("\0"), strict=True):
        kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
        assert words(kept) == words(real), "run: make docs"
        assert "http" not in re.sub(r"http://www.w3.org/2000/svg|https://www.textualize.io", "", kept)


@pytest.mark.parametrize("block", re.findall(r"```console\n(.*?)```", README, re.DOTALL))
def test_the_sessions_in_the_readme_are_what_is_printed(block: str) -> None:
    command, _, expected = block.partition("\n")
    arguments = shlex.split(command.removeprefix("$ crossfoot "))
    done = subprocess.run(
        [sys.executable, "-m", "crossfoot", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == expected


def test_every_typed_line_in_the_docs_is_read_as_they_say() -> None:
    page = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| (\w+) \|$", page, re.MULTILINE)
    assert len(rows) >= 10
    for line, kind in rows:
        claim = answer_to(line, "").claim
        assert claim is not None
        assert (claim.kind, claim.verdict) == (kind, "consistent"), line
    for line in re.findall(r"`([^`]*\d[^`]*(?:[=?%\d]|est 4))`", page):
        answer = answer_to(line, "")
        assert not answer.fault or line == "1,613", line


def test_the_claim_file_in_the_readme_is_consistent() -> None:
    block = next(block for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if "claims:" in block)
    checked = check_text("readme.yaml", block)
    assert [claim.verdict for claim in checked.claims] == ["consistent"] * 3
    assert not checked.findings


def test_the_tables_of_the_readme_name_every_kind_and_verdict() -> None:
    named = re.findall(r"^\| `?([a-z-]+)`? \|", README, re.MULTILINE)
    unnamed = sorted({*kinds(), *VERDICTS} - set(named))
    assert not unnamed, f"the tables of the README have no row for {', '.join(unnamed)}"
    for kind in kinds().values():
        (row,) = (line for line in README.splitlines() if line.startswith(f"| `{kind.name}` |"))
        lacking = [field.name for field in kind.fields if field.name not in row]
        assert not lacking, f"the row of {kind.name} in the README does not name {', '.join(lacking)}"


def test_the_page_on_reports_has_a_section_for_every_form() -> None:
    page = (ROOT / "docs" / "report.md").read_text(encoding="utf-8")
    lacking = [form for form in members("formats") if f"\n## {form}\n" not in page and form != "terminal"]
    assert not lacking, f"docs/report.md has no section for {', '.join(lacking)}"


def test_every_language_that_is_read_is_named() -> None:
    for name in ("README.md", "docs/reading.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        lacking = [each.name for each in languages().values() if each.prose != Prose() and each.name not in text]
        assert not lacking, f"{name} does not name {', '.join(lacking)}"


def test_the_commands_of_contributing_are_those_of_the_makefile_and_of_ci() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    makefile = makefile.replace("$(BIN)", ".venv/bin").replace("$(PYTHON)", "python3")
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    rows = re.findall(r"^\| [^|]+ \| `([^`]+)` \| `make (\w+)` \|", CONTRIBUTING, re.MULTILINE)
    assert {target for _, target in rows} == set(re.findall(r"^(\w+):$", makefile, re.MULTILINE))
    for command, target in rows:
        assert f"\n{target}:\n\t{command}\n" in f"{makefile}\n"
        if target in ("lint", "types"):
            assert all(part in gate for part in command.split(" && "))
    commands = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)
    assert [command for command, target in rows if target in ("audit", "test")] == commands


def test_the_recipes_name_what_discovery_looks_for() -> None:
    for family, export in (
        ("kinds", "KIND"),
        ("rules", "RULES"),
        ("causes", "CAUSE"),
        ("languages", "LANGUAGE"),
        ("formats", "FORMAT"),
    ):
        assert f"src/crossfoot/{family}/" in CONTRIBUTING
        assert f"`{export}`" in CONTRIBUTING
        assert members(family)


def test_every_rule_that_the_texts_name_exists() -> None:
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for name in re.findall(r"rule: ([a-z-]+)[,}]", path.read_text(encoding="utf-8")):
            assert name in rules()


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda p: p.name
)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (path.parent / target).exists(), target
