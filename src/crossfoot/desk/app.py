"""What the desk answers to the page. The folder is all that it knows; of an open text it remembers only what was read
of it last (``tabs.py``).
"""

from __future__ import annotations

import base64
import json
import os
import posixpath
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import Any, Final, Protocol

from jinja2 import Environment, PackageLoader, select_autoescape
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from crossfoot import __version__
from crossfoot.audit.git import hands
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import SourceError, decode, encoding
from crossfoot.desk.children import Stalled
from crossfoot.desk.folder import Folder, RequestRefused, digest_of, sort_of, suffixes
from crossfoot.desk.guard import Gate, Guard
from crossfoot.desk.spoken import NAMES, Spoken, words
from crossfoot.desk.tabs import Tabs
from crossfoot.lsp.background import plain_settings
from crossfoot.messages import language, languages, translated

_LONGEST: Final = 2_000_000
"""characters of a text"""
_UNTITLED: Final = "untitled.yaml"


class Workers(Protocol):
    """Who does the work: processes, as of ``children``."""

    async def ask(self, task: str, said: Any) -> Any: ...
    async def warm(self) -> None: ...
    async def end(self) -> None: ...


class Desk:
    """One folder, and who works on it."""

    def __init__(self, folder: Folder, settings: Settings, workers: Workers) -> None:
        self.folder = folder
        within = tuple(each for each in settings.sources if folder.holds(each))
        self.settings = plain_settings(settings._replace(roots=(folder.root,), named=frozenset(), sources=within))
        self.workers = workers
        self._tabs = Tabs(self.work)

    async def work(self, task: str, said: Any) -> Any:
        """What a process answers; raises ``RequestRefused``."""
        try:
            answer = await self.workers.ask(task, said)
        except Stalled as error:
            raise RequestRefused(str(error), 503) from None
        if "refused" in answer:
            raise RequestRefused(answer["refused"], 422)
        return answer["done"]

    def _sheet(self, said: dict[str, Any]) -> dict[str, Any]:
        text, file, locale, name = (_text(said, key) for key in ("text", "file", "locale", "name"))
        path = self.folder.path(name or _UNTITLED)
        return {"text": text, "file": file, "locale": locale, "path": path, "settings": self.settings}

    async def check(self, said: dict[str, Any]) -> Any:
        """The claims of a text; with ``quick`` around a keystroke, ``since`` an answer that the page holds."""
        since = said.get("since", 0)
        return await self._tabs.check(
            _text(said, "tab"), self._sheet(said), bool(said.get("quick")), since if type(since) is int else 0
        )

    async def offers(self, said: dict[str, Any]) -> Any:
        return await self.work("offers", {**self._sheet(said), "places": _places(said)})

    async def change(self, said: dict[str, Any]) -> Any:
        """The claim file after a decision; nothing is written."""
        return await self.work("change", {**said, **self._sheet(said), "places": _places(said)})

    async def report(self, said: dict[str, Any]) -> Any:
        """The page as a report to hand on."""
        more = {"form": _text(said, "form"), "title": _text(said, "title") or "text"}
        return {"report": await self.work("report", {**self._sheet(said), **more})}

    async def marked(self, said: dict[str, Any]) -> Any:
        """A copy of a document of the folder with a note at each finding; the document itself stays as it is."""
        name = _text(said, "document")
        data = base64.b64encode(await run_in_threadpool(self.folder.read, name)).decode("ascii")
        return await self.work("marked", {**self._sheet(said), "document": name, "data": data})

    async def draft(self, said: dict[str, Any]) -> Any:
        """The claim file of a table of the folder, as it is saved under that name."""
        name, target = _text(said, "name"), _text(said, "target")
        data = base64.b64encode(await run_in_threadpool(self.folder.read, name)).decode("ascii")
        about = posixpath.relpath(name, posixpath.dirname(target) or ".")
        table = await self.work("table", {**self._written(_text(said, "locale")), "name": about, "data": data})
        return {"file": table["draft"]}

    async def listing(self, _: dict[str, Any]) -> Any:
        listing = await run_in_threadpool(self.folder.listing)
        return {"entries": [each._asdict() for each in listing.entries], "whole": listing.whole}

    async def open(self, said: dict[str, Any]) -> Any:
        """A file of the folder: an article with its text, a table, or a claim file with the article it is about."""
        name = _text(said, "name")
        data = await run_in_threadpool(self.folder.read, name)
        sort = sort_of(name)
        if sort == "claims":
            return await self._claims(name, data)
        return {"sort": sort, "name": name, **await self._document(name, data, _text(said, "locale"))}

    def _written(self, locale: str) -> dict[str, Any]:
        """How the figures of a table are written that can be read in two ways."""
        return {"locale": locale, "settings": self.settings}

    async def _document(self, name: str, data: bytes, locale: str) -> dict[str, Any]:
        task = "table" if sort_of(name) == "table" else "article"
        said = {**self._written(locale), "name": name, "data": base64.b64encode(data).decode()}
        document: dict[str, Any] = await self.work(task, said)
        return document

    async def _claims(self, name: str, data: bytes) -> dict[str, Any]:
        try:
            file = decode(data)
        except SourceError as error:
            raise RequestRefused(
                translated("{name} cannot be read: {message}", name=name, message=error.message), 422
            ) from None
        answer: dict[str, Any] = {
            "sort": "claims",
            "name": name,
            "file": file,
            "digest": digest_of(data),
            "text": "",
            "leftOut": [],
        }
        who = await run_in_threadpool(hands, self.folder.path(name))
        answer["hands"] = {claim: list(hand) for claim, hand in who.items()}
        head = await self.work("header", {"file": file})
        document = head["document"]
        answer["document"] = ""
        answer["locale"] = head["locale"]
        if document:
            try:
                about = os.path.normpath(os.path.join(os.path.dirname(name), document)).replace(os.sep, "/")
                answer |= await self._document(about, await run_in_threadpool(self.folder.read, about), head["locale"])
                answer["document"] = about
            except RequestRefused as error:
                answer["leftOut"] = [error.message]
        return answer

    async def read(self, request: Request) -> Any:
        """A file that was dropped on the page; it is read, and not kept."""
        name = request.query_params.get("name", "")
        sort = sort_of(name)
        data = await request.body()
        if sort == "claims" or sort is None:
            raise RequestRefused(
                translated("the desk takes texts, HTML, Word, PDF, CSV and XLSX; open a claim file from the list")
            )
        return {"sort": sort, "name": name, **await self._document(name, data, request.query_params.get("locale", ""))}

    async def keep(self, request: Request) -> Any:
        """Put a document into the folder, under a name that no file has there yet."""
        name = request.query_params.get("name", "")
        if sort_of(name) not in ("article", "table"):
            raise RequestRefused(
                translated("a text is kept under a name that ends in .txt, another document under its own")
            )
        data = await request.body()
        return {"name": name, "sha256": await run_in_threadpool(self.folder.put, name, data)}

    async def save(self, said: dict[str, Any]) -> Any:
        """Write a claim file: a new one, or in place of the one with that digest."""
        name, file, before = (_text(said, key) for key in ("name", "file", "digest"))
        if sort_of(name) != "claims":
            raise RequestRefused(translated("the name of a claim file ends in .yaml"))

        def write() -> str:
            codec = encoding(self.folder.read(name)) if before and os.path.exists(self.folder.path(name)) else "utf-8"
            return self.folder.put(name, file.encode(codec), before)

        return {"name": name, "digest": await run_in_threadpool(write)}


def _text(said: dict[str, Any], key: str) -> str:
    """A text of the request, without halves of characters, which no file can hold."""
    value = said.get(key, "")
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise RequestRefused(translated("{key} is no text, or longer than the desk takes", key=key))
    return value.encode("utf-8", "replace").decode() if any("\ud800" <= each <= "\udfff" for each in value) else value


def _places(said: dict[str, Any]) -> list[list[int]]:
    places: list[list[int]] = said.get("places", [])
    fits = isinstance(places, list) and all(
        isinstance(each, list) and len(each) == 2 and all(type(at) is int and at >= 0 for at in each) for each in places
    )
    if not fits:
        raise RequestRefused(translated("places are pairs of offsets"))
    return places


def _answering(answer: Callable[[dict[str, Any]], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            said = json.loads(await request.body())
        except ValueError:
            raise RequestRefused(translated("that is no JSON")) from None
        if not isinstance(said, dict):
            raise RequestRefused(translated("that is no request"))
        return JSONResponse(await answer(said))

    return endpoint


def _taking(answer: Callable[[Request], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return JSONResponse(await answer(request))

    return endpoint


def _marked(style: str, sentence: str) -> Markup:
    """A sentence of the key, with what stands in <> marked."""
    before, shown, after = sentence.replace(">", "<").split("<")
    return Markup('{}<span class="mark {}">{}</span>{}').format(before, style, shown, after)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestRefused)
    return JSONResponse({"refused": error.message}, error.code)


def application(desk: Desk, gate: Gate, asked: str = "") -> Starlette:
    """The whole desk, behind its gate; in that language, if one is asked for whatever the browser wishes."""
    pages = Environment(loader=PackageLoader("crossfoot.desk"), autoescape=select_autoescape(default=True))
    name = os.path.basename(desk.folder.root) or desk.folder.root
    accept = ",".join(suffixes())
    shown = name.encode("utf-8", "replace").decode()

    async def page(_: Request) -> Response:
        offered = () if asked else ((each, NAMES.get(each, each)) for each in languages())
        said = {"translated": translated, "marked": _marked, "words": words(), "languages": offered}
        page = pages.get_template("desk.html")
        return HTMLResponse(page.render(folder=shown, version=__version__, accept=accept, language=language(), **said))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await desk.workers.warm()
        try:
            yield
        finally:
            await desk.workers.end()

    said = {
        "check": desk.check, "offers": desk.offers, "change": desk.change, "open": desk.open, "save": desk.save,
        "report": desk.report, "marked": desk.marked, "list": desk.listing, "draft": desk.draft,
    }  # fmt: skip
    return Starlette(
        routes=[
            Route("/", page),
            *(Route(f"/api/{each}", _answering(answer), methods=["POST"]) for each, answer in said.items()),
            Route("/api/read", _taking(desk.read), methods=["POST"]),
            Route("/api/keep", _taking(desk.keep), methods=["POST"]),
            Mount("/static", StaticFiles(directory=str(files("crossfoot.desk") / "static"))),
        ],
        middleware=[Middleware(Spoken, asked=asked), Middleware(Guard, gate=gate)],
        exception_handlers={RequestRefused: _refused},
        lifespan=lifespan,
    )
