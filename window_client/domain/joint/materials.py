"""One list of materials out of several: what serves more than one item is handed in once."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from window_client.domain.catalogue import Material, Reason, When
from window_client.domain.joint.names import joint_when, material_names, own
from window_client.domain.joint.package import JointMatter, Part, SharedMaterial

_STRICTEST = ("original", "original_or_copy", "copy", "electronic")


def joint_materials(
    matter: JointMatter, parts: tuple[Part, ...], fields: Mapping[str, Mapping[str, str]]
) -> tuple[Material, ...]:
    """Return the joint list: shared papers first, then each item's own.

    Args:
        matter: The joint matter.
        parts: Its items.
        fields: For each item its fields' names in the joint form.
    """
    own_lists: dict[str, Material] = {}
    for part in parts:
        for one in _renamed(matter, part, fields[part.item.id]):
            own_lists[f"{part.item.id}.{one[0]}"] = one[1]
    shared = [_shared(one, own_lists) for one in matter.materials if set(one.feeds) & own_lists.keys()]
    fed = {feed for one in matter.materials for feed in one.feeds}
    return (*shared, *(one for place, one in own_lists.items() if place not in fed))


def _renamed(matter: JointMatter, part: Part, fields: Mapping[str, str]) -> Iterator[tuple[str, Material]]:
    names, item = material_names(matter, part), part.item.id
    for one in part.item.materials:
        whens = _whens(one, part, fields)
        if one.id not in names or one.afterwards or not whens:
            continue
        yield (
            one.id,
            replace(
                one,
                id=names[one.id],
                one_of=own(item, one.one_of) if one.one_of else None,
                need=_need(one, whens),
                when=whens[0],
                also_when=whens[1:],
            ),
        )


def _whens(material: Material, part: Part, fields: Mapping[str, str]) -> tuple[When, ...]:
    """Return the situations in which a paper is called for, none if the bundle rules them all out.

    An optional paper of an item that may stay away is not asked for: nothing could say when to offer it.
    """
    base = part.component.when
    if material.need == "optional" and base:
        return ()
    if material.need != "conditional":
        return (base,)
    found = (joint_when(one, part, fields) for one in (material.when, *material.also_when))
    return tuple({**base, **one} for one in found if one is not None)


def _need(material: Material, whens: tuple[When, ...]) -> str:
    if material.need == "optional":
        return "optional"
    return "required" if {} in whens else "conditional"


def _shared(shared: SharedMaterial, lists: Mapping[str, Material]) -> Material:
    feeds = [lists[one] for one in shared.feeds if one in lists]
    first = feeds[0]
    whens = _unique(when for one in feeds for when in (one.when, *one.also_when))
    required = any(one.need == "required" for one in feeds)
    return replace(
        first,
        id=shared.id,
        name=shared.name or first.name,
        form=min((one.form for one in feeds), key=_STRICTEST.index),
        copies=max(one.copies for one in feeds),
        need="required" if required else first.need,
        when={} if required else whens[0],
        also_when=() if required else whens[1:],
        one_of=first.one_of if len(feeds) == 1 else None,
        deferrable=all(one.deferrable for one in feeds),
        exempt_grounds=_common_grounds(feeds),
        standard="".join(dict.fromkeys(one.standard for one in feeds if one.standard)),
        defects=tuple({one.code: one for feed in reversed(feeds) for one in feed.defects}.values()),
        confirmed=all(one.confirmed for one in feeds),
    )


def _unique(whens: Iterable[When]) -> tuple[When, ...]:
    found: list[When] = []
    for when in whens:
        if when not in found:
            found.append(when)
    return tuple(found)


def _common_grounds(feeds: list[Material]) -> tuple[Reason, ...]:
    codes = [{one.code for one in feed.exempt_grounds} for feed in feeds]
    common = set.intersection(*codes)
    return tuple(one for one in feeds[0].exempt_grounds if one.code in common)
