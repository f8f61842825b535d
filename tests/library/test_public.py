"""What is public, and nothing else; that importing it costs nothing; and that docs/library.md says what is true."""

from __future__ import annotations

import ast
import doctest
import http.server
import importlib
import inspect
import json
import pickle
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import crossfoot
from crossfoot import library
from running import GOOD, WRONG, claims, environment

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
PUBLIC = [
    "AuditResult",
    "ClaimResult",
    "ConflictResult",
    "CrossfootError",
    "Derivation",
    "DocumentResult",
    "Edit",
    "FindingResult",
    "Fix",
    "Habit",
    "ImpliedFigure",
    "NeededFigure",
    "PrintedFigure",
    "RelatedPlace",
    "Severity",
    "Unbound",
    "Verdict",
    "__version__",
    "audit",
    "audit_text",
    "check",
    "check_claim",
    "read_text",
]
PROGRAMS = dict(re.findall(r"```python\n# (\w+\.py)\n(.*?)```", PAGE, re.DOTALL))


def test_this_is_public_and_nothing_else() -> None:
    assert crossfoot.__all__ == PUBLIC
    assert dir(crossfoot) == PUBLIC
    assert all(getattr(crossfoot, name) is not None for name in PUBLIC)
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        crossfoot.chek  # type: ignore[attr-defined]  # noqa: B018


def test_type_checkers_see_what_is_public() -> None:
    assert (Path(crossfoot.__file__).parent / "py.typed").exists()
    tree = ast.parse(Path(crossfoot.__file__).read_text(encoding="utf-8"))
    seen = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert seen - {"library", "signature"} == set(PUBLIC) - {"__version__"}


def test_public_functions_and_classes_say_what_they_are() -> None:
    for name in PUBLIC:
        each = getattr(library if name == "audit" else crossfoot, name)
        if inspect.isfunction(each) or inspect.isclass(each):
            assert inspect.getdoc(each), name
        if inspect.isfunction(each):
            assert "return" in each.__annotations__, name
            assert "CrossfootError" in (each.__doc__ or "") or "as of ``audit``" in (each.__doc__ or ""), name


def done(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment()).stdout.strip()


def test_importing_loads_nothing() -> None:
    told = done("import sys; before = set(sys.modules); import crossfoot; print(sorted(set(sys.modules) - before))")
    assert told == "['crossfoot', 'crossfoot.audit']"


@pytest.mark.parametrize(
    ("call", "needed"),
    [
        ("check('53/78 = 67,95%', locale='vi').findings", set()),
        ("check_claim('share', part=53, whole=78, percent='64,94%', locale='vi').findings[0].fixes", set()),
        ("check('53/78 = 64,94%', locale='vi').findings[0].fixes", {"lark", "babel"}),
    ],
)
def test_a_check_loads_nothing_heavy(call: str, needed: set[str]) -> None:
    """Only a line that does not hold is also tried as an equation, and what stands in it as names of units."""
    loaded = set(json.loads(done(f"import json, sys, crossfoot; crossfoot.{call}; print(json.dumps([*sys.modules]))")))
    assert "crossfoot.library.calls" in loaded
    heavy = {"pydantic", "lark", "babel", "rich", "click", "z3", "difflib", "pint", "ruamel"}
    assert loaded & heavy <= needed


@pytest.mark.parametrize(
    "first",
    [
        "import sys",
        "import crossfoot.audit.settings",
        "import crossfoot.audit.settings as settings",
        "from crossfoot.audit.settings import Settings",
        "crossfoot.audit",
    ],
)
def test_function_and_wing_of_one_name_are_both_there(first: str) -> None:
    """``crossfoot.audit`` is a folder of the package that can be called."""
    code = f"import crossfoot; {first}; from crossfoot import audit; import crossfoot.audit.exit as way"
    said = done(f"{code}; print(way.EXIT.found, audit(['nowhere.yaml']).documents[0].usable, audit is crossfoot.audit)")
    assert said == "1 False True"


def test_the_wing_that_can_be_called_is_like_a_function() -> None:
    assert inspect.signature(crossfoot.audit) == inspect.signature(importlib.import_module("crossfoot.library").audit)
    assert pickle.loads(pickle.dumps(crossfoot.audit)) is crossfoot.audit
    assert "audit(paths)" in (inspect.getdoc(crossfoot.audit) or "")
    with pytest.raises(TypeError, match="unexpected keyword argument 'paht'"):
        crossfoot.audit(paht="claims")


def test_the_examples_do_what_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = doctest.testfile(str(ROOT / "docs" / "library.md"), module_relative=False, encoding="utf-8")
    assert outcome.attempted > 20
    assert not outcome.failed
    documented = importlib.import_module("crossfoot").__doc__ or ""
    assert ">>> " in documented
    assert not doctest.testmod(crossfoot).failed


def test_the_example_of_the_readme_does_what_the_one_above_it_does() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert done(example) == "mismatch - 53 of 78 is 67,95%, not 64,94% (3,01 points too low)"


def test_the_page_names_every_function_and_every_field_of_an_error() -> None:
    for name in PUBLIC:
        if inspect.isfunction(getattr(library, name, None)):
            assert f"| `{name}(" in PAGE
    for name in ("message", "rule", "path", "start", "end"):
        assert f"`{name}`" in PAGE.split("## What is raised")[1]


def program(name: str, folder: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    (folder / name).write_text(PROGRAMS[name], encoding="utf-8")
    command = [sys.executable, name, *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=environment(**environ), encoding="utf-8"
    )


def test_the_program_for_a_column_of_claims(tmp_path: Path) -> None:
    rows = 'claim,note\n"53/78 = 64,94%",a\n134/1459 = 9.18%,b\n"1 + = 3",c\n"87 + 78 = 165",d\n"? -> 5 = 3%",e\n'
    (tmp_path / "claims.csv").write_text(rows, encoding="utf-8")
    told = program("check_column.py", tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    assert [line.split(":")[0] for line in told.stdout.splitlines()] == ["line 2", "line 3", "line 4"]
    assert told.stdout.splitlines()[0] == "line 2: mismatch: 53 of 78 is 67,95%, not 64,94% (3,01 points too low)"


class _Server(http.server.BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.server.sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))  # type: ignore[attr-defined]
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""


@pytest.mark.parametrize(("entry", "code"), [(WRONG, 1), (GOOD, 0)])
def test_the_program_for_ci(entry: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(claims(entry), encoding="utf-8")
    with http.server.HTTPServer(("127.0.0.1", 0), _Server) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        told = program("report.py", tmp_path, REPORTS=f"http://127.0.0.1:{server.server_port}/", no_proxy="*")
        thread.join()
    assert (told.returncode, told.stderr) == (code, "")
    assert server.sent["summary"]["findings"]["error"] == code  # type: ignore[attr-defined]
    assert told.stdout.startswith("claims/a.yaml:2:" if code else "")


def test_the_program_for_an_article(tmp_path: Path) -> None:
    text = "In 2018 there were 78 villages, of which 53\n(64.94%) had a school. Nothing more is known."
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    told = program("findings.py", tmp_path, "article.txt")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.splitlines() == [
        "In 2018 there were 78 villages, of which 53 (64.94%) had a school.",
        "  53 of 78 is 67.95%, not 64.94% (3.01 points too low)",
        "  perhaps percent 67.95%",
    ]
