"""Which queues the print service of this PC offers."""

import msgspec

from printing.printers.ipp import IppPrinter
from printing.printers.ipp_link import Link, NoAnswerError
from printing.printers.ipp_message import Attribute, Group, MalformedReplyError, Operation, Tag

CUPS = "ipp://localhost:631/"
"""Where a Linux desktop's print service listens."""

_ASKED = ("printer-name", "printer-info", "printer-uri-supported")


class Queue(msgspec.Struct, frozen=True, kw_only=True):
    """A queue as people see it."""

    name: str
    about: str
    printer: IppPrinter


def cups_queues(server: str = CUPS, *, connect_s: float = 2.0) -> tuple[Queue, ...]:
    """Return the queues of a print service; none where no service answers."""
    link = Link(uri=server, connect_s=connect_s, answer_s=5.0)
    try:
        reply = link.ask(
            Operation.CUPS_GET_PRINTERS, (Attribute(Tag.KEYWORD, "requested-attributes", _ASKED),)
        )
    except (NoAnswerError, MalformedReplyError):
        return ()
    found = [_queue(group, server) for group in reply.groups if group.tag == Tag.PRINTER]
    return tuple(queue for queue in found if queue is not None)


def _queue(group: Group, server: str) -> Queue | None:
    names = group.words("printer-name")
    if not names:
        return None
    about = group.words("printer-info")
    printer = IppPrinter(name=names[0], link=Link(uri=f"{server.rstrip('/')}/printers/{names[0]}"))
    return Queue(name=names[0], about=about[0] if about else names[0], printer=printer)
