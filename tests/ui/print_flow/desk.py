"""A print flow on a real counter, with a folder for a printer and at-once lanes."""

from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from printing.printers.folder import FolderPrinter
from tests.services.test_steps import judged
from tests.ui.counter_fixture import HandClock, a_counter, close
from tests.ui.tasks import RunsAtOnce
from ui.data_changes import DataChanges
from ui.error_messages import ErrorMessages
from ui.message_bar import MessageBar
from ui.print_flow.port import PrinterPort, Tray
from ui.print_flow.print_flow import PrintFlow
from ui.print_flow.print_tools import PrintTools
from ui.task_runner import Runs
from window_client.domain.case.state import Case
from window_client.services.catalogue import Catalogue
from window_client.services.counter import Counter


@dataclass(slots=True)
class PrintDesk:
    """Everything around a print flow."""

    tools: PrintTools
    counter: Counter
    flow: PrintFlow
    messages: MessageBar
    changes: DataChanges
    folder: Path

    def granted(self, number: int = 1) -> Case:
        """Return a case that waits for its certificate."""
        application = judged(self.counter)
        done = self.counter.intake.receive("elderly_card", replace(application, id=f"a{number}"))
        done = self.counter.intake.accept(done.case.id, done.case.revision)
        return self.counter.results.decide_at_window(done.case.id, done.case.revision).case

    def case(self, case_id: str) -> Case:
        """Return a case as it stands."""
        return self.counter.cases.open(case_id).case

    def printed_files(self) -> list[str]:
        """Return the names of what was printed."""
        return sorted(file.name for file in self.folder.glob("*.pdf"))

    def said(self) -> list[str]:
        """Return what the message bar shows, newest first."""
        return [message.happened for message in self.messages.messages]

    def close(self) -> None:
        """Close the store."""
        close(self.counter)


def a_print_desk(
    place: Path,
    certificates: PrinterPort | None = None,
    lanes: tuple[Runs, Runs] | None = None,
    catalogue: Catalogue | None = None,
) -> PrintDesk:
    """Open a counter in a folder and put a print flow on it; lanes for store and printing, or at once."""
    counter = a_counter(place / "store", HandClock(), catalogue)
    folder = place / "printed"
    tray = Tray(printer=FolderPrinter(folder=folder))
    messages, changes, notices = MessageBar(), DataChanges(), ErrorMessages("zh_CN")
    tasks, printing = lanes or (RunsAtOnce(), RunsAtOnce())
    tools = PrintTools(
        counter=counter, tasks=tasks, printing=printing, messages=messages, changes=changes,
        notice_for=notices.notice_for, documents=tray, certificates=certificates or tray,
    )  # fmt: skip
    flow = PrintFlow(tools)
    return PrintDesk(
        tools=tools, counter=counter, flow=flow, messages=messages, changes=changes, folder=folder
    )
