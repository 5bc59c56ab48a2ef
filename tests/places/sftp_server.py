"""An SFTP server on loopback (asyncssh) that is counted and can hang up in the middle of a file."""

import asyncio
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncssh


@dataclass
class SftpServer:
    """A folder behind SFTP. `opened` has each file that was opened, `offsets` where the reading of each began.

    `hang_up_at` ends the connection when a file is read at that offset or behind.
    """

    folder: Path
    keys: Path
    opened: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    connections: int = 0
    hang_up_at: int | None = None
    closed: str | None = None
    port: int = 0

    def url(self, path: str = "/") -> str:
        """The address of a path."""
        return f"sftp://ada@127.0.0.1:{self.port}{path}"

    @property
    def options(self) -> dict[str, str]:
        """What a client needs: its own key, the host's key, no configuration of the machine."""
        return {
            "identity_file": str(self.keys / "client"),
            "known_hosts": str(self.keys / "known_hosts"),
            "config": str(self.keys / "config"),
        }

    def start(self) -> None:
        """Serve on a free port in a thread until `stop`."""
        self.loop = asyncio.new_event_loop()
        host, client = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
        client.write_private_key(self.keys / "client")
        client.write_public_key(self.keys / "authorized", "openssh")
        (self.keys / "config").touch()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.server = asyncio.run_coroutine_threadsafe(self._listen(host), self.loop).result(10)
        self.port = self.server.get_port()
        known = f"[127.0.0.1]:{self.port} {host.export_public_key('openssh').decode()}"
        (self.keys / "known_hosts").write_text(known)

    def stop(self) -> None:
        """End every connection and the thread."""
        asyncio.run_coroutine_threadsafe(self._close(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)

    async def _listen(self, host: Any) -> Any:
        return await asyncssh.listen(
            "127.0.0.1",
            0,
            server_host_keys=[host],
            authorized_client_keys=str(self.keys / "authorized"),
            sftp_factory=lambda channel: Files(channel, self),
            server_factory=lambda: Counted(self),
        )

    async def _close(self) -> None:
        self.server.close()
        await self.server.wait_closed()


class Counted(asyncssh.SSHServer):
    """Counts connections."""

    def __init__(self, told: SftpServer) -> None:
        told.connections += 1


class Files(asyncssh.SFTPServer):
    """The folder, as the client sees it."""

    def __init__(self, channel: Any, told: SftpServer) -> None:
        self.told = told
        self.last: Any = None
        super().__init__(channel, chroot=str(told.folder).encode())

    def open(self, path: bytes, pflags: int, attrs: Any) -> object:
        self.told.opened.append(path.decode())
        self.last = super().open(path, pflags, attrs)
        return self.last

    def scandir(self, path: bytes) -> Any:
        self.told.listed.append(path.decode())
        if path.decode() == self.told.closed:
            raise asyncssh.SFTPPermissionDenied("may not be read")
        return super().scandir(path)

    def read(self, file_obj: object, offset: int, size: int) -> bytes:
        if file_obj is self.last:
            self.told.offsets.append(offset)
            self.last = None
        if self.told.hang_up_at is not None and offset + size > self.told.hang_up_at:
            self.told.hang_up_at = None
            self.connection.abort()
        return super().read(file_obj, offset, size)
