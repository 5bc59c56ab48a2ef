"""Alerts by mail."""

import smtplib
import ssl
from email.message import EmailMessage
from email.utils import make_msgid

from orchestration.alerts.words import Alert
from orchestration.settings import Settings

NAME = "mail"
# A night waits for this at most once for each step of the conversation.
SECONDS = 15
ERRORS = (smtplib.SMTPException, OSError, ValueError)


def is_wanted(settings: Settings) -> bool:
    """Whether somebody is to be told by mail."""
    return bool(settings.alert_mail_to)


def send(settings: Settings, alert: Alert) -> None:
    """Send one mail. Raises one of `ERRORS`; a connection that should be protected and is not is one of them."""
    with connected(settings) as server:
        refused = server.send_message(_message(settings, alert))
    if refused:
        raise smtplib.SMTPRecipientsRefused(refused)


def connected(settings: Settings) -> smtplib.SMTP:
    """A conversation with the mail server, protected and logged in as the settings say."""
    host, _, port = settings.alert_smtp.rpartition(":")
    context = ssl.create_default_context()
    if settings.alert_smtp_security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, int(port), timeout=SECONDS, context=context)
    else:
        server = smtplib.SMTP(host, int(port), timeout=SECONDS)
    try:
        if settings.alert_smtp_security == "starttls":
            server.starttls(context=context)
        if settings.alert_smtp_user:
            server.login(settings.alert_smtp_user, settings.alert_smtp_password.get_secret_value())
    except ERRORS:
        server.close()
        raise
    return server


def _message(settings: Settings, alert: Alert) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = alert.subject
    message["From"] = settings.alert_mail_from
    message["To"] = ", ".join(settings.alert_mail_to)
    message["Message-ID"] = make_msgid(domain="quotepart.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(alert.text)
    return message
