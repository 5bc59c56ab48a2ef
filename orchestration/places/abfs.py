"""Containers of Azure Blob Storage and Data Lake.

Credentials come from AZURE_STORAGE_… variables, or as the Azure command line and managed identities have them.
"""

from typing import Any

from orchestration.places.bucket import Bucket
from orchestration.places.kind import ANSWER_SECONDS, CONNECT_SECONDS, Kind, Options, Why, why_of_os_error
from orchestration.places.place import Place


class AbfsOptions(Options):
    """`account` where the address does not name it; `account_host` for clouds other than the public one."""

    account: str | None = None
    account_host: str | None = None
    anonymous: bool = False


def reach(place: Place) -> Bucket:
    """The container or folder that an address names."""
    from adlfs import AzureBlobFileSystem

    chosen = AbfsOptions(**place.options)
    named = {"account_name": chosen.account, "account_host": chosen.account_host}
    fs = AzureBlobFileSystem(
        **AzureBlobFileSystem._get_kwargs_from_urls(place.url)
        | {name: value for name, value in named.items() if value}
        | ({"anon": True} if chosen.anonymous else {}),
        connection_timeout=CONNECT_SECONDS,
        read_timeout=ANSWER_SECONDS,
        skip_instance_cache=True,
        use_listings_cache=False,
    )
    _try_once(fs.service_client)
    return Bucket(place, fs, fs._strip_protocol(place.url).rstrip("/"), "etag")


def _try_once(client: Any) -> None:
    """Trying again is landing's business. adlfs hands no such option on, and the library takes 3 minutes (2026-11)."""
    client._config.retry_policy.total_retries = 0
    client._config.transport.connection_config.timeout = CONNECT_SECONDS


def errors() -> tuple[type[Exception], ...]:
    """What Azure's libraries and aiohttp below them raise; adlfs calls a missing account a ValueError."""
    from aiohttp import ClientError
    from azure.core.exceptions import AzureError

    return (OSError, ValueError, AzureError, ClientError)


def why(error: Exception) -> Why:
    """Why Azure failed. Its library raises the same type for a refusal and an outage; the status tells them apart."""
    from aiohttp import ClientError
    from azure.core import exceptions

    status = getattr(error, "status_code", None)
    if isinstance(error, exceptions.ClientAuthenticationError) or status in (401, 403) or isinstance(error, ValueError):
        return Why.DENIED
    if isinstance(error, exceptions.ResourceNotFoundError):
        return Why.GONE
    unanswered = (exceptions.ServiceRequestError, exceptions.ServiceResponseError, ClientError)
    if isinstance(error, unanswered) or (status or 0) >= 429:
        return Why.DOWN
    return why_of_os_error(error)


KIND = Kind(
    name="Azure container",
    protocols=("abfs", "abfss", "az"),
    options=AbfsOptions,
    reach=reach,
    errors=errors,
    why=why,
    access=(
        "Name the account (abfs://CONTAINER@ACCOUNT.dfs.core.windows.net/…) and give credentials that may list and read"
        " it: AZURE_STORAGE_ACCOUNT_KEY, AZURE_STORAGE_SAS_TOKEN or AZURE_STORAGE_CONNECTION_STRING, or az login"
    ),
)
