"""A page in a real browser, at a width and in a colour scheme, with a script that looks at it and says what it sees.

The browser is Chromium without a window. The page is looked at in a frame, which may be as narrow as a phone; its
policy, which lets no script in, is taken out of the copy that is looked at.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pytest

from driving import BROWSER

MODULES: Final = Path(sys.prefix) / "node_modules"
"""where ``npm install --prefix .venv axe-core html-validate`` puts what judges a page"""
AXE: Final = MODULES / "axe-core" / "axe.min.js"
VALIDATOR: Final = MODULES / ".bin" / "html-validate"

needs_browser = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium (apt-get install chromium)")
needs_axe = pytest.mark.skipif(
    not AXE.exists(), reason="there is no axe-core (npm install --prefix .venv axe-core html-validate)"
)
needs_validator = pytest.mark.skipif(
    shutil.which("node") is None or not VALIDATOR.exists(),
    reason="there is no html-validate (npm install --prefix .venv axe-core html-validate)",
)

_SECONDS: Final = 120
_POLICY: Final = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def chromium(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    assert BROWSER is not None
    command = [
        BROWSER, "--headless", "--disable-gpu", "--no-first-run", "--hide-scrollbars", "--disable-dev-shm-usage",
        f"--user-data-dir={folder / 'profile'}", *(["--no-sandbox"] if os.geteuid() == 0 else []), *arguments,
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=True, encoding="utf-8")


def seen(page: str, script: str, folder: Path, width: int = 1280, height: int = 900, dark: bool = False) -> Any:
    """What the script, the body of an async function, returns when it runs in the page."""
    copy, number = _POLICY.subn("", page)
    assert number == 1
    if dark:
        assert "(prefers-color-scheme: dark)" in copy
        copy = copy.replace("(prefers-color-scheme: dark)", "all").replace(
            "color-scheme: light dark;", "color-scheme: dark;"
        )
    looking = (
        "<script>(async () => {" + script + "})().then(JSON.stringify, error => JSON.stringify('failed: ' + error))"
        ".then(told => parent.document.querySelector('pre').textContent = encodeURIComponent(told))</script>"
    )
    axe = f"<script>{AXE.read_text(encoding='utf-8')}</script>" if "axe.run" in script else ""
    copy = copy.replace("</body>", f"{axe}{looking}</body>")
    frame = f'<iframe srcdoc="{escape(copy)}" width="{width}" height="{height}"></iframe><pre></pre>'
    path = folder / "frame.html"
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{frame}", encoding="utf-8")
    size = f"--window-size={max(width, 600)},{height}"
    shown = chromium("--virtual-time-budget=30000", size, "--dump-dom", path.as_uri(), folder=folder).stdout
    told = re.search(r"<pre>(.+)</pre>", shown)
    assert told, shown[-500:]
    return json.loads(unquote(told[1]))
