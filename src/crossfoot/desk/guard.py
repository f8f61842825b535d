"""Who may ask the desk for anything: the browser that was given the token, under a name of this computer, from the page
itself. Everything else is refused before any of it is looked at.
"""

from __future__ import annotations

import ipaddress
import secrets
import socket
from html import escape
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crossfoot.messages import language, translatable, translated
from crossfoot.records import NamedTuple

LARGEST: Final = 32 * 2**20
"""bytes that one request may bring"""
HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_READS: Final = ("GET", "HEAD")
_COME_IN: Final = (
    '<!DOCTYPE html><html lang="{language}"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/">'
    '<title>crossfoot desk</title><p><a href="/">{words}</a></p></html>'
)
"""takes the token out of the address: the cookie is not sent along where another program opened the browser"""
_CLOSED: Final = translatable(
    "This desk is closed to you. Open the address that `crossfoot desk` printed, with its token."
)


class Gate(NamedTuple):
    """What the desk answers to."""

    token: str
    """stands in the address that is opened first"""
    session: str
    """stands in the cookie from then on"""
    port: int
    names: frozenset[str] = frozenset()
    """names of this computer beside ``localhost``, in lower case"""
    open: bool = False
    """whether others may come in by an address of this computer, which no foreign page can take for its name"""

    @property
    def cookie(self) -> str:
        """A name of its own for each port, which cookies do not keep apart."""
        return f"crossfoot-desk-{self.port}"

    def knows(self, host: str) -> bool:
        """Whether a ``Host`` is this computer. A page whose name somebody made lead here has that name as its host."""
        name = host.rpartition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
        name = name.lower().rstrip(".")
        if name == "localhost" or name in self.names:
            return True
        try:
            address = ipaddress.ip_address(name)
        except ValueError:
            return False
        return self.open or address.is_loopback


def gate_for(host: str, port: int) -> Gate:
    """A gate with secrets of its own for a desk that listens there."""
    try:
        here = ipaddress.ip_address(host).is_loopback
    except ValueError:
        here = host.lower() == "localhost"
    names = frozenset() if here else frozenset({host.lower(), socket.gethostname().lower()})
    return Gate(secrets.token_urlsafe(32), secrets.token_urlsafe(32), port, names, not here)


class RequestTooLarge(Exception):
    """A request brings more than the desk takes."""


class Guard:
    """Stands before the desk."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self.app = app
        self.gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":  # no other protocol is spoken here
            return
        headers = Headers(scope=scope)
        answer = self._refusal(scope, headers) or self._entry(scope, headers)
        if answer is not None:
            await answer(scope, receive, _dressed(send))
            return
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, _bounded(receive), _dressed(noted))
        except RequestTooLarge:
            if not begun:
                await _too_large()(scope, receive, _dressed(send))

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        """For what cannot come from the page."""
        if not self.gate.knows(headers.get("host", "")):
            return PlainTextResponse(translated("This desk is not known by that name."), 421)
        reads = scope["method"] in _READS
        origin = headers.get("origin")
        own = ("http://" + headers["host"], "https://" + headers["host"])
        if (origin is not None or not reads) and origin not in own:
            return PlainTextResponse(translated("Another page may not ask this desk for anything."), 403)
        if not reads and headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return PlainTextResponse(translated("Another page may not ask this desk for anything."), 403)
        length = headers.get("content-length", "0")
        return _too_large() if not length.isdecimal() or int(length) > LARGEST else None

    def _entry(self, scope: Scope, headers: Headers) -> Response | None:
        """For who has no cookie yet: the token gives one."""
        if scope["method"] in _READS and scope["path"] == "/":
            query = parse_qs(scope["query_string"].decode("latin-1"))
            if _same(query.get("token", [""])[0], self.gate.token):
                answer = HTMLResponse(_COME_IN.format(language=language(), words=escape(translated("To the desk"))))
                answer.set_cookie(self.gate.cookie, self.gate.session, httponly=True, samesite="strict")
                return answer
        try:
            shown = SimpleCookie(headers.get("cookie", "")).get(self.gate.cookie)
        except CookieError:
            shown = None
        allowed = shown is not None and _same(shown.value, self.gate.session)
        return None if allowed else PlainTextResponse(translated(_CLOSED), 403)


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode())


def _too_large() -> Response:
    return PlainTextResponse(
        translated("That is more than {limit} MiB, which is too much for the desk.", limit=LARGEST // 2**20), 413
    )


def _bounded(receive: Receive) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST:
            raise RequestTooLarge
        return message

    return counted


def _dressed(send: Send) -> Send:
    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return dressed
