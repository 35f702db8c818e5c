"""The one way in which commands open the store of this PC, and sign a clerk in for one command."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from window_client.clock import SystemClock
from window_client.domain.hall import Account, Actor
from window_client.errors import WindowClientError
from window_client.services.catalogue import load_catalogue
from window_client.services.desk import Desk
from window_client.services.randomness import SystemRandomness
from window_client.settings import default_folder, load_settings
from window_client.store.errors import NotEnrolled
from window_client.store.keys import KeyVault
from window_client.store.store import Store


class NoStoreHere(WindowClientError):
    """The data folder holds no store."""

    code = "cli.no_store"


def add_store_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what every command on the store takes."""
    parser.add_argument("--data", type=Path, default=None, help="data folder")
    parser.add_argument("--clerk", default="", help="account whose password opens the store")
    parser.add_argument("--json", action="store_true")


@contextmanager
def opened(args: argparse.Namespace) -> Iterator[Store]:
    """Open the store of the data folder: by the keyring, else by a clerk's password read from the terminal.

    Raises:
        NoStoreHere: There is none.
        WindowClientError: It does not open; the words say why.
    """
    vault = _vault(args)
    key = vault.from_keyring() or vault.unlock(read_password(), args.clerk or vault.clerks()[0])
    with _store(args, key) as store:
        yield store


@contextmanager
def signed_in(args: argparse.Namespace) -> Iterator[tuple[Store, Account]]:
    """Open the store for the clerk named by `--clerk`; the password is asked once, also with a keyring.

    Raises:
        NoStoreHere: There is none.
        WindowClientError: The password is wrong, or the account may not sign in here now.
    """
    vault = _vault(args)
    password = read_password()
    key = vault.from_keyring() or vault.unlock(password, args.clerk)
    with _store(args, key) as store:
        yield store, store.accounts.check(args.clerk, password)


def desk_at(store: Store, clerk: str) -> Desk:
    """Return the desk of a clerk, with the calendar in force on this PC.

    Raises:
        NotEnrolled: There is no window here.
    """
    with store.read() as reader:
        enrolment = reader.enrolment()
    if enrolment is None:
        raise NotEnrolled
    return Desk(
        store=store,
        catalogue=load_catalogue(),
        calendar=store.in_force().calendar,
        hall=enrolment.hall,
        actor=Actor(clerk=clerk, window=enrolment.window.id),
        clock=store.clock,
        random=SystemRandomness(),
    )


def read_password() -> str:
    """Ask at the terminal, else read a line of standard input: never an argument, which others can see."""
    if sys.stdin.isatty():
        return getpass.getpass("密码：")
    return sys.stdin.readline().rstrip("\n")


def _vault(args: argparse.Namespace) -> KeyVault:
    folder = args.data or default_folder()
    vault = KeyVault(folder)
    if not vault.exists():
        raise NoStoreHere(folder=str(folder))
    return vault


@contextmanager
def _store(args: argparse.Namespace, key: bytes) -> Iterator[Store]:
    folder = args.data or default_folder()
    marks = load_settings(folder).supervision
    store = Store.open(folder, key, clock=SystemClock(), thresholds=marks)
    try:
        yield store
    finally:
        store.close()
