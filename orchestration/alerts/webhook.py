"""Alerts by a JSON POST.

The body has `text`, which chat services show as it is, and every part of the alert by name. With a key in the settings
`X-Quotepart-Signature` is `sha256=` and the HMAC-SHA256 of the header `X-Quotepart-Timestamp`, a full stop, the body.
"""

import hashlib
import hmac
import json
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from orchestration.alerts.words import Alert
from orchestration.settings import Settings

NAME = "webhook"
SECONDS = 15
ERRORS = (OSError, HTTPException, ValueError)


class _NoRedirects(HTTPRedirectHandler):
    """A redirect is an error: it would carry the message, and its signature, to another host."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Follow none."""


def is_wanted(settings: Settings) -> bool:
    """Whether a webhook is to be told."""
    return bool(settings.alert_webhook.get_secret_value())


def send(settings: Settings, alert: Alert, timestamp: str) -> None:
    """Post one alert. Raises one of `ERRORS`, none of which names the address, as it may hold a token."""
    body = json.dumps({"text": f"{alert.subject}\n\n{alert.text}", **alert.as_dict()}, ensure_ascii=False).encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "quotepart",
        **_signature(settings.alert_webhook_secret.get_secret_value(), timestamp, body),
    }
    request = Request(settings.alert_webhook.get_secret_value(), data=body, headers=headers, method="POST")
    try:
        with build_opener(_NoRedirects()).open(request, timeout=SECONDS) as answer:
            answer.read(1024)
    except HTTPError as error:
        raise OSError(f"the webhook answered {error.code}") from None
    except ValueError:
        raise OSError("the address of the webhook cannot be used") from None


def _signature(key: str, timestamp: str, body: bytes) -> dict[str, str]:
    if not key:
        return {}
    digest = hmac.new(key.encode(), f"{timestamp}.".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Quotepart-Timestamp": timestamp, "X-Quotepart-Signature": f"sha256={digest}"}
