"""What every part of the intake works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from window_client.clock import HALL_ZONE, hall_day
from window_client.domain.numbers.regions import Regions
from window_client.domain.packaged import regions
from window_client.errors import WindowClientError
from window_client.services.counter import Counter

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.message_bar import MessageBar, failure
from ui.task_runner import TaskRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """Services, workers and the doors to the clerk.

    Attributes:
        words: Finds the words of a failure in the present language.
    """

    counter: Counter
    tasks: TaskRunner
    messages: MessageBar
    changes: DataChanges
    words: Callable[[WindowClientError], Notice]

    def tell(self, error: WindowClientError) -> None:
        """Show a failure to the clerk."""
        self.messages.post(failure(self.words(error)))

    def today(self) -> date:
        """Return the hall's day."""
        return hall_day(self.counter.desk.clock.now())

    def time_words(self) -> str:
        """Return the hall's time, such as 09:41:05."""
        return self.counter.desk.clock.now().astimezone(HALL_ZONE).strftime("%H:%M:%S")

    def regions(self) -> Regions:
        """Return the divisions known to this release."""
        return regions()
