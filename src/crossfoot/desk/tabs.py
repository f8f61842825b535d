"""What is remembered of the text of each tab, so that a keystroke costs a few sentences and its answer holds only what
is new.
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final, TypeAlias

from crossfoot.desk.folder import RequestRefused
from crossfoot.desk.reading import combined
from crossfoot.desk.telling import FileTold
from crossfoot.desk.windows import ReadTold, around, merged, reach_of, refiled, window
from crossfoot.messages import translated

_TABS: Final = 12
"""texts of which is remembered what was read"""
_AT_ONCE: Final = 6000
"""characters of a text that is read whole between two keystrokes"""
_LISTS: Final = ("claims", "doubts", "proposed", "declined", "loose")
SheetSent: TypeAlias = Mapping[str, Any]
Work: TypeAlias = Callable[[str, Any], Awaitable[Any]]


@dataclass
class _Tab:
    read: tuple[str, str, ReadTold] | None = None
    """the text, the locale that was asked for, and what was read"""
    filed: tuple[str, str, str, FileTold] | None = None
    """the text, the claim file and its path, and what it says"""
    whole: asyncio.Task[Any] | None = None
    """the reading of a whole text that is under way"""
    reading: tuple[str, str] = "", ""
    """that text, and the locale"""
    version: int = 0
    """the number of the last answer"""
    starts: dict[int, int] = field(default_factory=dict)
    """by number, where the entry of that number began"""


class Tabs:
    """The tabs, and who reads for them."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._tabs: OrderedDict[str, _Tab] = OrderedDict()
        self._numbers = count(1)

    async def check(self, name: str, sheet: SheetSent, quick: bool, since: int) -> dict[str, Any]:
        """The claims of a text. With ``quick``, which a keystroke asks for, only the sentences around it are read, and
        nothing where that does not do. Of what the page holds ``since`` that answer, only the number is told, and by
        how much its places have moved.
        """
        tab = self._tabs.setdefault(name, _Tab())
        self._tabs.move_to_end(name)
        while len(self._tabs) > _TABS:
            self._tabs.popitem(last=False)
        reading = self._quickly(tab, sheet) if quick else self._whole(tab, sheet)
        read, file = await asyncio.gather(reading, self._filed(tab, sheet, quick))
        if read is None:
            return {"later": True}
        answer = combined(read, file)
        quickly = any(each is not None and each.get("quick") for each in (read, file))
        return {**answer, **_since(tab, answer, since), "quick": quickly}

    async def _quickly(self, tab: _Tab, sheet: SheetSent) -> ReadTold | None:
        text, locale = sheet["text"], sheet["locale"]
        before = tab.read
        if before is not None and before[:2] == (text, locale):
            return before[2]
        part = window(before[0], text) if before is not None and before[1] == locale else None
        if part is None or before is None:
            return await self._whole(tab, sheet) if len(text) <= _AT_ONCE else None
        asked = {**sheet, "text": text[part.low : part.high], "locale": before[2]["locale"]}
        fresh: ReadTold = await self._work("read", asked)
        reading = merged(before[0], before[2], text, part, fresh)
        self._number(reading, before[2])
        reading["quick"] = True
        tab.read = text, locale, reading
        return reading

    async def _whole(self, tab: _Tab, sheet: SheetSent) -> ReadTold:
        """Read the whole text; a later request replaces one that is under way."""
        key = sheet["text"], sheet["locale"]
        before = tab.read
        if before is not None and before[:2] == key and not before[2].get("quick"):
            return before[2]
        if tab.whole is not None and tab.reading == key:
            await asyncio.wait([tab.whole])
            return await self._whole(tab, sheet)
        if tab.whole is not None:
            tab.whole.cancel()
        task = tab.whole = asyncio.ensure_future(self._work("read", sheet))
        tab.reading = key
        try:
            reading: ReadTold = await task
        except asyncio.CancelledError:
            if task is tab.whole:
                raise  # the desk is closed
            raise RequestRefused(translated("a newer text is read instead"), 409) from None
        finally:
            if task is tab.whole:
                tab.whole = None
        held = tab.read
        self._number(reading, held[2] if held else None)
        if held is before or held is None or held[:2] == key:  # else more was typed meanwhile
            tab.read = *key, reading
        return reading

    async def _filed(self, tab: _Tab, sheet: SheetSent, quick: bool) -> FileTold | None:
        text, file, path = sheet["text"], sheet["file"], sheet["path"]
        if not file:
            return None
        before = tab.filed
        known = before is not None and before[1:3] == (file, path)
        if before is not None and known and before[0] == text and (quick or not before[3].get("quick")):
            return before[3]
        part = window(before[0], text) if before is not None and known and quick else None
        filed: FileTold
        if part is None or before is None:
            filed = await self._work("file", sheet)
            self._number(filed, before[3] if before else None)
        else:
            fresh: FileTold = await self._work("file", {**sheet, "only": around(before[0], before[3], part)})
            filed = refiled(before[0], before[3], text, part, fresh)
            self._number(filed, before[3])
            filed["quick"] = True
        tab.filed = text, file, path, filed
        return filed

    def _number(self, answer: Mapping[str, Any], before: Mapping[str, Any] | None = None) -> None:
        """Give all that is new a number: the one that the same had before, wherever it stood, else a new one. Of one
        number are only those that say the same, at places that have all moved by as much.
        """
        still = {each.get("number") for each in _all(answer)}
        known: dict[str, list[int]] = {}
        for each in _all(before or {}):
            if each["number"] not in still:
                known.setdefault(_gist(each), []).append(each["number"])
        for each in _all(answer):
            if "number" not in each:
                same = known.get(_gist(each)) if known else None
                each["number"] = same.pop(0) if same else next(self._numbers)
                each["reach"] = reach_of(each)


def _all(answer: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    return (each for name in ("claims", "doubts", "loose") for each in answer.get(name, ()))


def _gist(entry: Mapping[str, Any]) -> str:
    """Everything an entry says except where it stands: its places count from the first one."""
    begin = reach_of(entry)[0]

    def within(entry: Mapping[str, Any]) -> dict[str, Any]:
        place = entry["at"]
        return {**entry, "at": None if place is None else [offset - begin for offset in place]}

    whole = within(entry)
    if "figures" in entry:
        whole["figures"] = [within(each) for each in entry["figures"]]
    return json.dumps({name: value for name, value in whole.items() if name not in ("number", "reach")})


def _since(tab: _Tab, answer: Mapping[str, Any], since: int) -> dict[str, Any]:
    """The lists of an answer, in which ``[number, by]`` stands for what the page holds, moved."""
    held = tab.starts if since and since == tab.version else {}
    lists = {name: [_as_sent(each, held) for each in answer[name]] for name in _LISTS}
    tab.version += 1
    tab.starts = {each["number"]: each["reach"][0] for name in _LISTS for each in answer[name] if "number" in each}
    return {**lists, "since": since if held else 0, "version": tab.version}


def _as_sent(each: Mapping[str, Any], held: Mapping[int, int]) -> Any:
    number = each.get("number", 0)
    if number in held:
        return [number, each["reach"][0] - held[number]]
    return {name: value for name, value in each.items() if name != "reach"}
