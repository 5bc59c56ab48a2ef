"""A secret in an address is refused, and is in no message, no output and no file of the home folder."""

import logging
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError
from typer.testing import CliRunner

from orchestration import night, places, settings, stages
from orchestration.assets.landing import shown
from orchestration.cli import app
from orchestration.home import Home
from orchestration.landing import Landing
from orchestration.places import PlaceError
from orchestration.places.addresses import redacted
from orchestration.settings import Settings
from tests.night.support import FIRST_NIGHT, posts, write_csv
from tests.places.web_server import WebServer

SECRET = "s3cr3t-hunter2"
WITH_SECRETS = [
    f"https://ada:{SECRET}@example.org/exports/",
    f"https://{SECRET}@example.org/exports/",
    f"https://example.org/a.csv?X-Amz-Credential=x&X-Amz-Signature={SECRET}",
    f"https://account.blob.core.windows.net/c/a.csv?sv=2026&sig={SECRET}",
    f"https://example.org/a.csv?access_token={SECRET}",
    f"https://example.org/a.csv?api_key={SECRET}",
    f"s3://AKIA:{SECRET}@exports/agency",
    f"sftp://ada:{SECRET}@example.org/out",
    f"https://ada:pass/{SECRET}@example.org/a.csv",
    f"gs://{SECRET}@exports/in",
]


@pytest.mark.parametrize("url", WITH_SECRETS)
def test_an_address_with_a_secret_is_refused_without_repeating_it(url: str, tmp_path: Path) -> None:
    with pytest.raises(PlaceError) as stated:
        places.parse([f"named={url}"])
    with pytest.raises(ValidationError) as setting:
        Settings(_env_file=None, sources=url)
    (tmp_path / "sources.yml").write_text(f"- {{name: agency, url: '{url}'}}\n")
    with pytest.raises(PlaceError) as in_file:
        places.parse([f"@{tmp_path}/sources.yml"])
    for caught in (stated, setting, in_file):
        assert SECRET not in f"{caught.value} {caught.value!r}"
    assert "named" in str(stated.value)
    assert "agency" in str(in_file.value)


@pytest.mark.parametrize(
    "entry",
    [
        f"{{name: a, url: 's3://b', options: {{secret: {SECRET}}}}}",
        f"{{name: a, url: 's3://b', options: {{key: {SECRET}}}}}",
        f"{{name: a, url: 'abfs://b', options: {{connection_string: 'AccountKey={SECRET}'}}}}",
        f"{{name: a, url: 'sftp://h/b', options: {{password: {SECRET}}}}}",
        f"{{name: a, url: 'https://h/b', options: {{headers: {SECRET}}}}}",
        f"{{name: a, url: 's3://b', password: {SECRET}}}",
        f"{{name: a, url: 's3://b', include: {{password: 'https://u:{SECRET}@h'}}}}",
        f"{{name: a, url: [{SECRET}]}}",
        f"'https://ada:{SECRET}@example.org'",
        f"{{name: a, url: 's3://b', password: '{SECRET}",
    ],
)
def test_a_secret_in_a_sources_file_is_refused_without_repeating_it(entry: str, tmp_path: Path) -> None:
    (tmp_path / "sources.yml").write_text(f"- {entry}\n")
    with pytest.raises(PlaceError) as caught:
        places.parse([f"@{tmp_path}/sources.yml"])
    assert SECRET not in f"{caught.value} {caught.value!r}"


def test_words_with_addresses_are_shown_without_their_secrets() -> None:
    said = f"GET https://ada:{SECRET}@example.org/a.csv?sig={SECRET} failed, url='https://example.org/b?x={SECRET}'"
    assert redacted(said) == "GET https://***@example.org/a.csv?*** failed, url='https://example.org/b?***'"
    kept = "abfs://exports@account.dfs.core.windows.net/in sftp://ada@example.org:2222/out /a/b?c"
    assert redacted(kept) == kept


def test_no_command_shows_a_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for url in WITH_SECRETS:
        monkeypatch.setenv("QUOTEPART_SOURCES", url)
        for command in (["settings"], ["run", "--home", "h"]):
            result = CliRunner().invoke(app, command)
            assert result.exit_code == 1
            assert "sources" in result.output
            assert SECRET not in result.output


def test_what_dagster_logs_when_it_cannot_load_the_settings_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEPART_SOURCES", WITH_SECRETS[0])
    with pytest.raises(ValidationError) as caught:
        settings.load()
    logged = "".join(traceback.format_exception(caught.value))
    assert "has a password in it" in logged
    assert SECRET not in logged


def test_a_login_and_a_query_are_in_no_file_of_the_home(
    web: WebServer, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A file that comes and one that fails, with a login from netrc and addresses with a query."""
    caplog.set_level(logging.DEBUG)
    content = write_csv(tmp_path / "a.csv", posts(FIRST_NIGHT, 30, first_id=1)).read_bytes()
    web.contents, web.login = {"/a.csv": content}, f"ada:{SECRET}"
    (tmp_path / "netrc").write_text(f"machine 127.0.0.1 login ada password {SECRET}\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    sources = f"one={web.url}/a.csv?view={SECRET} gone={web.url}/b.csv?view={SECRET}"
    tonight = night.begin(Settings(_env_file=None, home=home.root, sources=sources, night_at=FIRST_NIGHT), "tonight")
    landed = stages.land(tonight)
    assert [item.report.rows_loaded for item in stages.load_raw(tonight)] == [30]
    assert len(tonight.kept("counts")["unreachable"]) == 1
    assert SECRET not in f"{shown(landed)} {caplog.text}"
    holding = [path for path in home.root.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert holding == []


def test_where_a_redirect_leads_is_not_shown_when_it_fails(web: WebServer, land: Callable[..., Landing]) -> None:
    web.redirects = {"/a.csv": f"http://127.0.0.1:9/x?signature={SECRET}"}
    tonight = land(f"{web.url}/a.csv")
    assert "does not answer" in tonight.unreachable[0]
    assert SECRET not in str(tonight)
