"""What a keystroke in a text of 5,000 words costs at the desk, from the key to the marks.

    python benchmarks/desk.py [--runs N] [--clock]

Processor milliseconds, the median over keys at random places in news and dense reports: of the desk, which finds what
to read again, reads it and says what is new; and of the page in Chromium (its main thread), from the key to the painted
page, where there is one. What the system takes between the two is not in it.

With --clock what a person waits for, in a hundred keys: milliseconds from the key to the painted marks, with the
desk at work as it always is; median, 95th of the hundred and the slowest. Says something on a computer that is idle.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from crossfoot.audit.settings import Settings
from crossfoot.desk import serve, work
from crossfoot.desk.app import Workers
from crossfoot.desk.tabs import Tabs
from crossfoot.lsp.background import plain_settings
from driving import BROWSER, Page, browser
from measuring import Row
from prose import article

WORDS: Final = 5_000
LIMIT: Final = 100.0
"""milliseconds, from the key to the marks"""
_SETTLED: Final = """
window.done = 0;
let busy = false;
new MutationObserver(() => {
  const now = document.body.classList.contains("busy");
  if (busy && !now) requestAnimationFrame(() => setTimeout(() => done++, 30));
  busy = now;
}).observe(document.body, {attributes: true});
const timeout = setTimeout;
window.setTimeout = (act, after, ...more) => after >= 700 ? 0 : timeout(act, after, ...more); // the pause does not come
true
"""
_TIMED: Final = """
window.taken = [];
let busy = false;
document.getElementById("sheet").addEventListener("beforeinput", () => performance.mark("key"), true);
new MutationObserver(() => {
  const now = document.body.classList.contains("busy");
  const painted = new MessageChannel();
  painted.port1.onmessage = () => taken.push(performance.measure("painted", "key").duration);
  if (busy && !now) requestAnimationFrame(() => painted.port2.postMessage(0));
  busy = now;
}).observe(document.body, {attributes: true});
const timeout = setTimeout;
window.setTimeout = (act, after, ...more) => after >= 700 ? 0 : timeout(act, after, ...more); // the pause does not come
true
"""
_CURSOR: Final = """(() => {{
  const walker = document.createTreeWalker(document.getElementById("sheet"), NodeFilter.SHOW_TEXT);
  let at = {};
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
    if (at <= node.length) return getSelection().setBaseAndExtent(node, at, node, at);
    at -= node.length;
  }}
}})()"""


class Here:
    """Does the work in this process, and reads a text no second time."""

    def __init__(self) -> None:
        self._read: dict[str, str] = {}

    async def ask(self, task: str, said: Any) -> Any:
        key = json.dumps([task, said])
        if key not in self._read:
            self._read[key] = json.dumps(work.done(task, said))
        return json.loads(self._read[key])

    async def work(self, task: str, said: Any) -> Any:
        return (await self.ask(task, said))["done"]

    async def warm(self) -> None: ...

    async def end(self) -> None: ...


def rows(folder: Path, runs: int) -> Iterator[Row]:
    for language in ("en", "vi"):
        for sort in ("news", "dense"):
            text = " ".join(article(language, sort, 12 * WORDS).split(" ")[:WORDS])
            here = Here()
            desk = asyncio.run(_desk(here, text, language, 5 * runs))
            page = _page(here, text, 3 * runs) if BROWSER else 0.0
            measured = f"{desk:.0f} + {page:.0f} ms"
            name = f"desk: a key in {WORDS:,} words, {language} {sort}"
            yield Row(name, measured, f"{LIMIT:.0f} ms", (desk + page) / LIMIT, 1)


async def _desk(here: Here, text: str, language: str, keys: int) -> float:
    draw, taken = random.Random(WORDS), []
    tabs = Tabs(here.work)
    sheet = {"file": "", "locale": language, "path": "/none.yaml", "settings": plain_settings(Settings())}
    told = await tabs.check("", {**sheet, "text": text}, False, 0)
    for _ in range(keys):
        at = draw.randrange(len(text))
        text = f"{text[:at]}5{text[at:]}"
        began = time.process_time()
        told = await tabs.check("", {**sheet, "text": text}, True, told["version"])
        json.dumps(told)
        taken.append(time.process_time() - began)
    return 1000 * statistics.median(taken)


def _page(here: Here, text: str, keys: int) -> float:
    with _opened(text, here) as page:
        return _typed(page, len(text), keys)


@contextmanager
def _opened(text: str, workers: Workers | None) -> Iterator[Page]:
    """The page with an article open in it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "article.txt").write_text(text, encoding="utf-8")
        opened = serve.listening("127.0.0.1", 0)
        serving, address = serve.server(folder, Settings(), "127.0.0.1", opened, workers)
        thread = threading.Thread(target=serving.run, kwargs={"sockets": [opened]})
        thread.start()
        try:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, browser(Path(profile)) as driven:
                page = driven.page()
                page.size(1280, 900)
                page.go(address)
                page.until("document.querySelector('#list button')")
                page.run("document.querySelector('#list button').click()")
                page.until("document.getElementById('summary')?.textContent && !document.body.matches('.busy')")
                yield page
        finally:
            serving.should_exit = True
            thread.join(10)


def by_the_clock(keys: int = 100) -> Iterator[str]:
    for language in ("en", "vi"):
        for sort in ("news", "dense"):
            text = " ".join(article(language, sort, 12 * WORDS).split(" ")[:WORDS])
            draw = random.Random(WORDS)
            with _opened(text, None) as page:
                page.run(_TIMED)
                page.run("document.getElementById('sheet').focus()")
                for number in range(keys):
                    page.run(_CURSOR.format(draw.randrange(len(text))))
                    time.sleep(0.15)
                    page.type("5")
                    page.until(f"taken.length > {number}")
                taken = sorted(map(float, page.run("taken")))
            median, late, last = statistics.median(taken), taken[int(0.95 * keys) - 1], taken[-1]
            yield f"desk, {language} {sort}: median {median:.0f}, 95th {late:.0f}, slowest {last:.0f} ms by the clock"


def _typed(page: Page, length: int, keys: int) -> float:
    draw, taken = random.Random(WORDS), []
    page.run(_SETTLED)
    page.call("Performance.enable", timeDomain="threadTicks")
    page.run("document.getElementById('sheet').focus()")
    for number in range(keys):
        page.run(_CURSOR.format(draw.randrange(length)))
        time.sleep(0.05)
        before = _main_thread(page)
        page.type("5")
        page.until(f"done > {number}")
        taken.append(_main_thread(page) - before)
    return 1000 * statistics.median(taken)


def _main_thread(page: Page) -> float:
    told = page.call("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in told if each["name"] == "TaskDuration"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--clock", action="store_true")
    asked = parser.parse_args()
    for row in by_the_clock() if asked.clock else rows(Path(), asked.runs):
        print(row, flush=True)
