"""The hall, its windows and the people who work there, as the platform tells them."""

from datetime import datetime
from enum import StrEnum

from window_client.domain.values import Value


class Role(StrEnum):
    """What an account may do."""

    CLERK = "clerk"  # 窗口人员
    SUPERVISOR = "supervisor"  # 首席代表
    DEPARTMENT = "department"  # 部门审查人, reviews and decides on the platform
    APPROVER = "approver"  # 决定人, approves and decides for the organ
    ORGAN_HEAD = "organ_head"  # 机关负责人, extends (art. 42)
    GOVERNMENT_HEAD = "government_head"  # 本级政府负责人, extends what is handled jointly (art. 42)


HALL_ROLES = frozenset({Role.CLERK, Role.SUPERVISOR})
"""Who works at the windows; everybody else works on the platform."""


class Hall(Value, frozen=True, kw_only=True):
    """A service hall.

    Attributes:
        region: Six-digit division code of the place, first part of every number.
        short: Abbreviation in document numbers, e.g. 青政.
        practice: True in a practice hall; every paper is marked 样张.
    """

    id: str
    name: str
    region: str
    short: str
    address: str
    phone: str
    supervision_phone: str
    practice: bool = False


class Window(Value, frozen=True, kw_only=True):
    """A counter (窗口) of a hall."""

    id: str
    name: str
    hall: str


class Account(Value, frozen=True, kw_only=True):
    """Somebody who may sign in.

    Attributes:
        offline_days: How long sign-in works without asking the platform again.
        items: Service items this account may handle; empty means all.
    """

    id: str
    name: str
    role: Role
    offline_days: int = 45
    items: tuple[str, ...] = ()


class Enrolment(Value, frozen=True, kw_only=True):
    """What a device learns when it is enrolled: who it is, where it stands, which windows the hall has."""

    device: str
    hall: Hall
    window: Window
    windows: tuple[Window, ...] = ()


class Actor(Value, frozen=True, kw_only=True):
    """Who acts, where: stamped on every entry."""

    clerk: str
    window: str


class Lease(Value, frozen=True, kw_only=True):
    """A block of numbers of one series for one window: `low` … `high`, both included."""

    id: str
    series: str
    low: int
    high: int
    valid_until: datetime
