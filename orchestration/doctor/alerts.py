"""Alerts: whether somebody is told, and what waits to be sent. Nothing is sent."""

from collections.abc import Iterator

from orchestration.alerts import mail, telling
from orchestration.alerts.memory import Memory
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.settings import Settings


def look(settings: Settings) -> Iterator[Finding]:
    """The ways that are set, the mail server, and what could not be sent."""
    ways = telling.channels(settings)
    if not ways:
        yield warning("nobody is told when a night fails", "set QUOTEPART_ALERT_MAIL_TO or QUOTEPART_ALERT_WEBHOOK")
    else:
        yield ok(f"told by {' and '.join(ways)}")
    if mail.is_wanted(settings):
        yield of_server(settings)
    waiting = Memory.read(telling.memory_file(Home(settings.home))).waiting
    if waiting:
        yield warning(
            f"{len(waiting)} alerts wait to be sent: {waiting[0]['why']}", "mend what it says; they are tried again"
        )


def of_server(settings: Settings) -> Finding:
    """Whether the mail server answers and takes the login."""
    try:
        mail.connected(settings).close()
    except mail.ERRORS as error:
        return wrong(f"the mail server {settings.alert_smtp} cannot be used: {error}", "correct QUOTEPART_ALERT_SMTP…")
    return ok(f"the mail server {settings.alert_smtp} answers ({settings.alert_smtp_security})")
