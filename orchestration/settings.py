"""Settings: the only reader of the environment.

Values come from, in this order: arguments of the command line, `QUOTEPART_…` variables, the file `.env` in the
folder where the command runs, the defaults below. Everything else in the project is handed values.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from orchestration.places import stated

CHECKOUT = Path(__file__).resolve().parent.parent
STUDIES = CHECKOUT / "dbt_project" / "studies"
SAMPLE_EXPORTS = CHECKOUT / "docs" / "sample-exports"
PREFIX = "QUOTEPART_"


class Settings(BaseSettings):
    """What one installation may choose. `quotepart settings` prints it with the origin of each value."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    home: Path = Field(CHECKOUT / "home", description="Folder for everything a night keeps")
    sources: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Where exports lie: folders, URLs or NAME=URL, separated by spaces; @FILE names a sources file"
    )
    study: str = Field("social", description="Study to compute: a name in dbt_project/studies, or a folder")
    time_zone: str = Field("Europe/Paris", description="Time zone of the schedule")
    schedule: str = Field("30 4 * * *", description="When the night runs, as cron; not between 02:00 and 03:00")
    memory: str = Field("1200MB", description="Memory that DuckDB may use in each step")
    threads: int = Field(2, ge=1, description="Threads that DuckDB may use")
    dagster_port: int = Field(3000, ge=1, le=65535, description="Loopback port of the Dagster UI")
    report_port: int = Field(8501, ge=1, le=65535, description="Loopback port of the report")
    kept_releases: int = Field(30, ge=1, description="Releases that are kept")
    kept_days: int | None = Field(None, ge=1, description="Days that a release is kept at most; empty: no limit")
    max_night_minutes: int = Field(240, ge=1, description="A night that takes longer is ended and reported failed")
    arrival_sensor: bool = Field(False, description="Start a night when a file arrives, besides the schedule")
    night_at: datetime | None = Field(
        None,
        description="Moment at which the night is taken to run (UTC); empty: the present. To repeat a night",
    )

    alert_mail_to: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Who is told by mail of nights that fail, are held or recover: addresses, separated by spaces"
    )
    alert_mail_from: str = Field("quotepart@localhost", description="Sender of these mails")
    alert_smtp: str = Field("localhost:25", description="Mail server, HOST:PORT")
    alert_smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the connection to it is protected: starttls, tls, or none"
    )
    alert_smtp_user: str = Field("", description="Login at the mail server; empty: none")
    alert_smtp_password: SecretStr = Field(SecretStr(""), description="Password of this login")
    alert_webhook: SecretStr = Field(
        SecretStr(""),
        description="Address that is told the same by a JSON POST; it may hold a token, so it is never shown",
    )
    alert_webhook_secret: SecretStr = Field(
        SecretStr(""), description="Key that signs these POSTs (HMAC-SHA256); empty: not signed"
    )

    @field_validator("alert_mail_to", mode="before")
    @classmethod
    def _split_addresses(cls, value: Any) -> Any:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("alert_webhook")
    @classmethod
    def _web_address(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not value.get_secret_value().startswith(("http://", "https://")):
            raise ValueError("has to begin with https:// or http://")
        return value

    @field_validator("alert_smtp")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        host, _, port = value.rpartition(":")
        if not host or not port.isdigit():
            raise ValueError("has to be HOST:PORT, for example mail.example.org:587")
        return value

    @field_validator("sources", mode="before")
    @classmethod
    def _split_sources(cls, value: Any) -> Any:
        return tuple(value.split()) if isinstance(value, str) else value

    @field_validator("sources")
    @classmethod
    def _without_secrets(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        """Refused at once, before an address with a password can be shown or handed on."""
        stated.check(value)
        return value

    @field_validator("night_at", "kept_days", mode="before")
    @classmethod
    def _empty_is_none(cls, value: Any) -> Any:
        return value or None

    @field_validator("night_at")
    @classmethod
    def _naive_utc(cls, value: datetime | None) -> datetime | None:
        return value.astimezone(UTC).replace(tzinfo=None) if value and value.tzinfo else value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{value!r} is not a time zone; write one like Europe/Paris or UTC") from error
        return value

    @field_validator("home")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()


@dataclass(frozen=True)
class Origin:
    """A setting in force and where it came from."""

    name: str
    variable: str
    value: str
    origin: str
    description: str


def load(**arguments: Any) -> Settings:
    """The settings in force; arguments that are None are left to the environment.

    Raises pydantic.ValidationError naming the setting, its value and what is expected.
    """
    return Settings(**{name: value for name, value in arguments.items() if value is not None})


def origins(settings: Settings, arguments: Mapping[str, Any], environment: Mapping[str, str]) -> list[Origin]:
    """Each setting with its value and where it came from, in the order of the class."""
    from dotenv import dotenv_values

    in_file = dotenv_values(".env")
    rows = []
    for name, field in Settings.model_fields.items():
        variable = f"{PREFIX}{name.upper()}"
        if arguments.get(name) is not None:
            origin = "command line"
        elif variable in environment:
            origin = "environment"
        elif variable in in_file:
            origin = ".env"
        else:
            origin = "default"
        rows.append(Origin(name, variable, shown(getattr(settings, name)), origin, field.description or ""))
    return rows


def shown(value: Any) -> str:
    """A value as one would write it in `.env`; a folder inside the checkout is written relative to it."""
    if value is None:
        return ""
    if isinstance(value, SecretStr):
        return "***" if value.get_secret_value() else ""
    if isinstance(value, tuple):
        return stated.shown(" ".join(value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Path) and value.is_relative_to(CHECKOUT):
        return str(value.relative_to(CHECKOUT))
    return str(value)


def environment() -> dict[str, str]:
    """The process environment, for `quotepart settings` and for child processes."""
    return dict(os.environ)


@contextmanager
def in_environment(values: Mapping[str, str]) -> Iterator[None]:
    """Let processes that are started within carry these variables."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
