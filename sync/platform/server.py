"""The platform as a process: one address, one line when it is ready, a clean end on SIGTERM."""

import signal
import socket
import sys
import threading
from pathlib import Path

import uvicorn

from sync.platform.app import make_app
from sync.platform.core import Platform
from sync.platform.deciding import AutomaticDecider
from sync.platform.practice_hall import seed_practice_hall
from sync.platform.settings import PlatformSettings
from window_client.clock import SystemClock

KEEP_ALIVE_S = 75
"""Longer than a window's poll: an idle connection is still there when the window comes back."""

PRACTICE_PASSWORD = "practice"  # noqa: S105 - documented, fictitious accounts only
GRACE_S = 5


def serve(  # noqa: PLR0913 - the options of the command
    data: Path,
    port: int,
    *,
    host: str = "127.0.0.1",
    practice: bool = False,
    practice_password: str = PRACTICE_PASSWORD,
    decide_after_s: float = 5.0,
    settings: PlatformSettings | None = None,
) -> None:
    """Run the platform until SIGTERM or SIGINT; prints `ready http://HOST:PORT` when it takes requests."""
    platform = Platform(data, SystemClock(), settings)
    platform.files.sweep()
    stop = threading.Event()
    helper: threading.Thread | None = None
    if practice:
        seeded = seed_practice_hall(platform, password=practice_password)
        decider = AutomaticDecider(platform, delay_s=decide_after_s, after_g=seeded)
        helper = threading.Thread(target=decider.run, args=(stop,), name="departments", daemon=True)
        helper.start()
    try:
        _run(platform, host, port)
    finally:
        stop.set()
        if helper is not None:
            helper.join()
        platform.close()


def _run(platform: Platform, host: str, port: int) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _ended)  # uvicorn raises the signal once more after its own clean end
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        if sys.platform != "win32":  # there the option lets others take the port over
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        config = uvicorn.Config(
            make_app(platform),
            access_log=False,  # paths and addresses are nobody's business
            log_level="warning",
            server_header=False,
            lifespan="off",
            timeout_keep_alive=KEEP_ALIVE_S,
            timeout_graceful_shutdown=GRACE_S,
        )
        _AnnouncedServer(config, f"http://{host}:{listener.getsockname()[1]}").run(sockets=[listener])


class _AnnouncedServer(uvicorn.Server):
    """Says when it is ready."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell the one who waits for it."""
        await super().startup(sockets)
        sys.stdout.write(f"ready {self._address}\n")
        sys.stdout.flush()


def _ended(_number: int, _frame: object) -> None:
    """The server has already ended cleanly; nothing is left to do."""
