"""Start of the program: the one place that chooses between screens and the command line."""

import argparse
import multiprocessing
import sys
from collections.abc import Sequence

from window_client.cli.main import main as command_line


def _run(args: argparse.Namespace) -> int:
    from ui.program.start import run_counter  # noqa: PLC0415  Qt only when a screen is wanted

    return run_counter(args.data)


def _practice(args: argparse.Namespace) -> int:
    from ui.program.start import run_practice  # noqa: PLC0415

    return run_practice(args.data)


def _tour(args: argparse.Namespace) -> int:
    from ui.tour.tour import run_tour  # noqa: PLC0415

    return run_tour(args.out)


def _self_test(_args: argparse.Namespace) -> int:
    from ui.program.self_test import run_self_test  # noqa: PLC0415

    return run_self_test()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    screens = {"run": _run, "practice": _practice, "tour": _tour, "self-test": _self_test}
    return command_line(sys.argv[1:] if arguments is None else arguments, screens)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
