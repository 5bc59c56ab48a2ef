"""Folders behind SFTP.

Keys, hosts and users come as ssh has them: agent, ~/.ssh/config, ~/.ssh/known_hosts. An unknown host is refused.
"""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from orchestration.places.kind import ANSWER_SECONDS, CONNECT_SECONDS, Kind, Options, Why, why_of_os_error
from orchestration.places.place import Place
from orchestration.places.tree import Tree

FROM_LOGIN = "/~/"


class SftpOptions(Options):
    """Paths of files: a private key, a list of known hosts, a configuration other than ~/.ssh has."""

    identity_file: str | None = None
    known_hosts: str | None = None
    config: str | None = None


def reach(place: Place) -> Tree:
    """The folder or file that an address names; its path is absolute, or begins with /~/ for the login folder."""
    from asyncssh import SFTPPermissionDenied
    from sshfs import SSHFileSystem

    parts = urlsplit(place.url)
    fs = SSHFileSystem(
        parts.hostname,
        connect_timeout=CONNECT_SECONDS,
        login_timeout=ANSWER_SECONDS,
        keepalive_interval=ANSWER_SECONDS,
        skip_instance_cache=True,
        **arguments(place),
    )
    path = unquote(parts.path)
    return Tree(place, fs, (path.removeprefix(FROM_LOGIN) or ".").rstrip("/") or "/", (SFTPPermissionDenied,))


def arguments(place: Place) -> dict[str, Any]:
    """Address and options as asyncssh names them. `known_hosts` must be given: without it sshfs knows every host."""
    parts, chosen = urlsplit(place.url), SftpOptions(**place.options)
    named: dict[str, Any] = {
        "port": parts.port,
        "username": parts.username,
        "client_keys": _files(chosen.identity_file),
        "config": _files(chosen.config),
    }
    return {"known_hosts": _files(chosen.known_hosts) or (), **{name: value for name, value in named.items() if value}}


def _files(path: str | None) -> list[str]:
    return [str(Path(path).expanduser())] if path else []


def errors() -> tuple[type[Exception], ...]:
    """What asyncssh raises; keys and configurations that it cannot read are ValueErrors of their own."""
    from asyncssh import Error, KeyEncryptionError, KeyImportError
    from asyncssh.config import ConfigParseError

    return (OSError, Error, KeyImportError, KeyEncryptionError, ConfigParseError)


def why(error: Exception) -> Why:
    """Why an SFTP server failed."""
    import asyncssh

    refused = (asyncssh.HostKeyNotVerifiable, asyncssh.PermissionDenied, asyncssh.SFTPPermissionDenied)
    if isinstance(error, (*refused, asyncssh.KeyImportError, asyncssh.KeyEncryptionError)):
        return Why.DENIED
    if isinstance(error, asyncssh.SFTPNoSuchFile | asyncssh.SFTPNoSuchPath):
        return Why.GONE
    lost = (asyncssh.DisconnectError, asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection, asyncssh.ChannelOpenError)
    return Why.DOWN if isinstance(error, lost) else why_of_os_error(error)


KIND = Kind(
    name="SFTP server",
    protocols=("sftp", "ssh"),
    options=SftpOptions,
    reach=reach,
    errors=errors,
    why=why,
    access=(
        "Log in once by hand with sftp, which also asks whether the host's key is right; then keep the key in the ssh"
        " agent, or name it in ~/.ssh/config or with the option identity_file: of a sources file"
    ),
)
