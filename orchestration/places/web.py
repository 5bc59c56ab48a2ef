"""Files behind https://, one by one or as the index of a folder.

Belongs here: what is asked of a web server and how its answers are understood. A file is known again by its ETag, else
by its Last-Modified; a download that broke off is read on by a range request. Logins come from ~/.netrc.
"""

import asyncio
import email.utils
import errno
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

from orchestration.places.kind import ANSWER_SECONDS, CONNECT_SECONDS, Kind, Options, Why, why_of_os_error
from orchestration.places.place import Changed, Place, RemoteFile, StartsOver
from orchestration.places.web_index import members

# Requests for headers that are under way at once: an index of hundreds of files is seen in seconds, no server minds.
AT_ONCE = 8
# Folders below an index that are looked into. 2026-11: a server whose pages link to ever deeper ones has to end.
MAX_FOLDERS = 1000
# An index is read up to this many bytes; one of 50,000 files has half as many.
MAX_INDEX_BYTES = 16 << 20
# What the network's thread may read ahead of this one (bytes): handing over costs, so it is done in few turns.
AHEAD_BYTES = 1 << 20
# Identity: bytes are kept as they lie on the server, so that their number can be checked and they can be read on.
HEADERS = {"Accept-Encoding": "identity", "User-Agent": "quotepart"}


class Web:
    """An address behind http:// or https://."""

    def __init__(self, place: Place) -> None:
        from aiohttp import ClientTimeout
        from fsspec.implementations.http import HTTPFileSystem

        timeout = ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=ANSWER_SECONDS)
        client = {
            "trust_env": True,
            "auto_decompress": False,
            "timeout": timeout,
            "headers": HEADERS,
            "read_bufsize": AHEAD_BYTES,
        }
        self.fs = HTTPFileSystem(client_kwargs=client, skip_instance_cache=True)
        self.place = place
        self.remarks: list[str] = []

    def files(self) -> Iterable[RemoteFile]:
        """The one file, or those that the index of the folder names. A folder's address ends with a slash."""
        return self._run(self._files)

    def read(self, file: RemoteFile, start: int) -> Iterator[bytes]:
        """The bytes from an offset, as they come."""
        answer = self._run(self._get, file.path, {"Range": f"bytes={start}-"} if start else {})
        try:
            _refuse_another(file, answer, start)
            while block := self._run(answer.content.readany):
                yield block
        finally:
            answer.close()

    def now(self, file: RemoteFile) -> RemoteFile:
        """The file as it is at this moment."""
        return self._described(file.path, file.name, self._run(self._look, file.path).headers)

    def _run(self, function: Any, *arguments: Any) -> Any:
        from fsspec.asyn import sync

        return sync(self.fs.loop, function, *arguments)

    async def _files(self) -> list[RemoteFile]:
        answer = await self._look(self.place.url)
        url = str(answer.url)
        if not (urlsplit(url).path.endswith("/") and answer.content_type == "text/html"):
            name = unquote(PurePosixPath(urlsplit(self.place.url).path).name) or "download"
            return [self._described(self.place.url, name, answer.headers)]
        root = _folder(url)
        named = {address: unquote(address.removeprefix(root)) for address in await self._walk(root)}
        turns = asyncio.Semaphore(AT_ONCE)
        wanted = {address: name for address, name in named.items() if self.place.wants(name)}
        return await asyncio.gather(*(self._member(turns, address, name) for address, name in wanted.items()))

    async def _walk(self, root: str) -> list[str]:
        """The address of every file in a folder and the folders in it."""
        folders, files = [root], []
        for folder in folders:
            page = await self._page(folder)
            for address in members(page, folder):
                if not address.endswith("/"):
                    files.append(address)
                elif address not in folders and len(folders) < MAX_FOLDERS:
                    folders.append(address)
        return files

    async def _page(self, folder: str) -> str:
        answer = await self._get(folder, {})
        try:
            content = b""
            while (block := await answer.content.readany()) and len(content) < MAX_INDEX_BYTES:
                content += block
        finally:
            answer.close()
        return content.decode(answer.charset or "utf-8", errors="replace")

    async def _member(self, turns: asyncio.Semaphore, address: str, name: str) -> RemoteFile:
        """A file of an index. One that is named there and refused when asked for stops no other: it fails by itself."""
        from aiohttp import ClientResponseError

        async with turns:
            try:
                return self._described(address, name, (await self._look(address)).headers)
            except (FileNotFoundError, ClientResponseError) as error:
                if why(error) is Why.DOWN:
                    raise
                return RemoteFile(self.place, address, name, None, "")

    async def _look(self, url: str) -> Any:
        """The headers of a file; from the beginning of its content where a server does not answer HEAD."""
        session = await self.fs.set_session()
        async with _answered(await session.head(url, allow_redirects=True), url, allowed=(405, 501)) as answer:
            if answer.ok:
                return answer
        async with _answered(await session.get(url), url) as answer:
            return answer

    async def _get(self, url: str, headers: Mapping[str, str]) -> Any:
        session = await self.fs.set_session()
        answer = await session.get(url, headers=headers)
        if answer.status == 416:
            answer.close()
            raise StartsOver
        _raise_for_status(answer, url)
        return answer

    def _described(self, path: str, name: str, headers: Mapping[str, str]) -> RemoteFile:
        size = headers.get("Content-Length")
        modified = email.utils.parsedate_tz(headers.get("Last-Modified", ""))
        touched = float(email.utils.mktime_tz(modified)) if modified else None
        return RemoteFile(self.place, path, name, int(size) if size else None, _stamp(headers), touched)


@asynccontextmanager
async def _answered(answer: Any, url: str, allowed: tuple[int, ...] = ()) -> AsyncIterator[Any]:
    try:
        if answer.status not in allowed:
            _raise_for_status(answer, url)
        yield answer
    finally:
        answer.close()


def _raise_for_status(answer: Any, url: str) -> None:
    if answer.status in (404, 410):
        answer.close()
        raise FileNotFoundError(errno.ENOENT, f"the server answers {answer.status}", url)
    answer.raise_for_status()


def _refuse_another(file: RemoteFile, answer: Any, start: int) -> None:
    """Refuse an answer that is not what was asked for: from elsewhere in the file, of another version, endless."""
    if start and not answer.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
        raise StartsOver
    if file.stamp and _stamp(answer.headers) not in ("", file.stamp):
        raise Changed(file.name)
    ends = "Content-Length" in answer.headers or "chunked" in answer.headers.get("Transfer-Encoding", "")
    if not ends:
        raise OSError(
            errno.EPROTO, "the server does not say how long the file is, so a part could not be told from the whole"
        )


def _stamp(headers: Mapping[str, str]) -> str:
    return headers.get("ETag") or headers.get("Last-Modified") or ""


def _folder(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))


def errors() -> tuple[type[Exception], ...]:
    """What aiohttp raises; an address that it cannot read is a ValueError."""
    from aiohttp import ClientError

    return (OSError, ClientError, ValueError)


def why(error: Exception) -> Why:
    """Why a web server failed."""
    from aiohttp import ClientConnectorCertificateError, ClientError, ClientResponseError, InvalidURL

    if isinstance(error, ClientResponseError):
        if error.status in (401, 403, 407):
            return Why.DENIED
        return Why.DOWN if error.status in (408, 425, 429) or error.status >= 500 else Why.BROKEN
    if isinstance(error, InvalidURL | ClientConnectorCertificateError):
        return Why.BROKEN
    return Why.DOWN if isinstance(error, ClientError) else why_of_os_error(error)


KIND = Kind(
    name="web server",
    protocols=("http", "https"),
    options=Options,
    reach=Web,
    errors=errors,
    why=why,
    access="Put the login for this host into ~/.netrc (or the file that NETRC names), readable by nobody else",
)
