"""`steps`: the table of steps that windows and platform obey, as a Markdown page."""

import argparse
import sys

from window_client.domain.case.step_sheet import sheet


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `steps`; it sets `run`, which returns the exit status."""
    parser = commands.add_parser("steps", help="print every step with actor, ground, document and clock")
    parser.set_defaults(run=_run)


def _run(_args: argparse.Namespace) -> int:
    sys.stdout.write(sheet())
    return 0
