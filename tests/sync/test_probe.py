"""The reachability test tells causes apart, on real sockets where it can."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from urllib3.exceptions import MaxRetryError, NameResolutionError

from sync.client.credentials import MemoryBox
from sync.client.failures import from_requests
from sync.client.probe import probe
from sync.errors import (
    BadAddress,
    BadAnswer,
    CaptivePortal,
    ClockWrong,
    ConnectionCut,
    ConnectionRefused,
    NameNotFound,
    NoAnswer,
    NotAdmitted,
    NotTrusted,
    PlatformTrouble,
    ProxyTrouble,
    SyncError,
)
from tests.sync.builders import HandClock, Site
from tests.sync.transport import ADDRESS
from window_client.clock import SystemClock


@contextmanager
def answering(*answers: bytes, tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """A server on loopback that answers every connection with the next of some bytes, then closes."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for answer in answers:
            try:
                connection, _ = listener.accept()
                with tls.wrap_socket(connection, server_side=True) if tls else connection as line:
                    line.recv(65536)
                    line.sendall(answer)
            except OSError:
                continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        thread.join()
        listener.close()


def look(address: str) -> SyncError | None:
    return probe(address, SystemClock(), MemoryBox()).trouble


def test_a_good_platform_is_reached(site: Site) -> None:
    window = site.window()
    result = probe(ADDRESS, site.clock, window.box, session=window.session)

    assert (result.trouble, result.reached, result.clock_offset_ms) == (None, True, 0)


def test_a_wrong_clock_is_named_although_all_else_is_well(site: Site) -> None:
    window = site.window()
    late = HandClock(site.clock.now() - timedelta(minutes=17))

    result = probe(ADDRESS, late, window.box, session=window.session)

    assert isinstance(result.trouble, ClockWrong)
    assert result.trouble.facts["minutes"] == 17
    assert result.clock_offset_ms == 17 * 60_000


def test_a_pass_that_does_not_hold_is_named(site: Site) -> None:
    window = site.window()
    site.clock.advance(days=70)

    result = probe(ADDRESS, site.clock, window.box, session=window.session)

    assert isinstance(result.trouble, NotAdmitted)
    assert result.reached


def test_nobody_there() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}"

        assert isinstance(look(address), ConnectionRefused)


def test_no_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert isinstance(look(f"http://127.0.0.1:{silent.getsockname()[1]}"), NoAnswer)


def test_name_not_found() -> None:
    assert isinstance(look("http://no-such-platform.invalid"), NameNotFound | ProxyTrouble)
    broken = NameResolutionError("host", None, socket.gaierror())  # type: ignore[arg-type]
    wrapped = MaxRetryError(None, "/", broken)  # type: ignore[arg-type]
    assert isinstance(from_requests(requests.ConnectionError(wrapped)), NameNotFound)


@pytest.mark.parametrize("address", ["", "platform", "ftp://x", "http://", "http://[::1", "http://a b"])
def test_an_address_that_is_none(address: str) -> None:
    assert isinstance(look(address), BadAddress)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"HTTP/1.1 302 Found\r\nLocation: http://portal/\r\nContent-Length: 0\r\n\r\n", CaptivePortal),
        (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<html",
            CaptivePortal,
        ),
        (b"HTTP/1.1 204 No Content\r\n\r\n", CaptivePortal),
        (b"HTTP/1.1 204 No Content\r\nSync-Nonce: guess\r\n\r\n", BadAnswer),
        (b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", PlatformTrouble),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", ConnectionCut),
        (b"SSH-2.0-OpenSSH_9\r\n", ConnectionCut),
        (b"", ConnectionCut),
    ],
)
def test_others_in_its_place(answer: bytes, error: type[SyncError]) -> None:
    with answering(answer) as address:
        assert type(look(address)) is error


def test_a_certificate_of_nobody(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*self_signed(tmp_path))

    with answering(b"", tls=context) as address:
        assert isinstance(look(address), NotTrusted)


def test_a_certificate_from_the_future_points_to_the_clock() -> None:
    failure = requests.exceptions.SSLError("certificate verify failed: certificate is not yet valid")

    assert isinstance(from_requests(failure), ClockWrong)


def self_signed(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2090, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    return paths
