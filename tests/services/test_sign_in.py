"""Coming to the counter, against the real platform on loopback: first start, with a line and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client.door import PlatformDoor
from sync.errors import SignInPaused, WrongEnrolmentCode
from tests.services.threshold import (
    CLERK,
    CODE,
    DEPARTMENT,
    SECOND,
    Liar,
    LoopbackPlatform,
    MemoryKeyring,
    Pc,
)
from tests.sync.builders import PASSWORD, HandClock
from window_client.domain.hall import Role
from window_client.domain.window_events import SignedIn, SignInFailed
from window_client.services.sign_in import NotEnrolled, NotForWindows, PlatformNotReached, WrongPassword
from window_client.store.accounts import FREE_TRIES
from window_client.store.errors import AccountLocked, AccountUnknown, NoKeySlot, OfflineExpired, SignInRefused
from window_client.store.store import Store

WRONG = "not the password"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def platform(tmp_path: Path, clock: HandClock) -> Iterator[LoopbackPlatform]:
    made = LoopbackPlatform(tmp_path / "platform", clock)
    made.switch_on()
    yield made
    made.close()


@pytest.fixture
def pc(tmp_path: Path, clock: HandClock, platform: LoopbackPlatform) -> Iterator[Pc]:
    made = Pc(tmp_path / "pc", clock, platform.address)
    yield made
    made.service.close()


@pytest.fixture
def enrolled(pc: Pc) -> Pc:
    pc.service.enrol(CODE, CLERK, PASSWORD)
    return pc


def test_first_start_gives_the_pc_its_place_and_lets_the_clerk_in(pc: Pc) -> None:
    assert pc.service.threshold().enrolment is None
    assert not pc.service.threshold().locked

    session = pc.service.enrol(f" {CODE} ", CLERK, PASSWORD)

    assert (session.account.name, session.enrolment.window.name) == ("王小明", "1号窗口")
    assert not session.offline
    found = pc.service.threshold()
    assert found.enrolment == session.enrolment
    assert [one.id for one in found.accounts] == [CLERK]
    assert pc.comings() == [SignedIn.kind]


@pytest.mark.parametrize("code", ["nonsense", "OLD", ""])
def test_a_wrong_code_leaves_the_pc_as_it_was(pc: Pc, code: str) -> None:
    with pytest.raises(WrongEnrolmentCode):
        pc.service.enrol(code, CLERK, PASSWORD)

    assert not pc.vault.exists()
    assert not (pc.folder / "window.db").exists()


def test_a_wrong_password_does_not_use_the_code_up(pc: Pc) -> None:
    with pytest.raises(WrongPassword):
        pc.service.enrol(CODE, CLERK, WRONG)
    assert not pc.vault.exists()

    assert pc.service.enrol(CODE, CLERK, PASSWORD).account.id == CLERK


def test_a_department_may_not_enrol_or_sign_in(pc: Pc) -> None:
    with pytest.raises(NotForWindows):
        pc.service.enrol(CODE, DEPARTMENT, PASSWORD)
    assert not pc.vault.exists()
    pc.service.enrol(CODE, CLERK, PASSWORD)

    with pytest.raises(NotForWindows):
        pc.service.sign_in(DEPARTMENT, PASSWORD)

    assert [one.id for one in pc.service.threshold().accounts] == [CLERK]


def test_a_kill_before_the_place_was_kept_burns_no_code(pc: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform knows the device, this PC does not yet: typed again, the code gives the same device."""

    class Killed(BaseException):
        pass

    def killed(_door: PlatformDoor, _store: Store) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(PlatformDoor, "keep", killed)
        with pytest.raises(Killed):
            pc.service.enrol(CODE, CLERK, PASSWORD)
    pc.restart()
    assert pc.service.threshold().enrolment is None

    session = pc.service.enrol(CODE, CLERK, PASSWORD)

    assert session.enrolment.window.name == "1号窗口"
    assert not list(pc.folder.glob("*.salt"))
    stranger = Pc(pc.folder.parent / "other", pc.clock, pc.address)
    with pytest.raises(WrongEnrolmentCode):
        stranger.service.enrol(CODE, CLERK, PASSWORD)


def test_first_start_needs_the_platform(pc: Pc, platform: LoopbackPlatform) -> None:
    platform.switch_off()

    with pytest.raises(PlatformNotReached) as refused:
        pc.service.enrol(CODE, CLERK, PASSWORD)

    assert refused.value.facts["why"] == "sync.connection_refused"
    platform.switch_on()
    assert pc.service.enrol(CODE, CLERK, PASSWORD).account.id == CLERK


def test_signing_in_before_enrolment_is_refused(pc: Pc) -> None:
    with pytest.raises(NotEnrolled):
        pc.service.sign_in(CLERK, PASSWORD)


def test_offline_after_the_first_sign_in(enrolled: Pc, platform: LoopbackPlatform) -> None:
    platform.switch_off()
    service = enrolled.restart()
    assert [one.id for one in service.threshold().accounts] == [CLERK]

    assert service.sign_in(CLERK, PASSWORD).offline
    platform.switch_on()
    assert not service.sign_in(CLERK, PASSWORD).offline


def test_a_wrong_password_is_refused_and_recorded_on_line_and_off(
    enrolled: Pc, platform: LoopbackPlatform
) -> None:
    with pytest.raises(WrongPassword):
        enrolled.service.sign_in(CLERK, WRONG)
    platform.switch_off()
    with pytest.raises(WrongPassword):
        enrolled.service.sign_in(CLERK, WRONG)

    assert enrolled.service.sign_in(CLERK, PASSWORD).offline
    assert enrolled.comings() == [SignedIn.kind, SignInFailed.kind, SignInFailed.kind, SignedIn.kind]


def test_offline_sign_in_runs_out_and_comes_back_with_the_line(
    enrolled: Pc, platform: LoopbackPlatform, clock: HandClock
) -> None:
    platform.switch_off()
    clock.advance(days=44)
    assert enrolled.service.sign_in(CLERK, PASSWORD).offline
    clock.advance(days=2)

    with pytest.raises(OfflineExpired):
        enrolled.service.sign_in(CLERK, PASSWORD)

    platform.switch_on()
    assert not enrolled.service.sign_in(CLERK, PASSWORD).offline


def test_guessing_offline_locks_the_account_for_a_while(
    enrolled: Pc, platform: LoopbackPlatform, clock: HandClock
) -> None:
    platform.switch_off()
    for _try in range(FREE_TRIES):
        with pytest.raises(WrongPassword):
            enrolled.service.sign_in(CLERK, WRONG)

    with pytest.raises(AccountLocked) as locked:
        enrolled.service.sign_in(CLERK, PASSWORD)
    clock.advance(seconds=int(locked.value.facts["seconds"]) + 1)
    assert enrolled.service.sign_in(CLERK, PASSWORD).offline


def test_guessing_on_line_is_paused_by_the_platform(enrolled: Pc, platform: LoopbackPlatform) -> None:
    for _try in range(platform.platform.settings.sign_in_failures):
        with pytest.raises(WrongPassword):
            enrolled.service.sign_in(CLERK, WRONG)

    with pytest.raises(SignInPaused):
        enrolled.service.sign_in(CLERK, PASSWORD)


def test_a_lost_keyring_asks_for_a_password_and_gets_the_same_store(
    enrolled: Pc, platform: LoopbackPlatform
) -> None:
    device = enrolled.service.threshold().enrolment
    platform.switch_off()
    fresh = MemoryKeyring()
    service = enrolled.restart(fresh)
    assert service.threshold().locked
    assert service.threshold().accounts == ()

    with pytest.raises(WrongPassword):
        service.sign_in(CLERK, WRONG)
    with pytest.raises(NoKeySlot):
        service.sign_in(SECOND, PASSWORD)
    session = service.sign_in(CLERK, PASSWORD)

    assert (session.enrolment, session.offline) == (device, True)
    assert fresh.kept  # the next start asks nobody


def test_a_second_clerk_comes_in_on_line_and_later_off_line(enrolled: Pc, platform: LoopbackPlatform) -> None:
    platform.switch_off()
    with pytest.raises(AccountUnknown):
        enrolled.service.sign_in(SECOND, PASSWORD)
    platform.switch_on()

    assert enrolled.service.sign_in(SECOND, PASSWORD).account.role is Role.SUPERVISOR

    platform.switch_off()
    service = enrolled.restart(MemoryKeyring())  # each has a key of their own
    assert service.sign_in(SECOND, PASSWORD).offline


LIES = [
    (200, "text/html", b"<html>hotel</html>", "sync.captive_portal"),
    (302, "text/html", b"", "sync.captive_portal"),
    (200, "application/json", b'{"account":', "sync.bad_answer"),
    (200, "application/json", b"[" * 100_000, "sync.bad_answer"),
    (200, "application/json", b'{"account":{"id":"9001","role":"king"}}', "sync.bad_answer"),
    (200, "application/octet-stream", b"\x00" * 300_000, "sync.bad_answer"),
    (500, "application/json", b'{"error":"fault"}', "sync.platform_trouble"),
]


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: f"{lie[0]}-{lie[3]}")
def test_somebody_who_is_not_the_platform_lets_nobody_in(
    tmp_path: Path, clock: HandClock, lie: tuple[int, str, bytes, str]
) -> None:
    status, kind, body, why = lie
    liar = Liar(status, kind, body)
    pc = Pc(tmp_path / "pc", clock, liar.address)

    with pytest.raises(PlatformNotReached) as refused:
        pc.service.enrol(CODE, CLERK, PASSWORD)

    liar.close()
    assert refused.value.facts["why"] == why
    assert not pc.vault.exists()


def test_after_a_lie_this_pc_asks_its_own_verifier(enrolled: Pc) -> None:
    liar = Liar(200, "application/json", b'{"account":{"id":"9001"}}')
    enrolled.address = liar.address

    with pytest.raises(WrongPassword):
        enrolled.service.sign_in(CLERK, WRONG)
    session = enrolled.service.sign_in(CLERK, PASSWORD)

    liar.close()
    assert session.offline


def test_unlocking_asks_only_this_pc_and_records_only_failures(
    enrolled: Pc, platform: LoopbackPlatform
) -> None:
    platform.switch_off()
    enrolled.service.unlock(CLERK, PASSWORD)
    assert enrolled.comings() == [SignedIn.kind]

    with pytest.raises(SignInRefused) as refused:
        enrolled.service.unlock(CLERK, WRONG)

    assert refused.value.facts["left"] == FREE_TRIES - 1
    assert enrolled.comings() == [SignedIn.kind, SignInFailed.kind]


def test_guessing_at_a_locked_screen_is_locked_too(enrolled: Pc) -> None:
    for _try in range(FREE_TRIES):
        with pytest.raises(SignInRefused):
            enrolled.service.unlock(CLERK, WRONG)

    with pytest.raises(AccountLocked):
        enrolled.service.unlock(CLERK, PASSWORD)


def test_no_error_carries_a_password(enrolled: Pc) -> None:
    with pytest.raises(WrongPassword) as refused:
        enrolled.service.sign_in(CLERK, "hush-hush")

    assert "hush-hush" not in repr(refused.value) + str(refused.value.facts)
