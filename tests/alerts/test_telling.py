"""Alerts reach real servers on loopback; what cannot be sent waits, and never breaks anything."""

import hashlib
import hmac
import stat
from datetime import timedelta
from pathlib import Path

import dagster as dg
import pytest

from orchestration.alerts import telling
from orchestration.alerts.sensor import alert_sensor
from orchestration.home import Home
from tests.alerts.endings import NIGHT, by_mail, ended, kept, reason, settings
from tests.alerts.servers import LOGIN, free_port, login_required, mail_server, web_server

LATER = timedelta(minutes=2)


def test_hold_and_recovery_come_once_each_by_mail_and_webhook(home: Home) -> None:
    with mail_server() as box, web_server() as hook:
        chosen = by_mail(home, box.port, alert_webhook=hook.url)
        for verdict, run in (("pass", "0"), ("hold", "1"), ("pass", "2"), ("pass", "3")):
            ended(home, verdict, *[reason("empty_text")] * (verdict == "hold"), run=run)
            telling.tell(chosen, NIGHT)
            telling.tell(chosen, NIGHT + LATER)
    expected = [
        "Quotepart: the night of 2026-03-10 was held (empty_text)",
        "Quotepart: the night of 2026-03-10 was released again",
    ]
    assert box.subjects == expected
    assert [said["subject"] for said in hook.said] == expected
    assert [said["kind"] for said in hook.said] == ["hold", "recovery"]
    assert box.mails[0]["To"] == "ada@example.org, bob@example.org"
    assert "For readers: they keep release" in box.text(0)
    assert hook.said[0]["text"].startswith(expected[0])


def test_a_held_night_that_a_person_releases_is_a_recovery(home: Home) -> None:
    with mail_server() as box:
        for verdict in ("hold", "caution"):
            ended(home, verdict, reason("empty_text"))
            telling.tell(by_mail(home, box.port), NIGHT)
    assert len(box.mails) == 2


def test_a_mail_server_with_a_login_gets_it(home: Home) -> None:
    ended(home, "hold", reason("empty_text"))
    with mail_server(**login_required()) as box:
        refused = telling.tell(by_mail(home, box.port), NIGHT)
        login = {"alert_smtp_user": LOGIN[0], "alert_smtp_password": LOGIN[1]}
        told = telling.tell(by_mail(home, box.port, **login), NIGHT + LATER)
    assert len(refused.failed) == 1
    assert len(told.sent) == len(box.mails) == 1
    assert LOGIN[1] not in kept(home) + str(refused) + str(told)


def test_a_connection_that_should_be_protected_and_is_not_sends_nothing(home: Home) -> None:
    ended(home, "hold", reason("empty_text"))
    with mail_server() as box:
        told = telling.tell(by_mail(home, box.port, alert_smtp_security="starttls"), NIGHT)
    assert not box.mails
    assert "STARTTLS" in told.failed[0]


def test_a_post_is_signed_with_the_key_of_the_settings(home: Home) -> None:
    ended(home, "error", reason("night_ran"))
    with web_server() as hook:
        telling.tell(settings(home, alert_webhook=f"{hook.url}/T0KEN", alert_webhook_secret="kk"), NIGHT)
    headers = hook.headers[0]
    message = headers["X-Quotepart-Timestamp"].encode() + b"." + hook.bodies[0]
    assert headers["X-Quotepart-Signature"] == "sha256=" + hmac.new(b"kk", message, hashlib.sha256).hexdigest()


@pytest.mark.parametrize("answer", [500, 404, 307])
def test_what_a_webhook_refuses_waits_and_its_address_is_shown_nowhere(
    answer: int, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    ended(home, "hold", reason("empty_text"))
    with web_server() as hook:
        chosen = settings(home, alert_webhook=f"{hook.url}/T0KEN")
        hook.answer = answer
        told = telling.tell(chosen, NIGHT)
        assert telling.tell(chosen, NIGHT) == telling.Told()
        assert len(hook.bodies) == 1
        hook.answer = 200
        assert len(telling.tell(chosen, NIGHT + LATER).sent) == 1
    assert f"answered {answer}" in told.failed[0]
    assert "T0KEN" not in str(told) + kept(home) + caplog.text


def test_servers_that_are_down_are_asked_again_ever_more_seldom_and_given_up(home: Home) -> None:
    ended(home, "hold", reason("empty_text"))
    chosen = by_mail(home, free_port())
    tries = [minute for minute in range(5 * 24 * 60) if telling.tell(chosen, NIGHT + timedelta(minutes=minute)).failed]
    assert tries[:6] == [0, 1, 6, 21, 81, 321]
    assert tries[-1] <= 4 * 24 * 60
    assert '"waiting": []' in kept(home)


def test_a_home_that_cannot_be_written_says_it_once(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("orchestration.alerts.memory.write_json", full)
    ended(home, "error", reason("night_ran", "No space left on device"))
    with mail_server() as box:
        for minute in range(5):
            telling.tell(by_mail(home, box.port), NIGHT + timedelta(minutes=minute))
    assert len(box.mails) == 1
    telling._unwritten.clear()


def test_a_night_that_could_not_write_its_own_end_is_told_and_one_that_never_began_is_not(home: Home) -> None:
    ended(home, "pass", run="before")
    home.build("began").mkdir()
    with mail_server() as box:
        chosen = by_mail(home, box.port)
        assert not telling.tell(chosen, NIGHT, ("another was running", "another night is running")).new
        assert telling.tell(chosen, NIGHT, ("began", "No space left on device")).new
    assert "No space left on device" in box.text()


@pytest.mark.parametrize("damage", ["{", '{"run_id": 1}', '{"run_id": "x", "verdict": "hold", "release_id": null}'])
def test_a_damaged_last_run_is_logged_and_breaks_nothing(
    damage: str, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    home.last_run.write_text(damage)
    assert telling.tell(settings(home), NIGHT).failed
    assert "nothing could be said" in caplog.text


def test_a_home_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert telling.tell(settings(Home(tmp_path / "none")), NIGHT) == telling.Told()
    assert not (tmp_path / "none").exists()


def test_nobody_to_tell_is_remembered_so_that_a_later_setting_sends_no_old_news(home: Home) -> None:
    ended(home, "hold", reason("empty_text"))
    telling.tell(settings(home), NIGHT)
    with mail_server() as box:
        telling.tell(by_mail(home, box.port), NIGHT)
    assert not box.mails
    assert stat.S_IMODE((home.root / "alerts.json").stat().st_mode) & 0o022 == 0


def test_the_sensor_of_dagster_tells_and_shows_what_it_did(home: Home) -> None:
    ended(home, "hold", reason("empty_text"))
    with mail_server() as box, dg.DagsterInstance.ephemeral() as instance:
        sensor = alert_sensor(by_mail(home, box.port))
        with dg.build_sensor_context(instance=instance) as context:
            first = sensor.evaluate_tick(context)
            second = sensor.evaluate_tick(context)
    assert len(box.mails) == 1
    assert "sent: mail: Quotepart: the night of 2026-03-10 was held" in (first.skip_message or "")
    assert second.skip_message == "nothing to say"
    assert sensor.default_status is dg.DefaultSensorStatus.RUNNING
