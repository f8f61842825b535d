"""Paths and addresses of documents from the root of their repository: the same from whatever folder the command ran, as
code scanning and annotations want them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from crossfoot.claimfile.reach import repository_of

NO_FILES: Final = ("-", "(standard input)", "(command line)")
"""names of documents that lie nowhere"""


class Root:
    """The folder to which the paths of one report are relative.

    That is the repository of the working folder; where that is in none, the repository that holds all the documents;
    else the working folder itself.
    """

    def __init__(self, paths: Iterable[str] = ()) -> None:
        try:
            here = os.getcwd()
            repository = repository_of(here) or repository_of(_common(paths))
        except OSError:  # the working folder was deleted
            here = repository = ""
        self.folder = repository or here
        self.is_repository = bool(repository)

    def path(self, path: str) -> str:
        """The path from there, with slashes. A file elsewhere keeps its absolute path if it was named by one."""
        if path in NO_FILES or not self.folder:
            return path.replace(os.sep, "/")
        whole = os.path.abspath(path)
        inside = _below(self.folder, whole) or _below(os.path.realpath(self.folder), _itself(whole))
        if not inside and not os.path.isabs(path):
            inside = _upward(whole, self.folder)
        return (inside or whole).replace(os.sep, "/")

    def uri(self, path: str) -> str:
        """That path as a URI reference: relative, or with ``file:``."""
        path = self.path(path)
        return file_address(path) if os.path.isabs(path) else quote(_bytes(path))


def file_address(path: str) -> str:
    """The absolute address of a file; nothing for what is none."""
    if path in NO_FILES:
        return ""
    whole = os.path.abspath(path).replace(os.sep, "/")
    return f"file://{'' if whole.startswith('/') else '/'}{quote(_bytes(whole))}"


def _common(paths: Iterable[str]) -> str:
    """The deepest folder that holds all the files; nothing where there is none."""
    folders = {os.path.dirname(os.path.abspath(path)) for path in paths if path not in NO_FILES}
    try:
        return os.path.commonpath(folders) if folders else ""
    except ValueError:  # on several drives
        return ""


def _below(folder: str, path: str) -> str:
    """The rest of the path of a file below the folder; nothing for any other."""
    above = os.path.join(folder, "")
    return path.removeprefix(above) if path.startswith(above) else ""


def _itself(path: str) -> str:
    """The real path of a file, or of a symbolic link itself."""
    folder, name = os.path.split(path)
    try:
        return os.path.join(os.path.realpath(folder), name)
    except ValueError:  # no name that a file can have
        return path


def _upward(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder)
    except ValueError:  # on another drive
        return ""


def _bytes(path: str) -> bytes:
    """The name as the file system has it; what is half a character and no such byte is kept all the same."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
