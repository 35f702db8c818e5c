"""What screens with printers work with."""

from collections.abc import Callable
from dataclasses import dataclass

from window_client.errors import WindowClientError
from window_client.services.counter import Counter

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.message_bar import Message, MessageBar, failure
from ui.print_flow.port import PrinterPort
from ui.task_runner import Runs
from ui.widgets.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintTools:
    """Services, lanes and printers.

    Attributes:
        counter: The services.
        tasks: The store's lane.
        printing: The printing lane.
        messages: Where failures are told.
        changes: Where changed cases are announced.
        notice_for: Words of a failure in the present language.
        documents: Printer of letters.
        certificates: Printer with the blanks.
    """

    counter: Counter
    tasks: Runs
    printing: Runs
    messages: MessageBar
    changes: DataChanges
    notice_for: Callable[[WindowClientError], Notice]
    documents: PrinterPort
    certificates: PrinterPort

    def fail(self, error: WindowClientError) -> None:
        """Tell a failure."""
        self.messages.post(failure(self.notice_for(error)))

    def fail_everywhere(self, error: WindowClientError) -> None:
        """Tell that a paper did not come out: it must still be made when the clerk has gone on."""
        self.messages.post(failure(self.notice_for(error), everywhere=True))

    def tell(self, words: str) -> None:
        """Tell that something was done."""
        self.messages.post(Message(happened=words, tone=Tone.SUCCESS))

    def warn(self, words: str) -> None:
        """Tell what the clerk must do first."""
        self.messages.post(Message(happened=words, tone=Tone.WARNING))
