"""Every window learns what the windows and people of its hall are called, and learns of newcomers."""

from sync.messages import HelloAnswer
from tests.sync.builders import Site, WindowRig
from window_client.domain.hall import Account, Role
from window_client.domain.hall_names import HallNames
from window_client.services.hall_names import HallNameBook


def names_at(rig: WindowRig) -> HallNames:
    with rig.store.read() as reader:
        names = reader.hall_names()
    assert names is not None
    return names


def test_names_of_other_windows_clerks_come_with_the_first_sync(site: Site) -> None:
    rig = site.window(1)
    assert rig.journal.names_version() == ""

    rig.settle()

    assert names_at(rig).windows["w2"] == "2号窗口"
    assert HallNameBook(rig.store, {})("9001") == names_at(rig).people["9001"]


def test_a_newcomer_is_known_after_the_next_sync(site: Site) -> None:
    rig = site.window(1)
    rig.settle()
    book = HallNameBook(rig.store, {"w1": "本窗口", "9777": "旧名"})
    assert (book("9077"), book("9777"), book("w1")) == ("9077", "旧名", "1号窗口")
    with rig.store.read() as reader:
        hall = reader.enrolment()
    assert hall is not None
    newcomer = Account(id="9077", name="新来的", role=Role.CLERK)
    site.platform.people.add_account(newcomer, hall.hall.id, "secret-word")

    rig.settle()

    assert book("9077") == "新来的"


def test_names_that_are_known_are_not_sent_again(site: Site) -> None:
    rig = site.window(1)
    rig.settle()
    answers: list[HelloAnswer] = []
    ask = rig.link.ask

    def listen(*given: object, **more: object) -> object:
        answers.append(ask(*given, **more))  # type: ignore[arg-type]
        return answers[-1]

    rig.link.ask = listen  # type: ignore[method-assign, assignment]
    rig.settle()

    assert [one.names for one in answers if isinstance(one, HelloAnswer)] == [None]
