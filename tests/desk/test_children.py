"""Work in other processes: what hangs is given up, what dies is said, and the next piece of work is done."""

from __future__ import annotations

import asyncio

import pytest

from crossfoot.desk.children import Children, Stalled
from crossfoot.lsp import background

WORKER = """
import json, os, signal, sys, time
for line in sys.stdin:
    task, said = json.loads(line)
    if task == "die": os._exit(1)
    if task == "hang": time.sleep(60)
    if task == "work":
        signal.setitimer(signal.ITIMER_PROF, 0.02)
        while True: pass
    if task == "babble": print("no json", flush=True)
    print(json.dumps([os.getpid(), said]), flush=True)
"""


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setattr("crossfoot.desk.children.command", lambda _: [sys.executable, "-I", "-c", WORKER])


def test_what_hangs_or_dies_costs_itself_only() -> None:
    async def work() -> None:
        children = Children(2)
        first, said = await children.ask("say", {"a": "ü"})
        assert said == {"a": "ü"}
        hung = asyncio.create_task(children.ask("hang", None, 0.3))
        await asyncio.sleep(0.05)
        assert (await children.ask("say", 1))[1] == 1  # while the other one hangs
        with pytest.raises(Stalled, match=r"more than 0\.3 seconds"):
            await hung
        for task, why in (("die", "died"), ("babble", "died"), ("work", "20 seconds of processor time")):
            with pytest.raises(Stalled, match=why):
                await children.ask(task, None)
        later, said = await children.ask("say", 2)
        assert (said, later == first) == (2, False)
        assert (await children.ask("say", 3)) == [later, 3]  # the same process again
        await children.end()

    asyncio.run(work())


def test_who_waits_no_longer_ends_the_work() -> None:
    async def work() -> None:
        children = Children(1)
        waiting = asyncio.create_task(children.ask("hang", None))
        await asyncio.sleep(0.2)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert (await children.ask("say", 1))[1] == 1
        await children.end()

    asyncio.run(work())


def test_for_one_that_was_ended_the_next_is_made_ready() -> None:
    async def work() -> None:
        children = Children(2)
        await children.warm()
        await asyncio.gather(*children._coming)
        both = {each.pid for each in children._idle}
        assert len(both) == 2
        with pytest.raises(Stalled):
            await children.ask("hang", None, 0.1)
        await asyncio.gather(*children._coming)
        now = {each.pid for each in children._idle}
        assert (len(now), len(now & both)) == (2, 1)
        with pytest.raises(Stalled):
            await children.ask("hang", None, 0.1)
        await children.end()  # while it is made ready
        assert not children._idle

    asyncio.run(work())


def test_the_process_runs_the_work_of_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossfoot.desk.children.command", background.command)

    async def work() -> None:
        children = Children()
        await children.warm()
        assert await children.ask("ready", None) == {"done": "ready"}
        await children.end()

    asyncio.run(work())
