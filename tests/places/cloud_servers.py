"""What Google Cloud Storage and Azure Blob Storage answer to listing and reading, as far as places need it."""

import email.utils
import hashlib
import json
from urllib.parse import parse_qs, unquote, urlsplit

from tests.places.web_server import AN_EARLY_TIME, Answers

ACCOUNT, CONTAINER = "devaccount", "exports"
NO_KEY = "bm8ga2V5"
GOOGLE = "/storage/v1/b/exports/o"


def azure_at(url: str) -> str:
    """How AZURE_STORAGE_CONNECTION_STRING names the account that a server on loopback has."""
    told = {"DefaultEndpointsProtocol": "http", "AccountName": ACCOUNT, "AccountKey": NO_KEY}
    return "".join(f"{name}={value};" for name, value in {**told, "BlobEndpoint": f"{url}/{ACCOUNT}"}.items())


class GoogleAnswers(Answers):
    """The JSON API of Google Cloud Storage for one bucket, `exports`; contents are by object name."""

    def known(self, path: str) -> None:
        name = unquote(urlsplit(self.path).path.rpartition("/o/")[2])
        if path == GOOGLE:
            prefix = parse_qs(urlsplit(self.path).query).get("prefix", [""])[0]
            found = [self.described(name) for name in sorted(self.web.contents) if name.startswith(prefix)]
            return self.document({"kind": "storage#objects", "items": found})
        if name not in self.web.contents:
            return self.send(404, {}, b'{"error": {"code": 404, "message": "Not Found"}}')
        if path.startswith("/download/"):
            return self.file(name, self.web.contents[name])
        return self.document(self.described(name))

    def described(self, name: str) -> dict[str, str]:
        content = self.web.contents[name]
        generation = str(int(hashlib.md5(content).hexdigest()[:12], 16))
        return {"name": name, "bucket": "exports", "size": str(len(content)), "generation": generation}

    def document(self, value: object) -> None:
        self.send(200, {"Content-Type": "application/json"}, json.dumps(value).encode())


class AzureAnswers(Answers):
    """Blob Storage for one container of one account, as an emulator has it: the account stands in the path."""

    def known(self, path: str) -> None:
        query = parse_qs(urlsplit(self.path).query)
        root, name = f"/{ACCOUNT}/{CONTAINER}", path.removeprefix(f"/{ACCOUNT}/{CONTAINER}/")
        if "list" in query.get("comp", []) and path == root:
            prefix = query.get("prefix", [""])[0]
            blobs = "".join(self.described(name) for name in sorted(self.web.contents) if name.startswith(prefix))
            page = f"<EnumerationResults ContainerName='{CONTAINER}'><Blobs>{blobs}</Blobs></EnumerationResults>"
            return self.send(200, {"Content-Type": "application/xml"}, page.encode())
        if name not in self.web.contents:
            return self.send(404, {"x-ms-error-code": "BlobNotFound"})
        return self.file(name, self.web.contents[name])

    def described(self, name: str) -> str:
        content = self.web.contents[name]
        return (
            f"<Blob><Name>{name}</Name><Properties><Content-Length>{len(content)}</Content-Length>"
            f"<Etag>{hashlib.md5(content).hexdigest()}</Etag><BlobType>BlockBlob</BlobType>"
            f"<Last-Modified>{email.utils.formatdate(AN_EARLY_TIME, usegmt=True)}</Last-Modified></Properties></Blob>"
        )
