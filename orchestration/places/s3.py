"""Buckets of S3 and of what speaks like it.

Credentials come as every AWS tool takes them: AWS_… variables, profiles, roles.
"""

from typing import Any

from orchestration.places.bucket import Bucket
from orchestration.places.kind import ANSWER_SECONDS, CONNECT_SECONDS, Kind, Options, Why, why_of_os_error
from orchestration.places.place import Place


class S3Options(Options):
    """`endpoint_url` for stores other than Amazon's; `addressing` is `path` or `virtual`."""

    endpoint_url: str | None = None
    region: str | None = None
    profile: str | None = None
    anonymous: bool = False
    requester_pays: bool = False
    addressing: str | None = None


def reach(place: Place) -> Bucket:
    """The bucket or prefix that an address names. Trying again is landing's business, so the library tries once."""
    from s3fs import S3FileSystem

    fs = S3FileSystem(skip_instance_cache=True, use_listings_cache=False, **arguments(S3Options(**place.options)))
    fs.retries = 1
    return Bucket(place, fs, fs._strip_protocol(place.url).rstrip("/"), "ETag")


def arguments(chosen: S3Options) -> dict[str, Any]:
    """Options as s3fs names them."""
    config: dict[str, Any] = {
        "connect_timeout": CONNECT_SECONDS,
        "read_timeout": ANSWER_SECONDS,
        "retries": {"total_max_attempts": 1},
    }
    if chosen.addressing:
        config["s3"] = {"addressing_style": chosen.addressing}
    client = {"region_name": chosen.region} if chosen.region else {}
    named = {"endpoint_url": chosen.endpoint_url, "profile": chosen.profile}
    return {
        "anon": chosen.anonymous,
        "requester_pays": chosen.requester_pays,
        "config_kwargs": config,
        "client_kwargs": client,
        **{name: value for name, value in named.items() if value},
    }


def errors() -> tuple[type[Exception], ...]:
    """What botocore, aiohttp below it and s3fs raise; a malformed endpoint or bucket name is a ValueError."""
    from aiohttp import ClientError as HttpError
    from botocore.exceptions import BotoCoreError, ClientError
    from botocore.parsers import ResponseParserError

    return (OSError, BotoCoreError, ClientError, ResponseParserError, HttpError, ValueError)


def why(error: Exception) -> Why:
    """Why S3 failed."""
    from aiohttp import ClientError as HttpError
    from botocore import exceptions
    from botocore.parsers import ResponseParserError

    missing = (exceptions.NoCredentialsError, exceptions.PartialCredentialsError, exceptions.CredentialRetrievalError)
    if isinstance(error, (*missing, exceptions.ProfileNotFound, exceptions.TokenRetrievalError)):
        return Why.DENIED
    if isinstance(error, (exceptions.HTTPClientError, exceptions.ConnectionError, ResponseParserError, HttpError)):
        return Why.DOWN
    return why_of_os_error(error)


KIND = Kind(
    name="S3 bucket",
    protocols=("s3", "s3a"),
    options=S3Options,
    reach=reach,
    errors=errors,
    why=why,
    access=(
        "Give credentials that may list and read it, as the AWS command line takes them: AWS_ACCESS_KEY_ID and"
        " AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or the option profile: of a sources file"
    ),
)
