"""An S3 server on loopback (moto), counted, that can break off or be unavailable."""

import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import boto3
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

BUCKET = "exports"


@dataclass
class S3Server:
    """What it was asked, (method, path, range), and how it behaves: `cuts` ends the next answers with content early."""

    requests: list[tuple[str, str, str | None]] = field(default_factory=list)
    cuts: dict[str, list[int | None]] = field(default_factory=dict)
    unavailable: int = 0
    url: str = ""

    def __post_init__(self) -> None:
        self.moto = DomainDispatcherApplication(create_backend_app)

    def __call__(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        self.requests.append((method, path, environ.get("HTTP_RANGE")))
        if self.unavailable and method in ("GET", "HEAD"):
            self.unavailable -= 1
            start("503 Slow Down", [("Content-Length", "0")])
            return [b""]
        answer = self.moto(environ, start)
        cut = self.cuts[path].pop(0) if method == "GET" and self.cuts.get(path) else None
        return answer if cut is None else _cut(answer, cut)

    def content(self) -> list[tuple[str, str | None]]:
        """The requests for content: path and range."""
        return [(path, ranged) for method, path, ranged in self.requests if method == "GET" and path.count("/") > 1]

    def listings(self) -> int:
        """How often the bucket was listed."""
        return sum(method == "GET" and path.rstrip("/") == f"/{BUCKET}" for method, path, _ in self.requests)

    def client(self) -> Any:
        """A client that puts objects."""
        return boto3.client("s3", endpoint_url=self.url, region_name="us-east-1")

    def start(self) -> Any:
        """Serve on a free port until `shutdown`."""
        server = make_server("127.0.0.1", 0, self, threaded=True, request_handler=Quiet)
        self.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return server


class Quiet(WSGIRequestHandler):
    """Requests are not printed."""

    def log(self, *_: Any) -> None:
        pass


def _cut(answer: Iterable[bytes], count: int) -> Iterator[bytes]:
    yield b"".join(answer)[:count]
    time.sleep(0.05)
