"""The window stands before anything heavy is loaded."""

import subprocess
import sys

_HEAVY = ("sqlalchemy", "requests", "reportlab", "keyring", "argon2", "starlette")

_START = """
import sys
from PySide6.QtCore import QObject
from ui.program import start
from window_client.settings import Settings

class Look:
    def __init__(self, stage, place):
        self.stage = stage
    def begin(self):
        print(",".join(name for name in sys.argv[1:] if name in sys.modules), flush=True)
        self.stage.desktop.application.quit()
    def end(self):
        self.stage.tasks.shutdown()

class Opening(QObject):
    def __init__(self, stage, place):
        super().__init__(stage.owner)
        self.look = Look(stage, place)
    def begin(self):
        self.look.begin()
    def end(self):
        self.look.end()

start.Opening = Opening
start._run(lambda: None, Settings())
"""


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    call = (sys.executable, "-c", _START, *_HEAVY)
    done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""
    assert "\n" in done.stdout  # it did look
