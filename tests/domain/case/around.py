"""A small item, hall and calendar for the rules' own tests."""

from datetime import UTC, datetime

import msgspec

from window_client.domain.case.events import Event, body_of
from window_client.domain.case.evolve import evolve
from window_client.domain.case.intake import Application, Circumstances, receive
from window_client.domain.case.parts import MaterialVerdict, Person, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import (
    Basis,
    Commitment,
    Limit,
    Material,
    Offline,
    Organ,
    Reason,
    Result,
    ServiceItem,
)
from window_client.domain.hall import Hall
from window_client.domain.journal import Entry
from window_client.domain.packaged import calendar

NOW = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)  # a Friday, 09:30 in the hall

HALL = Hall(
    id="h1", name="演示县政务服务中心", region="990100", short="演政", address="演示路1号",
    phone="000-1", supervision_phone="000-2", practice=True,
)  # fmt: skip

ORGAN = Organ(
    name="演示县某局", short="演某", phone="000-3", address="演示路2号", supervision_phone="000-4",
    review_body="演示县人民政府", court="演示县人民法院",
)  # fmt: skip


def an_item(**changes: object) -> ServiceItem:
    """A promised licence with a plain, a deferrable, an exemptible and a conditional material."""
    item = ServiceItem(
        id="item", code="990100001", version=1, effective_from="2026-01-01", name="某项许可",
        item_type="行政许可", department="某局", organ=ORGAN, audience=("person", "organisation"),
        handling="promised", decided_by="department", basis=(Basis(law="某法", articles="第一条"),),
        conditions=("有场所",), fee="不收费", promised=Limit(count=5), statutory=Limit(count=20),
        materials=(
            Material(id="form", name="申请书", standard="签字"),
            Material(id="plan", name="平面图", deferrable=True, standard="标注尺寸"),
            Material(id="licence", name="营业执照", exempt_grounds=(Reason(code="shared", text="数据共享"),)),
            Material(id="proxy", name="授权委托书", need="conditional", when={"agent": ("yes",)}),
        ),
        result=Result(
            name="某证", certificate="certificates/some", number_series="cert", number_rule="plain",
            blank_type="blank", validity_years=5,
        ),
        offline={"receive": Offline(allowed=True, max_data_age_days=30)},
    )  # fmt: skip
    return msgspec.structs.replace(item, **changes)


COMMITMENT = Commitment(duties=("有场所",), liability="撤销", promised=Limit(count=1), check_within_days=60)


def around(item: ServiceItem | None = None, now: datetime = NOW) -> Circumstances:
    """Circumstances of a decision."""
    return Circumstances(item=item or an_item(), hall=HALL, now=now, calendar=calendar())


def a_person(**changes: object) -> Person:
    """An applicant who is nobody."""
    person = Person(name="张三", id_kind="resident", id_number="990101195001010010", phone="13800000000")
    return msgspec.structs.replace(person, **changes)


def found(material: str, verdict: Verdict, **more: object) -> MaterialVerdict:
    """A finding."""
    return MaterialVerdict(material=material, verdict=verdict, **more)  # type: ignore[arg-type]


def qualified(*materials: str) -> tuple[MaterialVerdict, ...]:
    """Findings 合格."""
    return tuple(found(one, Verdict.QUALIFIED) for one in materials)


ALL_GOOD = qualified("form", "plan", "licence")


class History:
    """A case built event by event, as the journal would."""

    def __init__(self, item: ServiceItem | None = None, now: datetime = NOW) -> None:
        self.item = item or an_item()
        self.now = now
        self.case: Case | None = None
        self.entries: list[Entry] = []

    def take(self, *events: Event) -> Case:
        """Append events."""
        for event in events:
            entry = self._entry(event)
            self.case = evolve(self.case, entry, event)
            self.entries.append(entry)
        assert self.case is not None
        return self.case

    def _entry(self, event: Event) -> Entry:
        return Entry(
            id=f"e{len(self.entries)}", kind=event.kind, at=self.now, monotonic_ms=0, clerk="9001",
            window="w1", body=body_of(event), case="c1", base=len(self.entries),
        )  # fmt: skip

    def receive(self, *verdicts: MaterialVerdict, **more: object) -> Case:
        """Receive an application with these findings."""
        application = Application(id="a1", applicant=a_person(), form={}, verdicts=verdicts, **more)  # type: ignore[arg-type]
        return self.take(*receive(application, around(self.item, self.now), number="n1", query_code="123456"))
