"""What is remembered of a text: a keystroke is answered with what is new, and waits for no reading of the whole."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.desk import work
from crossfoot.desk.folder import RequestRefused
from crossfoot.desk.tabs import Tabs
from crossfoot.lsp.background import plain_settings

FILLER = "The rest had one of some kind, and nobody in the room could say of which kind it was or had been. 😀"
LONG = "".join(f"Of {900 + n} villages {9 * n} ({900 * n / (900 + n):.2f}%) had none. {FILLER}\n" for n in range(1, 17))
LISTS = ("claims", "doubts", "proposed", "declined", "loose")
HERE = "Of 908 "
BEFORE, BEHIND = LONG.partition(HERE)[0], "".join(LONG.partition(HERE)[1:])
TYPED = f"{BEFORE}Of 78 towns 53 (64.94%) had one. {BEHIND}"


class Reader:
    """Does the work here; of a whole text only when it is let."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.let = asyncio.Event()
        self.let.set()

    async def work(self, task: str, said: Any) -> Any:
        self.asked.append((task, len(said["text"])))
        if task == "read" and len(said["text"]) >= len(LONG):
            await self.let.wait()
        return json.loads(json.dumps(work.done(task, said)))["done"]


class Page:
    """Holds what it was told, as the page does."""

    def __init__(self, tabs: Tabs, name: str = "t", file: str = "") -> None:
        self.tabs, self.name, self.file = tabs, name, file
        self.version = 0
        self.held: dict[int, Any] = {}
        self.fresh = 0

    async def check(self, text: str, quick: bool = False) -> dict[str, Any]:
        sheet = {
            "text": text, "file": self.file, "locale": "", "path": "/none.yaml", "settings": plain_settings(Settings()),
        }  # fmt: skip
        told = await self.tabs.check(self.name, sheet, quick, self.version)
        if "version" not in told:
            return told
        assert told["since"] in (0, self.version)
        self.fresh = sum(not isinstance(each, list) for name in LISTS for each in told[name])
        for name in LISTS:
            told[name] = [self._moved(*each) if isinstance(each, list) else each for each in told[name]]
        self.held = {each["number"]: each for name in LISTS for each in told[name] if "number" in each}
        self.version = told["version"]
        copy: dict[str, Any] = json.loads(json.dumps(told))
        return copy

    def _moved(self, number: int, by: int) -> Any:
        for each in (self.held[number], *self.held[number].get("figures", ())):
            if each["at"]:
                each["at"] = [offset + by for offset in each["at"]]
        return self.held[number]


def content(told: dict[str, Any]) -> Any:
    return [[{k: v for k, v in each.items() if k not in ("number", "hand")} for each in told[name]] for name in LISTS]


def begun() -> str:
    """A claim file of the long text."""
    sheet = {"text": LONG, "file": "", "locale": "", "path": "/none.yaml", "settings": plain_settings(Settings())}
    return str(work.done("change", {**sheet, "what": "begin", "places": []})["done"]["file"])


@pytest.mark.parametrize("file", ["", "begun"])
def test_a_keystroke_is_told_what_is_new_and_how_far_the_rest_moved(file: str) -> None:
    async def go() -> None:
        reader = Reader()
        tabs = Tabs(reader.work)
        page = Page(tabs, file=file and begun())
        first = await page.check(LONG)
        assert len(first["claims"]) == 16
        quick = await page.check(TYPED, True)
        assert quick["quick"]
        assert 0 < page.fresh < 12
        assert reader.asked[2 if file else 1][1] < len(LONG) // 2
        whole = await page.check(TYPED)
        assert not whole["quick"]
        assert page.fresh < 12  # what was right is not told again
        other = await Page(tabs, "other", page.file).check(TYPED)
        assert content(whole) == content(other)
        new = [each for each in content(quick)[2 if file else 0] if each["figures"][0]["text"] == "53"]
        assert [each["state"] for each in new] == ["mismatch"]
        assert await page.check(TYPED, True) | {"version": 0, "since": 0} == whole | {"version": 0, "since": 0}

    asyncio.run(go())


def test_what_is_typed_waits_for_no_reading_of_the_whole() -> None:
    async def go() -> None:
        reader = Reader()
        page = Page(Tabs(reader.work))
        await page.check(LONG)
        reader.let.clear()
        older = asyncio.create_task(Page(page.tabs).check(f"{LONG} "))
        await asyncio.sleep(0)
        assert (await page.check(TYPED, True))["quick"]
        newer = asyncio.create_task(Page(page.tabs).check(TYPED))
        with pytest.raises(RequestRefused, match="a newer text is read instead"):
            await older
        typed = await page.check(f"{TYPED}5", True)
        reader.let.set()
        await newer
        assert await page.check(f"{TYPED}5", True) | {"version": 0, "since": 0} == typed | {"version": 0, "since": 0}

    asyncio.run(go())


def test_a_text_that_is_being_read_is_read_once() -> None:
    async def go() -> None:
        reader = Reader()
        page = Page(Tabs(reader.work))
        reader.let.clear()
        both = [asyncio.create_task(Page(page.tabs).check(LONG)) for _ in range(2)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        reader.let.set()
        one, other = await asyncio.gather(*both)
        assert one["claims"] == other["claims"]
        assert len(reader.asked) == 1

    asyncio.run(go())


def test_a_long_text_that_is_new_waits_for_a_pause() -> None:
    async def go() -> None:
        reader = Reader()
        tabs = Tabs(reader.work)
        assert await Page(tabs).check(5 * LONG, True) == {"later": True}
        assert not reader.asked
        assert len((await Page(tabs).check(LONG[:150], True))["claims"]) == 1
        for number in range(20):
            await Page(tabs, str(number)).check("")
        assert await Page(tabs).check(5 * LONG, True) == {"later": True}
        assert len(tabs._tabs) == 12

    asyncio.run(go())


def test_an_answer_that_the_page_does_not_hold_is_told_whole() -> None:
    async def go() -> None:
        tabs = Tabs(Reader().work)
        page, stranger = Page(tabs), Page(tabs)
        await page.check(LONG)
        await stranger.check(LONG)
        assert stranger.fresh >= 16
        page.version = 1
        await page.check(LONG)
        assert page.fresh >= 16

    asyncio.run(go())
