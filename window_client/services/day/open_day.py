"""What several use cases ask first: is the window open today?"""

from datetime import date

from window_client.clock import hall_day
from window_client.domain.day.session import check_open
from window_client.services.desk import Desk
from window_client.store.day_reader import DayBooks
from window_client.store.reader import Reader


def books_of_today(desk: Desk, reader: Reader) -> tuple[DayBooks, date]:
    """Return the day's books and the hall day.

    Raises:
        NotOpen, EarlierDayOpen: The window is not open for today.
    """
    books, today = DayBooks(reader), hall_day(desk.clock.now())
    check_open(books.open_session(), today)
    return books, today
