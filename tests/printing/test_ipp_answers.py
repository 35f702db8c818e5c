"""What queues answer that a well-behaved printer never would, over real sockets."""

import socket
import struct
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.errors import (
    JobRefused,
    PrinterRefused,
    PrinterReplyUnreadable,
    PrinterUnreachable,
    SubmitUncertain,
)
from printing.printers import JobId, JobState, PrinterState
from printing.printers.discovery import cups_queues
from printing.printers.ipp import IppPrinter, job_state
from printing.printers.ipp_link import Link
from printing.printers.ipp_message import (
    Attribute,
    Group,
    MalformedReplyError,
    Operation,
    Tag,
    decode,
    encode,
)

READY = {"printer-state": 3, "printer-is-accepting-jobs": True, "printer-state-reasons": "none"}
A4 = "iso_a4_210x297mm"

Answer = Callable[[bytes], bytes | None]


def ipp(status: int, *groups: tuple[Tag, Mapping[str, object]]) -> bytes:
    """Return an answer, made with nothing of the client's."""
    out = struct.pack(">BBHI", 2, 0, status, 1) + b"\x01"
    for tag, values in groups:
        out += bytes([tag])
        for name, value in values.items():
            kind, data = raw(value)
            out += struct.pack(">BH", kind, len(name)) + name.encode() + struct.pack(">H", len(data)) + data
    return out + b"\x03"


def raw(value: object) -> tuple[int, bytes]:
    if isinstance(value, bool):
        return 0x22, bytes([value])
    return (0x23, struct.pack(">i", value)) if isinstance(value, int) else (0x44, str(value).encode())


def http(body: bytes, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body


def printer_answer(**values: object) -> bytes:
    found = {key.replace("_", "-"): value for key, value in values.items()}
    return http(ipp(0, (Tag.PRINTER, {**READY, **found})))


class Queue:
    """Answers each question by a function; remembers the operations that it was asked."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.asked: list[int] = []
        self._thread = Thread(target=self._serve)
        self._thread.start()

    @property
    def uri(self) -> str:
        return f"ipp://127.0.0.1:{self._socket.getsockname()[1]}/printers/Q"

    @property
    def printer(self) -> IppPrinter:
        return IppPrinter(name="队列", link=Link(uri=self.uri, connect_s=0.5, answer_s=1.0))

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self._one(connection)

    def _one(self, connection: socket.socket) -> None:
        request = read_request(connection)
        self.asked.append(struct.unpack_from(">H", request, 2)[0])
        answer = self._answer(request)
        if answer is None:
            connection.recv(1)  # says nothing until the client gives up
        else:
            connection.sendall(answer)


def read_request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    while len(body) < length:
        body += connection.recv(65536)
    return body


@pytest.fixture
def queue() -> Iterator[Callable[[Answer], Queue]]:
    opened: list[Queue] = []

    def start(answer: Answer) -> Queue:
        opened.append(Queue(answer))
        return opened[-1]

    yield start
    for each in opened:
        each.close()


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (printer_answer(), PrinterState.READY),
        (printer_answer(printer_state=4), PrinterState.BUSY),
        (printer_answer(printer_state=5, printer_state_reasons="paused"), PrinterState.PAUSED),
        (printer_answer(printer_is_accepting_jobs=False), PrinterState.REJECTING),
        (printer_answer(printer_state=5, printer_state_reasons="media-jam-error"), PrinterState.ATTENTION),
        (printer_answer(printer_state=5), PrinterState.ATTENTION),
        (printer_answer(printer_state_reasons="media-needed"), PrinterState.PAPER_OUT),
        (printer_answer(printer_state_reasons="marker-supply-empty-report"), PrinterState.READY),
        (http(ipp(0x0406)), PrinterState.MISSING),
        (http(ipp(0x0501)), PrinterState.UNREACHABLE),
        (http(b"<html>"), PrinterState.UNREACHABLE),
        (http(b"", "500 Internal Server Error"), PrinterState.UNREACHABLE),
        (b"SSH-2.0-OpenSSH\r\n", PrinterState.UNREACHABLE),
        (None, PrinterState.UNREACHABLE),
    ],
)
def test_preflight_names_what_a_queue_answers(
    queue: Callable[[Answer], Queue], answer: bytes | None, state: PrinterState
) -> None:
    assert queue(lambda _: answer).printer.preflight() is state


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (http(ipp(0x0406)), "missing"),
        (printer_answer(printer_is_accepting_jobs=False), "rejecting"),
        (printer_answer(printer_state=5, printer_state_reasons="paused"), "paused"),
        (http(b"nonsense"), "unreachable"),
    ],
)
def test_nothing_is_spooled_on_a_queue_that_would_not_print_it(
    queue: Callable[[Answer], Queue], answer: bytes, state: str
) -> None:
    target = queue(lambda _: answer)

    with pytest.raises(PrinterRefused) as problem:
        target.printer.submit(b"%PDF", job_name="x", media=A4)
    assert problem.value.facts["state"] == state
    assert target.asked == [Operation.GET_PRINTER]


def after_preflight(answer: bytes | None) -> Answer:
    def choose(request: bytes) -> bytes | None:
        return printer_answer() if request[2:4] == b"\x00\x0b" else answer

    return choose


@pytest.mark.parametrize("answer", [None, b"", http(b"cut"), http(b"", "502 Bad Gateway")])
def test_a_connection_lost_while_sending_is_told_as_uncertain(
    queue: Callable[[Answer], Queue], answer: bytes | None
) -> None:
    target = queue(after_preflight(answer))

    with pytest.raises(SubmitUncertain):
        target.printer.submit(b"%PDF" * 100_000, job_name="x", media=A4)
    assert target.asked == [Operation.GET_PRINTER, Operation.PRINT_JOB]  # never sent twice


def test_a_refusal_carries_the_printers_status(queue: Callable[[Answer], Queue]) -> None:
    with pytest.raises(JobRefused) as problem:
        queue(after_preflight(http(ipp(0x0506)))).printer.submit(b"%PDF", job_name="x", media=A4)
    assert problem.value.facts["status"] == "0x0506"


def test_an_unreadable_or_missing_answer_about_a_job_is_told(queue: Callable[[Answer], Queue]) -> None:
    with pytest.raises(PrinterReplyUnreadable):
        queue(lambda _: http(b"x")).printer.job_state(JobId("1"))
    with pytest.raises(PrinterUnreachable):
        queue(lambda _: None).printer.job_state(JobId("1"))


def test_an_endless_answer_is_cut_off(queue: Callable[[Answer], Queue]) -> None:
    endless = http(b"\x02\x00" + b"x" * 5_000_000)

    assert queue(lambda _: endless).printer.preflight() is PrinterState.UNREACHABLE


class HurryingClock:
    """An hour goes by at each look."""

    def __init__(self) -> None:
        self._hours = 0

    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)

    def monotonic_ms(self) -> int:
        self._hours += 1
        return self._hours * 3_600_000


def test_an_answer_that_drips_is_cut_off(queue: Callable[[Answer], Queue]) -> None:
    link = Link(uri=queue(lambda _: printer_answer()).uri, clock=HurryingClock())

    assert IppPrinter(name="滴", link=link).preflight() is PrinterState.UNREACHABLE


@pytest.mark.parametrize(
    ("number", "reason", "printer_reason", "state"),
    [
        (3, "none", "none", JobState.QUEUED),
        (4, "job-hold-until-specified", "none", JobState.QUEUED),
        (5, "job-printing", "none", JobState.PRINTING),
        (5, "job-printing", "media-empty-warning", JobState.PAPER_OUT),
        (6, "printer-stopped", "door-open-error", JobState.ATTENTION),
        (7, "job-canceled-by-user", "none", JobState.CANCELLED),
        (7, "job-canceled-at-device", "none", JobState.FAILED),
        (7, "none", "none", JobState.FAILED),
        (8, "aborted-by-system", "none", JobState.FAILED),
        (9, "job-completed-successfully", "media-empty-error", JobState.COMPLETED),
        (9, "job-completed-with-errors", "none", JobState.FAILED),
    ],
)
def test_job_states_are_read_by_number_and_reason(
    number: int, reason: str, printer_reason: str, state: JobState
) -> None:
    job = Group(Tag.JOB, {"job-state": (number,), "job-state-reasons": (reason,)})
    printer = Group(Tag.PRINTER, {"printer-state-reasons": (printer_reason,)})

    assert job_state(job, printer) is state


def test_queues_are_found_by_name(queue: Callable[[Answer], Queue]) -> None:
    groups = [
        (Tag.PRINTER, {"printer-name": name, "printer-info": f"{name} 号"}) for name in ("HALL-3", "CARD")
    ]
    server = queue(lambda _: http(ipp(0, *groups))).uri.removesuffix("/printers/Q")
    found = cups_queues(server)

    assert [(each.name, each.about) for each in found] == [("HALL-3", "HALL-3 号"), ("CARD", "CARD 号")]
    assert found[0].printer.link.uri == f"{server}/printers/HALL-3"


def test_no_print_service_means_no_queues(queue: Callable[[Answer], Queue]) -> None:
    assert cups_queues(queue(lambda _: http(b"", "403 Forbidden")).uri) == ()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decode(data)
    except MalformedReplyError:
        return
    assert data[0] in (1, 2)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5), st.integers(-(2**31), 2**31 - 1))
def test_what_is_encoded_is_read_back(words: list[str], number: int) -> None:
    sent = (Attribute(Tag.KEYWORD, "media", tuple(words)), Attribute(Tag.INTEGER, "copies", (number,)))
    (group,) = decode(encode(Operation.PRINT_JOB, 1, sent)).groups

    assert group.words("media") == tuple(words)
    assert group.number("copies") == number
