"""One PC before its first start, and a real platform on loopback that can be switched off and on."""

import socket
import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import uvicorn

from sync.client.door import PlatformDoor
from sync.platform.app import make_app
from sync.platform.core import Platform
from tests.sync.builders import PASSWORD, HandClock, new_platform
from window_client.domain.hall import Account, Role
from window_client.domain.window_events import SignedIn, SignInFailed
from window_client.services.sign_in import SignInService
from window_client.store.keyring_port import KeyringPort
from window_client.store.keys import KeyVault
from window_client.store.store import Limits, Store

CODE = "CODE-1"
CLERK, SECOND, DEPARTMENT = "9001", "9002", "9101"
QUICK_COST = 1 << 10


class MemoryKeyring:
    """A keyring that lives as long as the test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def set(self, name: str, value: str) -> bool:
        self.kept[name] = value
        return True


class LoopbackPlatform:
    """The real platform behind a real socket; the port stays the same over a pause."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self.platform: Platform = new_platform(folder, clock)
        supervisor = Account(id=SECOND, name="赵小红", role=Role.SUPERVISOR)
        self.platform.people.add_account(supervisor, "h1", PASSWORD)
        self.platform.people.add_enrolment_code("OLD", "w1", clock.now() - timedelta(days=1))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = int(probe.getsockname()[1])
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def switch_on(self) -> None:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self._port))
        config = uvicorn.Config(make_app(self.platform), log_level="critical", lifespan="off")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._serve, args=(self._server, listener))
        listener.listen()  # from here on a caller waits instead of being refused
        self._thread.start()

    def switch_off(self) -> None:
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join()
        self._server = self._thread = None

    def close(self) -> None:
        self.switch_off()
        self.platform.close()

    def _serve(self, server: uvicorn.Server, listener: socket.socket) -> None:
        with listener:
            server.run(sockets=[listener])


class Liar:
    """Answers every request with the same status, type and words."""

    def __init__(self, status: int, kind: str, body: bytes) -> None:
        class Answer(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("content-length", "0")))
                self.send_response(status)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is Python's
                """Keep the test's output clean."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class Pc:
    """One PC: a data folder, a keyring, a clock. `start` is the program's start."""

    def __init__(self, folder: Path, clock: HandClock, address: str) -> None:
        self.folder, self.clock, self.address = folder, clock, address
        self.keyring: KeyringPort = MemoryKeyring()
        self.vault = KeyVault(folder, keyring=self.keyring, cost=QUICK_COST)
        self.service = self._service()

    def restart(self, keyring: KeyringPort | None = None) -> SignInService:
        """End the program and start it again, perhaps as a user whose keyring is another."""
        self.service.close()
        self.vault = KeyVault(self.folder, keyring=keyring or self.keyring, cost=QUICK_COST)
        self.service = self._service()
        return self.service

    def comings(self) -> list[str]:
        """Who came in, or tried to, as the journal has it."""
        with self.service.store.read() as reader:
            kinds = [one.kind for one in reader.outbox(limit=1000)]
        return [kind for kind in kinds if kind in {SignedIn.kind, SignInFailed.kind}]

    def _service(self) -> SignInService:
        return SignInService(
            self.folder,
            self.vault,
            lambda folder, key: Store.open(
                folder, key, clock=self.clock, limits=Limits(ballast=0, scan_floor=0)
            ),
            lambda store: PlatformDoor(self.address, self.clock, store, self.folder),
        )
