"""A desk for tests: its answers without a port, its work done in this process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping, MutableMapping
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from crossfoot.audit.settings import Settings
from crossfoot.desk import work

PORT: Final = 8417
HOST: Final = f"127.0.0.1:{PORT}"
TOKEN: Final = "the-token"
SESSION: Final = "the-session"
ARTICLE: Final = "Năm 2018, toàn tỉnh có 78 xã, trong đó 53/78 xã (64,94%) đạt chuẩn. Cả tỉnh có 134/1459 thôn (9,18%)."
"""one claim that does not add up, one that does"""


class Here:
    """Does the work in this process."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def ask(self, task: str, said: Any) -> Any:
        self.asked.append(task)
        return json.loads(json.dumps(work.done(task, json.loads(json.dumps(said)))))

    async def warm(self) -> None: ...

    async def end(self) -> None: ...


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """Asks the desk without a port, with just the headers that it is told to send."""

    def __init__(self, folder: Path, here: Here | None = None) -> None:
        from crossfoot.desk.app import Desk, application
        from crossfoot.desk.folder import Folder
        from crossfoot.desk.guard import Gate

        self.desk = Desk(Folder(str(folder)), Settings(), here or Here())
        self.app = application(self.desk, Gate(TOKEN, SESSION, PORT))
        self.cookies: dict[str, str] = {}

    def let_in(self) -> Client:
        self.cookies[f"crossfoot-desk-{PORT}"] = SESSION
        return self

    def get(self, path: str, **headers: str) -> Answer:
        return self.send("GET", path, [], headers)

    def post(self, path: str, body: bytes | Iterable[bytes] = b"{}", **headers: str) -> Answer:
        return self.send("POST", path, [body] if isinstance(body, bytes) else body, headers)

    def send(self, method: str, target: str, pieces: Iterable[bytes], headers: Mapping[str, str]) -> Answer:
        path, _, query = target.partition("?")
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"host": HOST, **({"cookie": cookies} if cookies else {})}
        sent |= {name.replace("_", "-").lower(): value for name, value in headers.items()}
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in sent.items()],
            "client": ("127.0.0.1", 50000), "server": ("127.0.0.1", PORT), "state": {},
        }  # fmt: skip
        coming = [{"type": "http.request", "body": each, "more_body": True} for each in pieces]
        coming.append({"type": "http.request", "body": b"", "more_body": False})
        said: list[MutableMapping[str, Any]] = []

        async def receive() -> MutableMapping[str, Any]:
            return coming.pop(0) if coming else {"type": "http.disconnect"}

        async def send(message: MutableMapping[str, Any]) -> None:
            said.append(message)

        asyncio.run(self.app(scope, receive, send))
        heard = {name.decode(): value.decode() for name, value in said[0]["headers"]}
        for each in SimpleCookie(heard.get("set-cookie", "")).values():
            self.cookies[each.key] = each.value
        return Answer(said[0]["status"], heard, b"".join(each.get("body", b"") for each in said[1:]))


class Visitor(Client):
    """A browser tab that was let in."""

    def __init__(self, folder: Path) -> None:
        self.here = Here()
        super().__init__(folder, self.here)
        self.let_in()

    def ask(self, endpoint: str, code: int = 200, /, **said: Any) -> Any:
        answer = self.post(f"/api/{endpoint}", json.dumps(said).encode(), origin=f"http://{HOST}")
        assert answer.status == code, answer.text
        return answer.json()

    def give(self, endpoint: str, data: bytes, code: int = 200, /, **query: str) -> Any:
        answer = self.post(f"/api/{endpoint}?{urlencode(query)}", data, origin=f"http://{HOST}")
        assert answer.status == code, answer.text
        return answer.json()
