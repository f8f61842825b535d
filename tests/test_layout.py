"""The house: imports point one way, files and functions stay small, optional and heavy packages stay where they
belong.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from imports import Import, circle, imports_of, runs_back

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "crossfoot"
TESTS = ROOT / "tests"
FILES = sorted(SOURCE.rglob("*.py"))
CHECKED = [*FILES, *sorted(TESTS.rglob("*.py")), *sorted((ROOT / "benchmarks").rglob("*.py"))]

MOST_AT_THE_TOP = 5
LONGEST_FILE = 400
LONGEST_FUNCTION = 60

OWNERS = {
    "yaml": {"claimfile.parsing", "claimfile.layout"},
    "lark": {"claims.expression"},
    "babel": {"figures.locales", "figures.cldr", "messages.catalogues"},
    "pydantic": {"claimfile.schema", "audit.config"},
    "rich": {"formats.terminal", "cli.progress"},
    "click": {"cli", "commands"},
    "z3": {"together.solver"},
    "watchfiles": {"cli.watching"},
    "charset_normalizer": {"inputs.reading.charset"},
    "lxml": {"inputs.reading.elements"},
    "trafilatura": {"inputs.html"},
    "docx": {"inputs.docx", "inputs.grids.word", "inputs.marking.word"},
    "openpyxl": {"inputs.grids.workbook"},
    "pypdfium2": {"inputs.pdf", "inputs.marking.pages"},
    "markdown_it": {"inputs.markdown", "inputs.grids.marks"},
    "filelock": {"claimfile.exchange"},
    "numpy": {"batch"},
    "pyarrow": {"batch"},
    "duckdb": {"batch"},
    "pygls": {"lsp"},
    "lsprotocol": {"lsp"},
    "starlette": {"desk"},
    "uvicorn": {"desk"},
    "jinja2": {"desk"},
}
"""who may import what; nobody else does"""
FAMILIES = {"causes", "commands", "formats", "kinds", "languages", "rules"}
"""packages whose members know nothing of each other; any other package is one thing in several files"""
TESTED_TOGETHER = FAMILIES | {"inputs"}
"""of which one test takes all members; what the members of ``inputs`` share lies beside them"""
CUES = ("articles", "cues")
"""a family within a wing"""
BY_NAME = {"discovery", "inputs"}
"""where modules are imported by a name that is worked out, because members are found by being there"""


def _wings() -> list[str]:
    """The wings of the house in the order in which CONTRIBUTING lists them."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    plan = text.split("## How the house is built")[1].split("```")[1]
    return [line.split()[0] for line in plan.strip().splitlines()]


def _module(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


MODULES = frozenset(f"crossfoot.{_module(path)}" for path in FILES)
WINGS = _wings()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _imports(path: Path) -> list[Import]:
    return list(imports_of(path.read_text(encoding="utf-8"), MODULES))


def test_every_wing_has_its_place_in_the_plan() -> None:
    folders = {path.name for path in SOURCE.iterdir() if any(path.glob("*.py"))}
    assert len(set(WINGS)) == len(WINGS)
    assert folders | {"discovery", "records"} == set(WINGS)
    assert len([path for path in SOURCE.glob("*.py") if path.stem != "__init__"]) < MOST_AT_THE_TOP


def test_imports_run_upward_only() -> None:
    """Those for type checking and inside functions too."""
    ours = [
        (_module(path), each.module.removeprefix("crossfoot."))
        for path in FILES for each in _imports(path) if each.module in MODULES
    ]  # fmt: skip
    assert len(ours) > len(FILES)
    assert [each for each in ours if runs_back(*each, WINGS, FAMILIES)] == []


def test_no_module_comes_back_to_itself() -> None:
    """Not by an import inside a function or for type checking either."""
    graph = {
        f"crossfoot.{_module(path)}": {each.module for each in _imports(path)}
        & MODULES - {f"crossfoot.{_module(path)}"}
        for path in FILES
    }
    assert circle(graph) == []


def test_a_module_is_imported_by_its_name_in_the_text_only() -> None:
    """What is imported by a name that is worked out is seen by none of these tests."""
    importing = {"__import__", "import_module", "importlib.import_module"}
    called = {
        (_module(path).split(".")[0], ast.unparse(node.func))
        for path in FILES for node in ast.walk(_tree(path)) if isinstance(node, ast.Call)
    }  # fmt: skip
    assert {wing for wing, function in called if function in importing} == BY_NAME


def test_packages_are_imported_by_their_owner_only() -> None:
    for path in FILES:
        for imported, only_types in _imports(path):
            owners = OWNERS.get(imported.split(".")[0])
            here = {_module(path), _module(path).split(".")[0]}
            assert owners is None or only_types or here & owners, f"{_module(path)} imports {imported}"


def test_every_owner_is_there_and_owns() -> None:
    owning = {each.module.split(".")[0]: set[str]() for path in FILES for each in _imports(path)}
    for path in FILES:
        for each in _imports(path):
            owning[each.module.split(".")[0]] |= {_module(path), _module(path).split(".")[0]}
    assert not {
        name: owners - owning.get(name, set()) for name, owners in OWNERS.items() if owners - owning.get(name, set())
    }


@pytest.mark.parametrize(
    ("text", "imported"),
    [
        ("import crossfoot.kinds.share", [("crossfoot.kinds.share", False)]),
        ("from crossfoot.kinds import share, other", [("crossfoot.kinds.share", False), ("crossfoot.kinds", False)]),
        ("from crossfoot import kinds", [("crossfoot.kinds", False)]),
        ("def f():\n    from crossfoot.kinds import share", [("crossfoot.kinds.share", False)]),
        ("if TYPE_CHECKING:\n    from crossfoot.kinds import share", [("crossfoot.kinds.share", True)]),
        ("if typing.TYPE_CHECKING:\n    import z3\nimport yaml", [("z3", True), ("yaml", False)]),
    ],
)
def test_imports_are_seen_wherever_they_stand(text: str, imported: list[tuple[str, bool]]) -> None:
    assert sorted(imports_of(text, {"crossfoot.kinds", "crossfoot.kinds.share"})) == sorted(imported)


def test_no_test_module_imports_another() -> None:
    """What several need lies in a module of its own; else a test would run twice, or not where it is looked for."""
    tests = [path for path in TESTS.rglob("*.py") if path.stem.startswith("test_")]
    names = {".".join(path.relative_to(TESTS).with_suffix("").parts) for path in tests}
    importing = {
        path.name: each.module
        for path in tests
        for each in imports_of(path.read_text("utf-8"), names)
        if each.module in names
    }
    assert importing == {}


def test_a_relative_import_is_refused() -> None:
    with pytest.raises(ValueError, match="line 2 imports relatively"):
        list(imports_of("import yaml\nfrom . import share", ()))


@pytest.mark.parametrize(
    ("module", "imported", "back"),
    [
        ("claims.claim", "figures.written", False),
        ("claims.claim", "claims.roles", False),
        ("claims.claim", "kinds.share", True),
        ("kinds.share", "kinds.total", True),
        ("kinds.share", "claims.kind", False),
        ("claims.claim", "__main__", True),
        ("__main__", "commands.audit", False),
    ],
)
def test_what_runs_back(module: str, imported: str, back: bool) -> None:
    assert runs_back(module, imported, ["figures", "claims", "kinds"], {"kinds"}) is back


def test_a_circle_is_found_wherever_it_begins() -> None:
    assert circle({"a": ["b"], "b": ["c", "d"], "c": [], "d": ["b"]}) == ["b", "d", "b"]
    assert circle({"a": ["b", "c"], "b": ["c"], "c": []}) == []
    assert circle({"a": ["a"]}) == ["a", "a"]


def test_every_module_has_a_test_file_of_its_name() -> None:
    """In the mirrored folder; members of a family are tested by what they carry."""
    modules = [path.relative_to(SOURCE) for path in FILES if path.stem not in ("__init__", "__main__")]
    untested = {
        ".".join(path.with_suffix("").parts)
        for path in modules
        if path.parts[0] not in TESTED_TOGETHER
        and path.parts[:2] != CUES
        and not (TESTS / path.parent / f"test_{path.name}").is_file()
    }
    assert sorted(untested) == [], "a test file of that name is missing"


def test_a_name_means_one_class() -> None:
    """In the whole house, so that nobody has to look where a name was imported from."""
    places: dict[str, list[str]] = {}
    for path in FILES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(f"{_module(path)}:{node.lineno}")
    assert {name: where for name, where in places.items() if len(where) > 1} == {}
    assert len(places) > 100


def test_files_and_functions_stay_small() -> None:
    for path in CHECKED:
        assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE, path
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, (path, node.name)


def test_no_float_between_the_printed_text_and_the_verdict() -> None:
    exact = [path for wing in ("figures", "claims", "kinds", "diagnosis") for path in (SOURCE / wing).glob("*.py")]
    for path in exact:
        if path.stem in ("locales", "finding"):  # how alike two names of locales are; the seconds that a rule took
            continue
        for node in ast.walk(_tree(path)):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            assert not (isinstance(node, ast.Name) and node.id == "float"), path


RUN = (
    "import sys\nfrom crossfoot.cli.main import main\n"
    "try: main(sys.argv[2:])\n"
    "except SystemExit: pass\n"
    "open(sys.argv[1], 'w').write(' '.join(sys.modules))"
)
HEAVY = {"babel", "difflib", "json", "lark", "pydantic", "rich", "yaml", "z3"}
SELDOM = {
    "articles", "claimfile.json_lines", "claimfile.layout", "claimfile.misfits", "claimfile.schema",
    "claimfile.table_section", "claims.expression", "claims.looseness", "claims.polynomials", "claims.repeated",
    "cli.spreading", "diagnosis.turned", "figures.cldr", "figures.several_numbers", "inputs", "kinds.equation",
    "kinds.growth", "languages.en", "languages.fr", "rules.noted.unknown_kind", "tables", "together.solver",
    "together.z3_terms",
}  # fmt: skip
"""what only some claim files need"""
MOST_MODULES = 131
"""of ours, for one audit of plain files, beside the rules: each takes as long as a few claims"""


def _audited(folder: Path, *arguments: str) -> set[str]:
    """The modules that an audit of our claim files imports."""
    return _loaded(folder, "audit", "--exit-zero", *map(str, sorted((ROOT / "claims").glob("*.yaml"))), *arguments)


def _loaded(folder: Path, *arguments: str) -> set[str]:
    told = folder / "modules"
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}  # it imports json
    command = [sys.executable, "-c", RUN, str(told), *arguments]
    subprocess.run(command, cwd=ROOT, env=unmeasured, capture_output=True, check=True)
    return set(told.read_text("utf-8").split())


def test_a_plain_audit_loads_nothing_heavy(tmp_path: Path) -> None:
    assert not _audited(tmp_path, "claims", "--format", "json", "--output", str(tmp_path / "report")) & (
        HEAVY - {"json", "yaml"}
    )


def test_an_audit_for_people_loads_only_what_these_files_need(tmp_path: Path) -> None:
    loaded = _audited(tmp_path)
    ours = {name.removeprefix("crossfoot.") for name in loaded if name.startswith("crossfoot.")}
    assert {f"crossfoot.{name}" for name in SELDOM} <= MODULES
    assert not loaded & HEAVY and not ours & SELDOM
    assert len([name for name in ours if not name.startswith("rules.")]) <= MOST_MODULES
    for name in ours - {"records"}:
        path = SOURCE / f"{name.replace('.', '/')}.py"
        imported = path.read_text("utf-8") if path.is_file() else ""
        assert not re.search(r"^from typing import .*NamedTuple", imported, re.MULTILINE), f"{name}: see records.py"


SPARED = {
    "crossfoot.articles.draft", "crossfoot.claimfile.reader", "crossfoot.claims.expression", "crossfoot.claims.wording",
    "crossfoot.diagnosis", "crossfoot.inputs.html", "crossfoot.languages.en", "crossfoot.rules.noted.kind_mismatch",
    "crossfoot.together", "hashlib", "pkgutil",
}  # fmt: skip
"""what no text needs that has nothing wrong in it and is in another language"""
MOST_OF_A_SENTENCE = 278
"""modules of ours, for one sentence that is true"""


def test_a_sentence_that_is_true_loads_only_what_it_needs(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Doanh thu năm 2023 đạt 250 tỷ đồng, tăng 25% so với 200 tỷ đồng của năm 2022.", "utf-8")
    loaded = _loaded(tmp_path, "read", str(article))
    assert "crossfoot.articles.cues.change_of" in loaded
    assert not loaded & (SPARED | HEAVY - {"json"})
    assert len([name for name in loaded if name.startswith("crossfoot.")]) <= MOST_OF_A_SENTENCE
