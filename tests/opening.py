"""A desk that is open in a browser, and what a person does there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from uvicorn import Server

from browser import AXE
from crossfoot.audit.settings import Settings
from crossfoot.desk.app import Workers
from crossfoot.desk.serve import listening, server
from driving import Driven, Page, browser

BUTTON: Final = "[...document.querySelectorAll('{} button')].find(each => each.textContent.includes('{}'))"
COUNT: Final = "CSS.highlights.get('{}')?.size"
STATUS: Final = "document.getElementById('status').textContent"
SHEET: Final = "document.getElementById('sheet').textContent"


class Desk(NamedTuple):
    folder: Path
    address: str
    driven: Driven
    serving: Server

    def page(self, width: int = 1280, height: int = 900, scale: int = 1) -> Page:
        """A new tab with the desk in it, ready to be typed into."""
        page = self.driven.page()
        page.size(width, height, scale)
        page.go(self.address)
        page.until("document.activeElement?.id === 'sheet' && document.querySelector('#list li')")
        return page


@contextmanager
def served(folder: Path, workers: Workers | None = None, port: int = 0) -> Iterator[tuple[Server, str]]:
    """The desk on a port, and its address with the token."""
    opened = listening("127.0.0.1", port)
    serving, address = server(str(folder), Settings(), "127.0.0.1", opened, workers)
    thread = threading.Thread(target=serving.run, kwargs={"sockets": [opened]})
    thread.start()
    try:
        yield serving, address
    finally:
        serving.should_exit = True
        thread.join(10)
        opened.close()


@contextmanager
def opened(folder: Path, profile: Path, workers: Workers | None = None) -> Iterator[Desk]:
    with served(folder, workers) as (serving, address), browser(profile) as driven:
        yield Desk(folder, address, driven, serving)


def click(page: Page, where: str, words: str) -> None:
    page.until(BUTTON.format(where, words))
    page.run(f"{BUTTON.format(where, words)}.click()")


def judged(page: Page) -> None:
    """Nothing that axe-core finds; it must be there."""
    if not page.run("'axe' in window"):
        page.run(AXE.read_text(encoding="utf-8") + "; true")
    told = page.run("axe.run(document, {resultTypes: ['violations']}).then(told => JSON.stringify(told.violations))")
    assert told == "[]"


def marked(page: Page, name: str) -> list[str]:
    return list(page.run(f"[...CSS.highlights.get('{name}')].map(String)"))
