"""What verdicts add up to: accept, correct once, or neither, for any list of materials and any findings."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.case.around import History, an_item
from tests.domain.case.around import found as finding
from window_client.domain.case.completeness import (
    FAILS,
    MEETS,
    Offers,
    completeness,
    defects_of,
    deferred_of,
    offers,
)
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material

NEEDED = st.lists(
    st.tuples(st.sampled_from(["required", "optional"]), st.sampled_from([None, "g", "h"])),
    min_size=1,
    max_size=7,
)


def materials(shape: list[tuple[str, str | None]]) -> tuple[Material, ...]:
    """Materials of these needs and groups; a group is optional as a whole or not at all (linted)."""
    optional = {group for need, group in shape if need == "optional" and group}
    return tuple(
        Material(
            id=f"m{place}",
            name=f"材料{place}",
            need="optional" if need == "optional" or group in optional else "required",
            one_of=group,
            deferrable=True,
            standard=f"标准{place}",
        )
        for place, (need, group) in enumerate(shape)
    )


Situation = tuple[tuple[Material, ...], tuple[MaterialVerdict, ...]]


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any materials with any findings, some without one."""
    needed = materials(draw(NEEDED))
    verdicts = [(one.id, draw(st.none() | st.sampled_from(Verdict))) for one in needed]
    return needed, tuple(finding(name, verdict) for name, verdict in verdicts if verdict)


def groups_of(needed: tuple[Material, ...]) -> dict[str, list[Material]]:
    groups: dict[str, list[Material]] = {}
    for one in needed:
        groups.setdefault(one.one_of or one.id, []).append(one)
    return groups


def offered(
    needed: tuple[Material, ...], verdicts: tuple[MaterialVerdict, ...], *, corrected: bool = False
) -> Offers:
    item = an_item(materials=needed)
    case: Case = replace(History(item).receive(), verdicts=verdicts, corrected=corrected)
    return offers(case, item)


@given(situation=situations(), corrected=st.booleans())
def test_accept_and_correct_are_never_offered_together(situation: Situation, *, corrected: bool) -> None:
    found = offered(*situation, corrected=corrected)

    assert not (found.accept and found.correct)
    assert found.decline


@given(situations())
def test_nothing_is_offered_while_a_needed_material_is_open(
    situation: Situation,
) -> None:
    needed, verdicts = situation
    judged = {one.material for one in verdicts}

    found = offered(*situation)

    untouched = [one for one in needed if one.need == "required" and not one.one_of and one.id not in judged]
    assert {one.id for one in untouched} <= set(found.completeness.open)
    if found.completeness.open:
        assert (found.accept, found.correct) == (False, False)
    else:
        assert found.accept != found.correct


@given(NEEDED)
def test_all_qualified_is_accepted(shape: list[tuple[str, str | None]]) -> None:
    needed = materials(shape)

    found = offered(needed, tuple(finding(one.id, Verdict.QUALIFIED) for one in needed))

    assert found.accept
    assert not found.correct


@given(NEEDED, st.data())
def test_one_missing_is_corrected_once_and_only_once(
    shape: list[tuple[str, str | None]], data: st.DataObject
) -> None:
    needed = (*materials(shape), Material(id="last", name="申请书"))
    fails = data.draw(st.sampled_from(sorted(FAILS)))
    verdicts = (*(finding(one.id, Verdict.QUALIFIED) for one in needed[:-1]), finding("last", fails))

    first, second = offered(needed, verdicts), offered(needed, verdicts, corrected=True)

    assert (first.accept, first.correct) == (False, True)
    assert (second.accept, second.correct) == (False, False)
    assert first.completeness.unmet == ("last",)


@given(situations())
def test_a_group_is_met_by_one_good_member(
    situation: Situation,
) -> None:
    needed, verdicts = situation
    standing = {one.material: one.verdict for one in verdicts}
    done = completeness(needed, verdicts)
    named = {*done.open, *done.unmet, *done.deferred}

    for members in groups_of(needed).values():
        met = any(standing.get(one.id) in MEETS for one in members)
        mentioned = [one.id for one in members if one.id in named]
        assert len(mentioned) <= 1
        if met:
            assert mentioned == []
        elif members[0].need == "required":
            assert len(mentioned) == 1


@given(situations())
def test_an_optional_material_stands_in_the_way_only_when_handed_in_defective(
    situation: Situation,
) -> None:
    needed, verdicts = situation
    standing = {one.material: one.verdict for one in verdicts}
    done = completeness(needed, verdicts)
    in_the_way = {*done.open, *done.unmet, *done.deferred}

    for members in groups_of(needed).values():
        if members[0].need == "optional":
            found = {standing.get(one.id) for one in members}
            blocked = Verdict.DEFECTIVE in found and not found & {*MEETS, Verdict.DEFERRED}
            assert bool(in_the_way & {one.id for one in members}) == blocked


@given(situations())
def test_the_notice_names_every_unmet_material_with_its_standard_and_nothing_else(
    situation: Situation,
) -> None:
    needed, verdicts = situation
    unmet = set(completeness(needed, verdicts).unmet)
    expected = [one for members in groups_of(needed).values() if members[0].id in unmet for one in members]

    named = defects_of(needed, verdicts)

    assert sorted(one.material for one in named) == sorted(one.id for one in expected)
    by_id = {one.id: one for one in needed}
    for one in named:
        assert (one.name, one.standard) == (by_id[one.material].name, by_id[one.material].standard)
        assert one.reason


def test_the_notice_gives_the_clerks_reason_or_says_what_is_lacking() -> None:
    needed = (
        Material(id="plan", name="平面图", standard="标注尺寸"),
        Material(id="form", name="申请书", standard="签名"),
        Material(id="title", name="产权证明", one_of="place"),
        Material(id="lease", name="租赁合同", one_of="place"),
    )
    verdicts = (
        finding("plan", Verdict.DEFECTIVE, reason="平面布局图缺少功能间标注"),
        finding("form", Verdict.MISSING),
        finding("title", Verdict.MISSING),
        finding("lease", Verdict.DEFECTIVE, reason="租赁合同已到期"),
    )

    assert [(one.material, one.reason) for one in defects_of(needed, verdicts)] == [
        ("plan", "平面布局图缺少功能间标注"),
        ("form", "缺少该材料"),
        ("title", "同类材料任交一种"),
        ("lease", "租赁合同已到期"),
    ]


def test_a_deferred_group_stands_under_the_member_that_was_promised() -> None:
    needed = materials([("required", "g"), ("required", "g")])
    promised = finding("m1", Verdict.DEFERRED)

    assert completeness(needed, (finding("m0", Verdict.MISSING), promised)).deferred == ("m1",)
    assert deferred_of(needed, (finding("m0", Verdict.MISSING), promised)) == (promised,)


def test_a_promise_that_nothing_needs_is_no_deferral() -> None:
    needed = materials([("required", "g"), ("required", "g"), ("optional", None)])
    verdicts = (
        finding("m0", Verdict.QUALIFIED),
        finding("m1", Verdict.DEFERRED),
        finding("m2", Verdict.DEFERRED),
    )

    assert deferred_of(needed, verdicts) == ()
    assert offered(needed, verdicts).accept
