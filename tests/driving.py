"""A page of a running server in Chromium, driven over a pipe as a person would: keys, clicks, pastes."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER: Final = next(filter(None, map(shutil.which, NAMES)), None)
_SECONDS: Final = 30.0
_LOOK: Final = 0.02
_COMPLAINTS: Final = ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")


class Navigated(Exception):
    """The page that was asked is gone."""


class Page:
    """One tab."""

    def __init__(self, browser: Driven, target: str) -> None:
        self._browser = browser
        self._session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Runtime.enable")
        self.call("Log.enable")

    def call(self, method: str, **params: Any) -> Any:
        return self._browser.send(method, self._session, **params)

    def go(self, address: str) -> None:
        self.call("Page.navigate", url=address)

    def run(self, script: str) -> Any:
        """What an expression, or the promise that it is, comes to."""
        told = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def until(self, script: str) -> Any:
        """Look until an expression is true, and return it; of an element nothing is told."""
        end = time.monotonic() + _SECONDS
        while (found := self._now(f"document.readyState !== 'loading' && ({script})")) in (None, False, 0, ""):
            assert time.monotonic() < end, f"not seen: {script}\n{self.run('document.body.innerText')}"
            time.sleep(_LOOK)
        return found

    def _now(self, script: str) -> Any:
        """Nothing while the page gives way to another one."""
        try:
            return self.run(script)
        except Navigated:
            return None

    def type(self, text: str) -> None:
        self.call("Input.insertText", text=text)

    def pasted(self, text: str) -> None:
        self._browser.send("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        self.run(f"navigator.clipboard.writeText({json.dumps(text)})")
        self.call("Input.dispatchKeyEvent", type="keyDown", key="v", code="KeyV", modifiers=2, commands=["paste"])

    def press(self, key: str, code: str = "", modifiers: int = 0, times: int = 1) -> None:
        """A key; modifiers are 1 for Alt, 2 for Ctrl, 8 for Shift."""
        numbers = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowLeft": 37, "ArrowRight": 39, " ": 32}
        told: dict[str, Any] = {"key": key, "code": code or key, "modifiers": modifiers}
        if key in numbers:
            told["windowsVirtualKeyCode"] = numbers[key]
        if key == "Enter":
            told["text"] = "\r"
        for _ in range(times):
            self.call("Input.dispatchKeyEvent", type="keyDown", **told)
            self.call("Input.dispatchKeyEvent", type="keyUp", **{k: v for k, v in told.items() if k != "text"})

    def size(self, width: int, height: int, scale: int = 1) -> None:
        """What the page has in its own pixels; with a scale they are so large, as where somebody zooms."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
        )

    def drop(self, where: str, *paths: Path, kind: str = "drop") -> None:
        """Files from elsewhere, dragged over an element and let go there; ``kind`` is how far that comes."""
        box = self.run(f"document.querySelector('{where}').getBoundingClientRect().toJSON()")
        data = {"items": [], "files": [str(each) for each in paths], "dragOperationsMask": 1}
        x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 200)
        steps = {"dragOver": ("dragEnter", "dragOver"), "drop": ("dragEnter", "dragOver", "drop")}
        for step in steps.get(kind, (kind,)):
            self.call("Input.dispatchDragEvent", type=step, x=x, y=y, data=data)

    def picture(self, path: Path) -> None:
        told = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(told["data"]))


class Driven:
    """A browser without a window."""

    def __init__(self, folder: Path) -> None:
        assert BROWSER is not None
        there, self._out = os.pipe()
        self._into, back = os.pipe()
        command = [
            BROWSER, "--headless", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage", "--hide-scrollbars",
            f"--user-data-dir={folder / 'profile'}", "--remote-debugging-pipe",
            *(["--no-sandbox"] if os.geteuid() == 0 else []),
        ]  # fmt: skip
        # the browser reads what it is told from descriptor 3 and answers on 4
        script = f'exec 3<&{there} 4>&{back}; exec "$@"'
        self._process = subprocess.Popen(
            ["bash", "-c", script, "bash", *command], pass_fds=[there, back], stderr=subprocess.DEVNULL
        )
        os.close(there)
        os.close(back)
        self._number = 0
        self._heard = b""
        self.complaints: list[str] = []
        """what pages wrote on their consoles, and errors of their scripts"""

    def page(self) -> Page:
        return Page(self, self.send("Target.createTarget", url="about:blank")["targetId"])

    def send(self, method: str, session: str = "", **params: Any) -> Any:
        self._number += 1
        said = {"id": self._number, "method": method, "params": params, **({"sessionId": session} if session else {})}
        os.write(self._out, json.dumps(said).encode() + b"\0")
        for told in self._messages():
            if told.get("id") == self._number:
                if "navigated" in told.get("error", {}).get("message", ""):
                    raise Navigated
                assert "error" not in told, told["error"]
                return told["result"]
        raise AssertionError("the browser has gone")

    def _messages(self) -> Iterator[dict[str, Any]]:
        while True:
            line, zero, rest = self._heard.partition(b"\0")
            if zero:
                self._heard = rest
                told = json.loads(line)
                entry = told.get("params", {}).get("entry", {})  # requests that fail are told to the person
                if told.get("method") in _COMPLAINTS and entry.get("source") != "network":
                    self.complaints.append(json.dumps(told["params"]))
                yield told
                continue
            more = os.read(self._into, 1 << 20)
            if not more:
                return
            self._heard += more

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._out)
        os.close(self._into)


@contextmanager
def browser(folder: Path) -> Iterator[Driven]:
    driven = Driven(folder)
    try:
        yield driven
    finally:
        driven.close()
