"""What a file holds, exchanged as a whole: all or nothing, for one writer at a time, and nothing lost around it."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import BinaryIO, Final

from crossfoot.messages import translated

PATIENCE: Final = 10.0
"""seconds that a writer waits for another one in the same folder"""
_TURN: Final = 0.005
_TEMPORARY: Final = re.compile(r"\.crossfoot-[0-9a-f]{16}\.tmp")
_KEPT: Final = ("user.", "system.posix_acl_access", "security.selinux")
"""extended attributes that go with a file; others tell of what it held"""
_ACL: Final = "system.posix_acl_access"


class Moved(Exception):
    """The file is no longer what was read."""


def write_atomically(
    path: os.PathLike[str] | str,
    data: bytes | Iterable[bytes],
    *,
    durable: bool = True,
    instead_of: bytes | None = None,
    fresh: bool = False,
) -> tuple[str, ...]:
    """Put data (piece by piece, if it comes so) in place of what the file held, all or nothing; raises OSError.

    ``durable`` waits until the data is on the disk, which a report that can be made again need not. With ``instead_of``
    the file must still hold that, which is asked last of all, or ``Moved`` is raised. With ``fresh`` there must be no
    file, nor a link, or FileExistsError is raised.
    A symbolic link stays one, and the file that it leads to is written. Owner, group, permissions and extended
    attributes stay as they were; returns which of them could not. A hard link is parted from its other names. A file
    marked read-only is refused although its folder would allow the exchange.
    """
    whole = os.path.abspath(path)
    target = os.path.join(os.path.realpath(os.path.dirname(whole)), os.path.basename(whole)) if fresh else ""
    target = target or os.path.realpath(whole)
    before = _replaceable(target)
    file, temporary = _begun(os.path.dirname(target), 0o666 if before is None else before.st_mode & 0o700)
    try:
        with file:
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
            lost = () if before is None else _dressed(temporary, target, before)
            if sys.platform == "win32":  # there an open file cannot be moved; here it keeps its lock until it was
                file.close()
            with locked(os.path.dirname(target)):
                if instead_of is not None and _held(target) != instead_of:
                    raise Moved(os.fspath(path))
                _put(temporary, target, fresh)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    return lost


def _replaceable(target: str) -> os.stat_result | None:
    """What is known of a file that may be replaced; None if there is no file yet."""
    try:
        status = os.stat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), target)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, translated("not a regular file"), target)
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), target)
    return status


@contextmanager
def locked(folder: str) -> Iterator[None]:
    """One writer at a time in a folder, which is itself what is locked, so that nothing is left in it.

    Where the file system knows no locks, or the folder cannot be opened, it goes on without; waits ``PATIENCE`` for
    another writer and then raises TimeoutError, an OSError.
    """
    if sys.platform == "win32":
        from filelock import FileLock, Timeout

        try:
            with FileLock(os.path.join(folder, ".crossfoot.lock"), timeout=PATIENCE):
                yield
        except Timeout:
            raise _busy(folder) from None
        return
    opened = None
    with suppress(PermissionError):  # one that may be written into, but not listed
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        until = time.monotonic() + PATIENCE
        while opened is not None and not _taken(opened):
            if time.monotonic() > until:
                raise _busy(folder)
            time.sleep(_TURN)
        yield
    finally:
        if opened is not None:
            os.close(opened)


def _busy(folder: str) -> TimeoutError:
    return TimeoutError(errno.ETIMEDOUT, translated("another program has locked this folder for long"), folder)


def _taken(descriptor: int, without: bool = True) -> bool:
    """Whether the lock of an open file is now ours; ``without`` where the file system has none."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return without
    return True


def _begun(folder: str, mode: int) -> tuple[BinaryIO, str]:
    """A new temporary file, locked for as long as it is open, so that nobody takes it for a leftover."""
    temporary = os.path.join(folder, f".crossfoot-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with locked(folder):
        _sweep(folder)
        descriptor = os.open(temporary, flags, mode)
        _taken(descriptor)
    return open(descriptor, "wb"), temporary


@cache
def _sweep(folder: str) -> None:
    """Remove, once, the temporary files of runs that were killed: ours by name and owner, and locked by nobody."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    _remove_if_left(entry.path)


def _remove_if_left(path: str) -> None:
    if sys.platform == "win32":  # refuses as long as another program has it open
        os.unlink(path)
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        ours = stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid()
        if ours and _taken(descriptor, without=False):
            os.unlink(path)
    finally:
        os.close(descriptor)


def _dressed(temporary: str, target: str, before: os.stat_result) -> tuple[str, ...]:
    """Give the new file what belongs to the old one; returns what it could not be given."""
    lost = []
    mode = stat.S_IMODE(before.st_mode)
    if sys.platform != "win32":
        made = os.stat(temporary)
        if made.st_gid != before.st_gid and not _done(os.chown, temporary, -1, before.st_gid):
            lost.append("group")
            mode = mode & ~0o2070 | (mode & 0o7) << 3  # what the old group might do is not for the new one
        if made.st_uid != before.st_uid and not _done(os.chown, temporary, before.st_uid, -1):
            lost.append("owner")
            mode &= ~0o4000
    lost += _attributes(temporary, target)
    os.chmod(temporary, mode)
    return tuple(lost)


def _attributes(temporary: str, target: str) -> list[str]:
    if sys.platform != "linux":
        return []
    try:
        old = {name: os.getxattr(target, name) for name in os.listxattr(target) if name.startswith(_KEPT)}
        new = {name: os.getxattr(temporary, name) for name in os.listxattr(temporary)}
    except OSError:  # a file system without any
        return []
    if _ACL in new and _ACL not in old:  # the folder gives one to every new file
        _done(os.removexattr, temporary, _ACL)
    wanting = {name: value for name, value in old.items() if new.get(name) != value}
    return [
        translated("extended attribute {name}", name=name)
        for name, value in wanting.items()
        if not _done(os.setxattr, temporary, name, value)
    ]


def _done(change: Callable[..., None], *arguments: object) -> bool:
    try:
        change(*arguments)
    except OSError:
        return False
    return True


def _held(target: str) -> bytes | None:
    try:
        with open(target, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _put(temporary: str, target: str, fresh: bool) -> None:
    if not fresh:
        os.replace(temporary, target)
    elif sys.platform == "win32":  # there it refuses to write over anything
        os.rename(temporary, target)
    else:
        try:
            os.link(temporary, target)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from None
            os.replace(temporary, target)
        else:
            os.unlink(temporary)
