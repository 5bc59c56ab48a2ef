"""Buckets of Google Cloud Storage.

Credentials come as Google's tools take them: GOOGLE_APPLICATION_CREDENTIALS, `gcloud auth application-default login`,
or the machine's own account.
"""

from orchestration.places.bucket import Bucket
from orchestration.places.kind import ANSWER_SECONDS, CONNECT_SECONDS, Kind, Options, Why, why_of_os_error
from orchestration.places.place import Place


class GsOptions(Options):
    """`project` is charged where the requester pays; `endpoint_url` is for emulators and private endpoints."""

    project: str | None = None
    endpoint_url: str | None = None
    anonymous: bool = False
    requester_pays: bool = False


def reach(place: Place) -> Bucket:
    """The bucket or prefix that an address names. A generation is what Google counts for each write of an object."""
    from aiohttp import ClientTimeout
    from gcsfs.core import GCSFileSystem

    class TriesOnce(GCSFileSystem):
        """Trying again is landing's business. The library takes 34 seconds and hands no option on (2026-11)."""

        _request = GCSFileSystem._request.__wrapped__

    chosen = GsOptions(**place.options)
    named = {"project": chosen.project, "endpoint_url": chosen.endpoint_url}
    fs = TriesOnce(
        token="anon" if chosen.anonymous else None,
        access="read_only",
        requester_pays=chosen.requester_pays,
        skip_instance_cache=True,
        use_listings_cache=False,
        requests_timeout=ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=ANSWER_SECONDS),
        **{name: value for name, value in named.items() if value},
    )
    return Bucket(place, fs, fs._strip_protocol(place.url).rstrip("/"), "generation")


def errors() -> tuple[type[Exception], ...]:
    """What gcsfs, google-auth and the HTTP libraries below them raise; gcsfs calls a bad request a ValueError."""
    from aiohttp import ClientError
    from gcsfs.retry import ChecksumError, HttpError
    from google.auth.exceptions import GoogleAuthError
    from requests.exceptions import RequestException

    return (OSError, ValueError, HttpError, ChecksumError, GoogleAuthError, RequestException, ClientError)


def why(error: Exception) -> Why:
    """Why Google Cloud Storage failed."""
    from aiohttp import ClientError
    from gcsfs.retry import ChecksumError, HttpError
    from google.auth.exceptions import GoogleAuthError, TransportError
    from requests.exceptions import RequestException

    code = str(error.code) if isinstance(error, HttpError) else ""
    if code in ("401", "403") or str(error).startswith("Forbidden:"):
        return Why.DENIED
    if isinstance(error, GoogleAuthError) and not isinstance(error, TransportError):
        return Why.DENIED
    if isinstance(error, ClientError | RequestException | ChecksumError | TransportError) or code[:1] in ("4", "5"):
        return Why.DOWN
    return why_of_os_error(error)


KIND = Kind(
    name="Google Cloud bucket",
    protocols=("gs", "gcs"),
    options=GsOptions,
    reach=reach,
    errors=errors,
    why=why,
    access=(
        "Give credentials that may list and read it: GOOGLE_APPLICATION_CREDENTIALS with the path of a key file, or"
        " gcloud auth application-default login"
    ),
)
