"""Halls, windows, accounts and enrolment: who may do what from where."""

import hashlib
import secrets
import unicodedata
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, Row, Table, delete, insert, select, update

from sync.messages import EnrolAnswer, EnrolRequest, SignInRequest, TokenRequest, Tokens, renewal_text
from sync.platform import tables as t
from sync.platform.database import PlatformDatabase
from sync.platform.problems import declined
from sync.platform.settings import PlatformSettings
from window_client.clock import Clock
from window_client.domain.hall import Account, Enrolment, Hall, Window
from window_client.domain.hall_names import HallNames
from window_client.domain.values import Value, canonical, decode


class Place(Value, frozen=True, kw_only=True):
    """An enrolled device and where it stands."""

    device: str
    hall: str
    window: str


class People:
    """Lets devices and persons in."""

    def __init__(self, database: PlatformDatabase, clock: Clock, settings: PlatformSettings) -> None:
        self._db, self._clock, self._settings = database, clock, settings
        self._hasher = PasswordHasher(settings.password_passes, settings.password_memory_kib)
        self._nobody = self._hasher.hash("nobody has this password")

    def add_hall(self, hall: Hall) -> None:
        """Put a hall on the books; again with the same id replaces it."""
        with self._db.write() as tx:
            _put(tx, hall.id, {"body": canonical(hall)}, table=t.hall)

    def add_window(self, window: Window) -> None:
        """Put a window on the books."""
        with self._db.write() as tx:
            _put(tx, window.id, {"hall": window.hall, "body": canonical(window)}, table=t.window)

    def add_account(self, account: Account, hall: str, password: str) -> None:
        """Put an account on the books with its password."""
        hashed = self._hasher.hash(password)
        with self._db.write() as tx:
            row = {"hall": hall, "body": canonical(account), "password": hashed, "failures": 0}
            _put(tx, account.id, row | {"locked_until_ms": 0}, table=t.account)

    def add_enrolment_code(self, code: str, window: str, valid_until: datetime) -> None:
        """Let one device enrol at a window with a code."""
        row = {"code_hash": _digest(_plain(code)), "window": window, "valid_until_ms": _ms(valid_until)}
        with self._db.write() as tx:
            tx.execute(delete(t.enrolment_code).where(t.enrolment_code.c.code_hash == row["code_hash"]))
            tx.execute(insert(t.enrolment_code).values(row))

    def enrol(self, request: EnrolRequest) -> EnrolAnswer:
        """Give a new device its place; the same code, nonce and key get the same device again.

        So an answer that was lost, or a window that was killed before it kept its place, burns no code: the
        code may be used again until it expires, by the same device only.

        Raises:
            Declined: 403 `bad_code`.
        """
        _check_key(request.public_key)
        with self._db.write() as tx:
            row = self._open_code(tx, request)
            device = row.device or self._add_device(tx, row.window, request)
            place = _enrolment(tx, device)
            tokens = self._issue(tx, device, replaces=None)
        return EnrolAnswer(enrolment=place, tokens=tokens, server_time=self._clock.now())

    def renew(self, request: TokenRequest) -> Tokens:
        """Give fresh tokens for a refresh token, signed by the device that owns it.

        Raises:
            Declined: 401 `token` or `revoked`.
        """
        with self._db.write() as tx:
            row = self._live_token(tx, request.refresh, "refresh")
            if row is None or row.device != request.device:
                raise declined(401, "token")
            key = tx.scalar(select(t.device.c.public_key).where(t.device.c.id == row.device))
            _verify(str(key), request)
            self._retire(tx, row.replaces)
            return self._issue(tx, row.device, replaces=row.hash)

    def place_of(self, access: str) -> Place:
        """Return where the device stands whose access token this is.

        Raises:
            Declined: 401 `token` or `revoked`.
        """
        with self._db.read() as tx:
            row = self._live_token(tx, access, "access")
            device = tx.execute(select(t.device).where(t.device.c.id == row.device)).one() if row else None
        if row is None or device is None:
            raise declined(401, "token")
        if device.revoked:
            raise declined(401, "revoked")
        return Place(device=device.id, hall=device.hall, window=device.window)

    def sign_in(self, place: Place, request: SignInRequest) -> Account:
        """Check a person's password; after several wrong ones the account pauses.

        Raises:
            Declined: 403 `bad_password`, 429 `slow_down`.
        """
        with self._db.read() as tx:
            mine = (t.account.c.id == request.account) & (t.account.c.hall == place.hall)
            row = tx.execute(select(t.account).where(mine)).one_or_none()
        now = _ms(self._clock.now())
        if row is not None and row.locked_until_ms > now:
            raise declined(429, "slow_down", wait_s=(row.locked_until_ms - now) // 1000 + 1)
        # an account that does not exist takes as long as a wrong password
        right = self._matches(row.password if row else self._nobody, request.password)
        if row is None or not right:
            self._count_failure(row)
            raise declined(403, "bad_password")
        with self._db.write() as tx:
            tx.execute(update(t.account).where(mine).values(failures=0, locked_until_ms=0))
        return decode(row.body, Account)

    def revoke(self, device: str) -> None:
        """Lock a device out; what it sent stays."""
        with self._db.write() as tx:
            tx.execute(update(t.device).where(t.device.c.id == device).values(revoked=True))

    def _matches(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (VerificationError, InvalidHashError):
            return False

    def _count_failure(self, row: Row[Any] | None) -> None:
        if row is None:
            return
        failures = row.failures + 1
        locked = failures >= self._settings.sign_in_failures
        until = _ms(self._clock.now()) + self._settings.sign_in_lock_s * 1000 if locked else 0
        values = {"failures": 0 if locked else failures, "locked_until_ms": until}
        with self._db.write() as tx:
            tx.execute(update(t.account).where(t.account.c.id == row.id).values(values))

    def _open_code(self, tx: Connection, request: EnrolRequest) -> Row[Any]:
        is_code = t.enrolment_code.c.code_hash == _digest(_plain(request.code))
        row = tx.execute(select(t.enrolment_code).where(is_code)).one_or_none()
        if row is None or row.valid_until_ms < _ms(self._clock.now()):
            raise declined(403, "bad_code")
        if row.device is not None and (row.nonce, _key_of(tx, row.device)) != (
            request.nonce,
            request.public_key,
        ):
            raise declined(403, "bad_code")
        return row

    def _add_device(self, tx: Connection, window: str, request: EnrolRequest) -> str:
        device = f"d-{secrets.token_hex(8)}"
        hall = tx.scalar(select(t.window.c.hall).where(t.window.c.id == window))
        place = {"id": device, "hall": hall, "window": window}
        tx.execute(insert(t.device).values(place | {"public_key": request.public_key, "app": request.app}))
        used = t.enrolment_code.c.code_hash == _digest(_plain(request.code))
        tx.execute(update(t.enrolment_code).where(used).values(nonce=request.nonce, device=device))
        return device

    def _issue(self, tx: Connection, device: str, replaces: str | None) -> Tokens:
        now = self._clock.now()
        self._sweep(tx, device)
        tokens = Tokens(
            access=secrets.token_urlsafe(32),
            access_until=now + timedelta(minutes=self._settings.access_minutes),
            refresh=secrets.token_urlsafe(32),
            refresh_until=now + timedelta(days=self._settings.refresh_days),
        )
        row = partial(_token_row, device=device)
        tx.execute(insert(t.token).values(row(tokens.access, "access", tokens.access_until, None)))
        tx.execute(insert(t.token).values(row(tokens.refresh, "refresh", tokens.refresh_until, replaces)))
        return tokens

    def _live_token(self, tx: Connection, word: str, use: str) -> Row[Any] | None:
        found = (t.token.c.hash == _digest(word)) & (t.token.c.use == use)
        row = tx.execute(select(t.token).where(found)).one_or_none()
        return row if row is not None and row.until_ms > _ms(self._clock.now()) else None

    def _retire(self, tx: Connection, replaced: str | None) -> None:
        if replaced:
            tx.execute(delete(t.token).where(t.token.c.hash == replaced))

    def _sweep(self, tx: Connection, device: str) -> None:
        old = (t.token.c.device == device) & (t.token.c.until_ms <= _ms(self._clock.now()))
        tx.execute(delete(t.token).where(old))


def names_of(tx: Connection, hall: str) -> HallNames:
    """Return what the windows and people of a hall are called."""
    windows = tx.scalars(select(t.window.c.body).where(t.window.c.hall == hall))
    people = tx.scalars(select(t.account.c.body).where(t.account.c.hall == hall))
    return HallNames(
        windows={one.id: one.name for one in (decode(body, Window) for body in windows)},
        people={one.id: one.name for one in (decode(body, Account) for body in people)},
    )


def _enrolment(tx: Connection, device: str) -> Enrolment:
    place = tx.execute(select(t.device).where(t.device.c.id == device)).one()
    hall = tx.scalar(select(t.hall.c.body).where(t.hall.c.id == place.hall))
    window = tx.scalar(select(t.window.c.body).where(t.window.c.id == place.window))
    assert hall is not None
    assert window is not None
    others = tx.scalars(select(t.window.c.body).where(t.window.c.hall == place.hall).order_by(t.window.c.id))
    return Enrolment(
        device=device,
        hall=decode(hall, Hall),
        window=decode(window, Window),
        windows=tuple(decode(one, Window) for one in others),
    )


def _put(tx: Connection, key: str, values: dict[str, object], *, table: Table) -> None:
    tx.execute(delete(table).where(table.c.id == key))
    tx.execute(insert(table).values(values | {"id": key}))


def _token_row(
    word: str, use: str, until: datetime, replaces: str | None, *, device: str
) -> dict[str, object]:
    return {"hash": _digest(word), "device": device, "use": use, "until_ms": _ms(until), "replaces": replaces}


def _key_of(tx: Connection, device: str) -> str | None:
    return tx.scalar(select(t.device.c.public_key).where(t.device.c.id == device))


def _check_key(public_key: str) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
    except ValueError as wrong:
        raise declined(422, "malformed") from wrong


def _verify(public_key: str, request: TokenRequest) -> None:
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
    try:
        signed = renewal_text(request.device, request.refresh, request.nonce)
        key.verify(bytes.fromhex(request.signature), signed)
    except (InvalidSignature, ValueError) as wrong:
        raise declined(401, "token") from wrong


def _plain(code: str) -> str:
    """Return an enrolment code as it is kept: typed by hand once, in whatever case and width."""
    return unicodedata.normalize("NFKC", code).strip().upper()


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()


def _ms(moment: datetime) -> int:
    return int(moment.astimezone(UTC).timestamp() * 1000)
