"""In whatever order windows work, send and hear: a case is its applied entries in the platform's order."""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis.strategies as st
from hypothesis import example, given

from tests.builders import ACTOR, accepted, act, decided, enrolled, judged, lease, received
from tests.store.small_platform import SmallPlatform, greet, pull, push, settle
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.transfer import PlatformVerdict
from window_client.store.rows import SyncState
from window_client.store.store import Store

CASES = tuple(f"case-{number}" for number in range(4))

moves = st.lists(
    st.tuples(
        st.sampled_from(["act", "act", "act", "push", "lost answer", "pull", "greet", "life", "restore"]),
        st.integers(0, 1),
        st.integers(0, 3),
        st.integers(0, 40),
    ),
    max_size=30,
)


def play(stores: list[Store], platform: SmallPlatform, move: tuple[str, int, int, int]) -> None:
    what, who, case, number = move
    store = stores[who]
    if what == "act":
        lease_if_empty(store, platform)
        act(store, CASES[case], number)
    elif what == "life":
        store.transfer.reincarnate()
    elif what == "restore":
        if number % 5 == 0:
            platform.restore(len(platform.log) * 2 // 3)
    else:
        greet(store, platform)
        if what == "pull":
            pull(store, platform, most=1 + number % 5)
        elif what != "greet":
            push(store, platform, most=1 + number % 7, answered=what == "push")


def lease_if_empty(store: Store, platform: SmallPlatform) -> None:
    with store.read() as reader:
        left = reader.number_stock("cert").left
    if not left:
        platform.leased_to += 1_000
        store.transfer.add_lease(lease("cert", platform.leased_to + 1, platform.leased_to + 1_000))


@given(moves)
@example(  # a restore, an earlier life's entries to send again, and the feed read before they were
    history=[
        ("lost answer", 1, 0, 25),
        ("greet", 1, 3, 32),
        ("life", 1, 1, 27),
        ("act", 1, 0, 1),
        ("restore", 0, 3, 40),
        ("act", 1, 0, 30),
        ("pull", 1, 2, 1),
    ]
)
def test_all_windows_agree_with_the_platform_in_the_end(history: list[tuple[str, int, int, int]]) -> None:
    with TemporaryDirectory() as folder, ExitStack() as closing:
        stores = [enrolled(Path(folder) / device, device=device) for device in ("d1", "d2")]
        for store in stores:
            closing.callback(store.close)
        platform = SmallPlatform()
        for move in history:
            play(stores, platform, move)
        for _ in range(2):
            for store in stores:
                settle(store, platform)

        for store in stores:
            with store.read() as reader:
                assert reader.unsent_count() == 0
                assert [reader.case(case) for case in CASES] == [platform.case(case) for case in CASES]
            assert store.rebuild(keep=False).differences == ()
            assert store.verify_journal().broken is None
        first_comings = [
            line.sealed.entry.id for line in platform.log if line.verdict is not PlatformVerdict.DUPLICATE
        ]
        assert len(first_comings) == len(set(first_comings))


def test_own_pending_work_stays_on_top_of_what_others_did(store: Store, tmp_path: Path) -> None:
    other = enrolled(tmp_path / "other", device="d2")
    platform = SmallPlatform()
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.commit()
    settle(store, platform)
    settle(other, platform)
    with other.begin() as work:
        work.append(accepted(), actor=ACTOR, case="c")
        work.commit()
    settle(other, platform)
    with store.begin() as work:
        work.append(judged(), actor=ACTOR, case="c")
        work.commit()

    pull(store, platform)

    with store.read() as reader:
        case = reader.case("c")
        last = reader.history("c")[-1]
        assert case is not None
        assert case.status is Status.ACCEPTED
        assert (last.state, last.why, last.counts) == (SyncState.MISFIT, "state", False)
        assert [row.why for row in reader.quarantine()] == ["state"]
    other.close()


def test_a_page_applied_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    other = enrolled(tmp_path / "other", device="d2")
    platform = SmallPlatform()
    for number in range(20):
        act(other, CASES[number % 4], number)
    settle(other, platform)
    lines = platform.page("d1", "x", 0, 100)

    def contents() -> list[object]:
        with store.read() as reader:
            return [reader.case(case) for case in CASES] + [reader.counts(), reader.worklist("all")]

    store.transfer.apply_feed(lines, "20", platform.epoch)
    once = contents()
    store.transfer.apply_feed(lines, "20", platform.epoch)

    assert contents() == once
    assert store.rebuild(keep=False).differences == ()
    other.close()


def looked_up(store: Store, case_id: str) -> Case:
    with store.read() as reader:
        case = reader.case(case_id)
    assert case is not None
    return case


def test_held_work_is_left_out_and_waits_for_a_person(store: Store) -> None:
    platform = SmallPlatform()
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.append(accepted(), actor=ACTOR, case="c", base=0)  # a legal act on a revision long gone
        work.append(decided(), actor=ACTOR, case="c")
        work.commit()

    settle(store, platform)

    assert looked_up(store, "c").status is Status.RECEIVED
    with store.read() as reader:
        assert [(row.state, row.why) for row in reader.quarantine()] == [
            (SyncState.HELD, "stale"),
            (SyncState.HELD, "state"),
        ]
        (row,) = reader.worklist("attention")
        assert row.case_id == "c"
        assert reader.counts()["attention"] == 1  # type: ignore[index]
