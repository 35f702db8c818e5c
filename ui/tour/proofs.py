"""At the end: the journal is whole, everything derived from it is right, another window knows the same."""

from sync.client.report import SyncReport
from window_client.clock import SystemClock
from window_client.domain.case.state import Case
from window_client.domain.values import canonical
from window_client.services.counter import Counter

from ui.program.equipment import make_counter, make_engine, make_sign_in
from ui.program.no_keyring import NoKeyring
from ui.program.start import PRACTICE_HINT
from ui.tour.practice import SECOND_WINDOW_CODE
from ui.tour.tools import Tour, check


def prove(tour: Tour, numbers: tuple[str, ...]) -> None:
    """Prove journal, projections, platform and second window.

    Args:
        tour: The tour.
        numbers: Cases that the tour took in.
    """
    _sent(tour, numbers)
    _journal(tour)
    _rebuilt(tour)
    _second_window(tour, numbers)


def _sent(tour: Tour, numbers: tuple[str, ...]) -> None:
    hall = tour.hall
    with tour.record.step("送达 the platform has every entry and file") as result:
        hall.driver.until(lambda: hall.unsent() == 0, "nothing waits")
        check(hall.refused() == 0, "nothing was refused")
        check(all(hall.all_sent(hall.case_numbered(one).id) for one in numbers), "all of it is applied")
        result.append(f"{len(numbers)} cases")


def _journal(tour: Tour) -> None:
    with tour.record.step("日志 verify-journal walks the whole chain") as result:
        report = tour.hall.counter.desk.store.verify_journal()
        check(report.broken is None, f"the journal is whole: {report.broken}")
        result.append(f"{report.entries} entries")


def _rebuilt(tour: Tour) -> None:
    with tour.record.step("重建 rebuild folds the journal and finds no difference") as result:
        report = tour.hall.counter.desk.store.rebuild(keep=False)
        check(report.differences == (), f"the projections are right: {report.differences}")
        result.append(f"{report.entries} entries")


def _second_window(tour: Tour, numbers: tuple[str, ...]) -> None:
    with tour.record.step("二号窗口 a window that never was there gets the same cases") as result:
        here = [tour.hall.case_numbered(one) for one in numbers]
        place = tour.hall.place("second")
        sign_in = make_sign_in(place, SystemClock(), NoKeyring())
        try:
            session = sign_in.enrol(SECOND_WINDOW_CODE, PRACTICE_HINT.account, PRACTICE_HINT.password)
            counter = make_counter(sign_in.store, session, SystemClock())
            report = make_engine(place, counter).run()
            _compare(report, counter, here)
        finally:
            sign_in.close()
        result.append(f"{len(here)} of {len(here)} equal byte for byte")


def _compare(report: SyncReport, there: Counter, here: list[Case]) -> None:
    check(report.trouble is None, f"the second window syncs: {report.trouble}")
    with there.desk.store.read() as reader:
        for case in here:
            copy = reader.case(case.id)
            check(copy is not None and canonical(copy) == canonical(case), f"{case.number} is the same")
