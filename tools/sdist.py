"""Builds the source distribution, installs it with pip into an environment of its own, and looks whether what comes of
that works from a folder that is not the repository.

    python tools/sdist.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def ran(*command: str, cwd: Path, code: int = 0) -> str:
    """What a command prints; raises ``AssertionError`` where it ends with another code."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == code, f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return done.stdout


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ran(sys.executable, "-m", "venv", "builder", cwd=folder)
        python = str(folder / "builder" / "bin" / "python")
        ran(python, "-m", "pip", "install", "--quiet", "build", cwd=folder)
        ran(python, "-m", "build", "--sdist", "--outdir", str(folder), str(ROOT), cwd=folder)
        (archive,) = folder.glob("crossfoot-*.tar.gz")
        ran(sys.executable, "-m", "venv", "user", cwd=folder)
        ran(str(folder / "user" / "bin" / "python"), "-m", "pip", "install", "--quiet", str(archive), cwd=folder)
        crossfoot = str(folder / "user" / "bin" / "crossfoot")
        version = archive.name.removeprefix("crossfoot-").removesuffix(".tar.gz")
        assert ran(crossfoot, "-V", cwd=folder) == f"crossfoot {version}\n"
        ran(crossfoot, "check", "53/78 = 64.94%", cwd=folder, code=1)
        assert "<main" in ran(crossfoot, "audit", "--exit-zero", str(ROOT / "claims"), "--format", "html", cwd=folder)
        assert ran(crossfoot, "help", "verdicts", cwd=folder).startswith("# What a verdict means")
        article = folder / "article.txt"
        article.write_text("In 2018, 53 of 78 party cells (64.94%) were rated strong.\n", encoding="utf-8")
        ran(crossfoot, "read", str(article), cwd=folder, code=1)
        ran("tar", "--extract", "--file", str(archive), cwd=folder)
        inside = folder / f"crossfoot-{version}"
        told = (inside / "PKG-INFO").read_text(encoding="utf-8")
        assert "# crossfoot" in told and "](docs/" not in told, "the README leads to files that are not beside it"
        missing = [
            each for each in ("tests", "docs", "claims", "editors", "action.yml") if not (inside / each).exists()
        ]
        assert not missing, f"the source distribution lacks {', '.join(missing)}"
    print(f"crossfoot {version} works as installed from its source distribution")
    return 0


if __name__ == "__main__":
    sys.exit(main())
