"""The house: imports point one way, files and functions stay small, optional and heavy packages stay where they
belong.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "crossfoot"
FILES = sorted(SOURCE.rglob("*.py"))
CHECKED = [*FILES, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "benchmarks").rglob("*.py"))]

MOST_AT_THE_TOP = 5
LONGEST_FILE = 400
LONGEST_FUNCTION = 60

OWNERS = {
    "yaml": {"claimfile.parsing", "claimfile.layout"},
    "lark": {"claims.expression"},
    "babel": {"figures.locales"},
    "pydantic": {"claimfile.schema", "audit.config"},
    "rich": {"formats.terminal", "cli.progress"},
    "click": {"cli", "commands"},
    "z3": {"together.solver"},
    "watchfiles": {"cli.watching"},
    "charset_normalizer": {"inputs.reading.charset"},
    "lxml": {"inputs.reading.elements"},
    "trafilatura": {"inputs.html"},
    "docx": {"inputs.docx"},
    "pypdfium2": {"inputs.pdf"},
    "markdown_it": {"inputs.markdown"},
    "filelock": {"claimfile.exchange"},
    "pygls": {"lsp"},
    "lsprotocol": {"lsp"},
}
"""who may import what; nobody else does"""
FAMILIES = {"causes", "commands", "formats", "kinds", "languages", "rules"}
"""packages whose members know nothing of each other; any other package is one thing in several files"""


def _wings() -> list[str]:
    """The wings of the house in the order in which CONTRIBUTING lists them."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    plan = text.split("## How the house is built")[1].split("```")[1]
    return [line.split()[0] for line in plan.strip().splitlines()]


def _module(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def _imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Modules that a file imports, and whether only for type checking."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    guarded = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in guarded
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            if node.module == "crossfoot":
                yield from ((f"crossfoot.{alias.name}", id(node) in guarded) for alias in node.names)
            else:
                inner = [f"{node.module}.{alias.name}" for alias in node.names]
                modules = [name for name in inner if name in MODULES] or [node.module]
                yield from ((name, id(node) in guarded) for name in modules)


MODULES = {f"crossfoot.{_module(path)}" for path in FILES}


def test_every_wing_has_its_place_in_the_plan() -> None:
    there = {_module(path).split(".")[0] for path in FILES} - {"__init__", "crossfoot", "", "__main__"}
    assert there == set(_wings())
    assert len(list(SOURCE.glob("*.py"))) < MOST_AT_THE_TOP


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_imports_run_upward_only(path: Path) -> None:
    """Those for type checking and inside functions too."""
    order = _wings()
    wing = _module(path).split(".")[0]
    if wing not in order:
        return
    for imported, _ in _imports(path):
        parts = imported.split(".")
        if parts[0] != "crossfoot" or len(parts) < 2 or parts[1] not in order:
            continue
        if parts[1] == wing and wing not in FAMILIES:
            continue
        assert order.index(parts[1]) < order.index(wing), f"{_module(path)} imports {imported}"


def test_no_module_comes_back_to_itself() -> None:
    graph = {f"crossfoot.{_module(path)}": {name for name, _ in _imports(path)} & MODULES for path in FILES}
    seen: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " imports ".join((*above, module))
        if module not in seen:
            for other in sorted(graph[module] - {module}):
                visit(other, (*above, module))
            seen.add(module)

    for module in sorted(graph):
        visit(module, ())


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_packages_are_imported_by_their_owner_only(path: Path) -> None:
    for imported, only_types in _imports(path):
        owners = OWNERS.get(imported.split(".")[0])
        here = {_module(path), _module(path).split(".")[0]}
        assert owners is None or only_types or here & owners, f"{_module(path)} imports {imported}"


@pytest.mark.parametrize("path", CHECKED, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_no_float_between_the_printed_text_and_the_verdict() -> None:
    exact = [path for wing in ("figures", "claims", "kinds", "diagnosis") for path in (SOURCE / wing).glob("*.py")]
    for path in exact:
        if path.stem in ("locales", "finding"):  # how alike two names of locales are; how long an audit took
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            assert not (isinstance(node, ast.Name) and node.id == "float"), path


def test_a_plain_audit_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom crossfoot.cli.main import main\n"
        "try: main(['audit', 'claims', '--format', 'json', '--output', sys.argv[1], '--exit-zero'])\n"
        "except SystemExit: pass\n"
        "print(sorted(set(sys.modules) & {'pydantic', 'lark', 'babel', 'rich', 'z3', 'difflib'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "/dev/null"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
