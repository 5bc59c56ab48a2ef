"""A web server on loopback that can be told to misbehave: ranges or none, broken-off answers, 503, logins."""

import base64
import email.utils
import hashlib
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote

AN_EARLY_TIME = 1_750_000_000.0
# Until a connection is broken off, so that what was sent has been read.
TIME_TO_READ = 0.1


@dataclass
class WebServer:
    """What it has, how it behaves, and what it was asked: `requests` are (method, path, range).

    `break_at` ends one answer after so many bytes of it, `ends` every answer at that byte of the file. While `held` is
    there, an answer that ends early is held open until it is set.
    """

    contents: dict[str, bytes] = field(default_factory=dict)
    requests: list[tuple[str, str, str | None]] = field(default_factory=list)
    break_at: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    unavailable: int = 0
    held: threading.Event | None = None
    refused: set[str] = field(default_factory=set)
    login: str | None = None
    etags: bool = True
    dates: bool = True
    lengths: bool = True
    ranges: bool = True
    heads: bool = True
    chunked: bool = False
    redirects: dict[str, str] = field(default_factory=dict)
    url: str = ""

    def gets(self, path: str = "") -> list[tuple[str, str | None]]:
        """The requests for content, each with its range."""
        return [(at, ranged) for method, at, ranged in self.requests if method == "GET" and at.startswith(path)]

    def start(self, answers: type["Answers"] | None = None) -> ThreadingHTTPServer:
        """Serve on a free port until `shutdown`."""
        http = ThreadingHTTPServer(("127.0.0.1", 0), type("Answers", (answers or Answers,), {"web": self}))
        http.daemon_threads = True
        self.url = f"http://127.0.0.1:{http.server_port}"
        threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True).start()
        return http


class Answers(BaseHTTPRequestHandler):
    """One request."""

    web: WebServer
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        web, path = self.web, unquote(self.path.partition("?")[0])
        web.requests.append((self.command, path, self.headers["Range"] or self.headers["x-ms-range"]))
        if web.unavailable:
            web.unavailable -= 1
            return self.send(503)
        if self.command == "HEAD" and not web.heads:
            return self.send(405)
        if web.login and self.headers["Authorization"] != f"Basic {base64.b64encode(web.login.encode()).decode()}":
            return self.send(401)
        if path in web.refused:
            return self.send(403)
        if path in web.redirects:
            return self.send(302, {"Location": web.redirects[path]})
        if path.endswith("/"):
            return self.index(path)
        return self.known(path)

    def known(self, path: str) -> None:
        """A file, or that it is not there."""
        return self.file(path, self.web.contents[path]) if path in self.web.contents else self.send(404)

    def index(self, folder: str) -> None:
        inside = {name.removeprefix(folder) for name in self.web.contents if name.startswith(folder)}
        names = sorted({name.partition("/")[0] + ("/" if "/" in name else "") for name in inside})
        links = "".join(f'<a href="{name}">{unquote(name)}</a>\n' for name in ["?C=N;O=D", "../", *map(quote, names)])
        self.send(200 if inside else 404, {"Content-Type": "text/html"}, f"<html>{links}</html>".encode())

    def file(self, path: str, content: bytes) -> None:
        web, headers, start, end, status = self.web, {"Content-Type": "text/csv"}, 0, len(content), 200
        if web.etags:
            headers["ETag"] = f'"{hashlib.md5(content).hexdigest()}"'
        if web.dates:
            headers["Last-Modified"] = email.utils.formatdate(AN_EARLY_TIME, usegmt=True)
        asked = self.headers["Range"] or self.headers["x-ms-range"]
        if asked and web.ranges:
            first, _, last = asked.removeprefix("bytes=").partition("-")
            start, end, status = int(first), min(int(last or len(content)), len(content) - 1), 206
            if start >= len(content):
                return self.send(416)
            headers["Content-Range"] = f"bytes {start}-{end}/{len(content)}"
        broken = None
        if self.command == "GET":
            broken = web.break_at.pop(path, None)
            broken = max(0, web.ends[path] - start) if path in web.ends else broken
        return self.send(status, headers, content[start : end + 1], broken)

    def send(
        self, status: int, headers: dict[str, str] | None = None, body: bytes = b"", break_at: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if self.web.chunked and body:
            self.send_header("Transfer-Encoding", "chunked")
            body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        elif self.web.lengths or not body:
            self.send_header("Content-Length", str(len(body)))
        else:
            self.close_connection = True
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body[:break_at])
            self.wfile.flush()
        if break_at is not None:
            time.sleep(TIME_TO_READ)
            if self.web.held:
                self.web.held.wait(20)
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass
