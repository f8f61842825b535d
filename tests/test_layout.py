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

LONGEST_FILE = 400
LONGEST_FUNCTION = 60

OWNERS = {
    "yaml": {"source", "layout"},
    "lark": {"expression"},
    "babel": {"locales"},
    "pydantic": {"schema", "config"},
    "rich": {"formats.terminal", "progress"},
    "click": {"cli", "arguments", "outcome", "commands"},
    "z3": {"solver"},
    "watchfiles": {"watching"},
    "charset_normalizer": {"charset"},
    "lxml": {"markup"},
    "trafilatura": {"inputs.html"},
    "docx": {"inputs.docx"},
    "pypdfium2": {"inputs.pdf"},
    "markdown_it": {"inputs.markdown"},
    "filelock": {"exchange"},
    "pygls": {"lsp"},
    "lsprotocol": {"lsp"},
}
"""who may import what; nobody else does"""
FAMILIES = {"causes", "commands", "formats", "inputs", "kinds", "languages", "rules"}
"""packages whose members know nothing of each other; any other package is one thing in several files"""


def _rows() -> list[list[str]]:
    """The rows of the house as CONTRIBUTING draws them."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    drawing = text.split("## How the house is built")[1].split("```")[1]
    return [[name.strip() for name in line.split("|")] for line in drawing.strip().splitlines()]


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
                yield node.module, id(node) in guarded


def test_every_module_has_its_place_in_the_drawing() -> None:
    drawn = {name for row in _rows() for name in row}
    there = {_module(path).split(".")[0] for path in FILES} - {"__init__", "crossfoot", "", "__main__"}
    assert there == drawn


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_imports_run_upward_only(path: Path) -> None:
    height = {name: number for number, row in enumerate(_rows()) for name in row}
    family = _module(path).split(".")[0]
    if family not in height:
        return
    for imported, only_types in _imports(path):
        parts = imported.split(".")
        if parts[0] != "crossfoot" or len(parts) < 2 or parts[1] not in height or only_types:
            continue
        if parts[1] == family and family not in FAMILIES:
            continue
        assert height[parts[1]] < height[family], f"{_module(path)} imports {imported}"


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
    exact = ["interval", "notation", "number", "ratio", "equation", "expression", "verdict", "wording", "findings"]
    for path in [SOURCE / f"{name}.py" for name in exact] + sorted((SOURCE / "kinds").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            assert not (isinstance(node, ast.Name) and node.id == "float"), path


def test_a_plain_audit_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom crossfoot.cli import main\n"
        "try: main(['audit', 'claims', '--format', 'json', '--output', sys.argv[1], '--exit-zero'])\n"
        "except SystemExit: pass\n"
        "print(sorted(set(sys.modules) & {'pydantic', 'lark', 'babel', 'rich', 'z3', 'difflib'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "/dev/null"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
