"""The desk on a port of this computer, and the browser that is sent there."""

from __future__ import annotations

import os
import socket
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html import escape
from typing import Final

import uvicorn

from crossfoot.audit.settings import Settings
from crossfoot.desk.app import Desk, Workers, application
from crossfoot.desk.children import Children
from crossfoot.desk.folder import Folder
from crossfoot.desk.guard import gate_for
from crossfoot.messages import translated

PORT: Final = 8417
_TRIED: Final = 20
"""ports, from the usual one up, of which the first free one is taken"""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens; of the usual port and those above it the first that is free, if none is named. Raises
    ``OSError``.
    """
    failed: OSError | None = None
    for tried in [port] if port else [*range(PORT, PORT + _TRIED), 0]:
        family, kind, proto, _, address = socket.getaddrinfo(host, tried, type=socket.SOCK_STREAM)[0]
        made = socket.socket(family, kind, proto)
        try:
            if os.name == "posix":
                made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(address)
            made.listen(128)
        except OSError as error:
            made.close()
            failed = error
            continue
        return made
    assert failed is not None
    raise failed


def address_of(host: str, port: int) -> str:
    """The address that a browser on this computer takes."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{name}:{port}/"


@contextmanager
def browser_at(address: str) -> Iterator[None]:
    """Send the browser there by way of a file that only this account can read: the token must not stand in the list of
    processes.
    """
    there = escape(translated("To the desk"))
    made, path = tempfile.mkstemp(prefix="crossfoot-desk-", suffix=".html")
    with open(made, "w", encoding="utf-8") as file:
        file.write(
            f'<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={escape(address)}">'
            f'<title>crossfoot desk</title><a href="{escape(address)}">{there}</a>'
        )
    try:
        with suppress(webbrowser.Error):
            webbrowser.open(f"file://{path}")
        yield
    finally:
        with suppress(OSError):
            os.unlink(path)


def server(
    folder: str,
    settings: Settings,
    host: str,
    opened: socket.socket,
    workers: Workers | None = None,
    asked: str = "",
) -> tuple[uvicorn.Server, str]:
    """A server for a folder on a socket, and the address with its token; ``asked`` is the language of its pages
    whatever the browser wishes.
    """
    port = opened.getsockname()[1]
    gate = gate_for(host, port)
    desk = Desk(Folder(folder), settings, workers or Children())
    config = uvicorn.Config(
        application(desk, gate, asked), log_level="warning", access_log=False, server_header=False, proxy_headers=False,
        ws="none", http="h11", loop="asyncio", timeout_graceful_shutdown=2,
    )  # fmt: skip
    return uvicorn.Server(config), f"{address_of(host, port)}?token={gate.token}"
