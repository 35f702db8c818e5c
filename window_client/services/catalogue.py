"""The catalogue as the window has it: packages, search, form checkers."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

import resources
from window_client.domain.catalogue import CataloguePackage, ServiceItem
from window_client.domain.form import FormChecker
from window_client.domain.joint.compose import Bundle, bundle_of
from window_client.domain.joint.package import JointMatter
from window_client.domain.packaged import initials_table, regions
from window_client.domain.search_text import SearchEntry, rank_items
from window_client.domain.values import decode
from window_client.errors import WindowClientError

MOST_PACKAGE_BYTES = 2 * 1024 * 1024


class PackageNotUnderstood(WindowClientError):
    """A catalogue package is damaged; `item` names it and `why` the place."""

    code = "catalogue.package_not_understood"


class UnknownItem(WindowClientError):
    """There is no such item on this PC."""

    code = "catalogue.unknown_item"


class UnknownVersion(UnknownItem):
    """The item is here or not, but not the version that a case began with."""

    code = "catalogue.unknown_version"


class Catalogue:
    """All packages of this window; a case keeps the version that it began with."""

    def __init__(self, packages: Iterable[CataloguePackage], matters: Iterable[JointMatter] = ()) -> None:
        """Take packages and joint matters, and index them for search.

        Raises:
            PackageNotUnderstood: A joint matter names an item that is not here.
        """
        known = tuple(packages)
        self._bundles = _bundles(matters, _newest(known))
        self._packages = {(one.item.id, one.item.version): one for one in known}
        self._packages |= {(id_, one.matter.version): one.package for id_, one in self._bundles.items()}
        self._newest = _newest(self._packages.values())
        self._checkers: dict[str, FormChecker] = {}
        self._entries = tuple(_search_entry(one.item) for one in self._newest.values())

    def items(self) -> tuple[ServiceItem, ...]:
        """Return the newest version of every item, by id."""
        return tuple(self._newest[item].item for item in sorted(self._newest))

    def package(self, item: str, version: int | None = None) -> CataloguePackage:
        """Return a package, the newest when no version is named.

        Raises:
            UnknownItem: It is not on this PC.
        """
        found = self._newest.get(item) if version is None else self._packages.get((item, version))
        if found is None:
            raise UnknownItem(item=item) if version is None else UnknownVersion(item=item, version=version)
        return found

    def item(self, item: str, version: int | None = None) -> ServiceItem:
        """Return the facts of an item; see `package`."""
        return self.package(item, version).item

    def bundle(self, item: str) -> Bundle | None:
        """Return the joint matter of this id with its items, None for a single item."""
        return self._bundles.get(item)

    def checker(self, item: str, version: int | None = None) -> FormChecker:
        """Return the form's checker, compiled once."""
        package = self.package(item, version)
        if package.digest not in self._checkers:
            self._checkers[package.digest] = FormChecker(bytes(package.form), regions())
        return self._checkers[package.digest]

    def search(self, query: str) -> tuple[ServiceItem, ...]:
        """Find items by name, pinyin initials, code or everyday words; all items for an empty query."""
        if not query.strip():
            return self.items()
        return tuple(self._newest[entry.id].item for entry in rank_items(query, self._entries))


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Read all packages below a folder, by default the packaged ones.

    Raises:
        PackageNotUnderstood: A package is damaged; nothing is loaded by halves.
    """
    root = folder or resources.path("catalogue")
    places = package_folders(root)
    bundled = sorted(place for place in root.iterdir() if (place / "joint.json").is_file())
    return Catalogue([load_package(place) for place in places], [load_matter(place) for place in bundled])


def package_folders(folder: Path | None = None) -> tuple[Path, ...]:
    """Return the folders of the packages below a folder, by default the packaged ones, by id."""
    root = folder or resources.path("catalogue")
    return tuple(sorted(place for place in root.iterdir() if (place / "item.json").is_file()))


def load_matter(folder: Path) -> JointMatter:
    """Read one joint matter: joint.json.

    Raises:
        PackageNotUnderstood: The file is missing, too large, or does not fit; names the place.
    """
    try:
        return decode(_read(folder / "joint.json"), JointMatter)
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise PackageNotUnderstood(item=folder.name, why=str(error)) from error


def load_package(folder: Path) -> CataloguePackage:
    """Read one package: item.json, form.json (schema), layout.json (hints).

    Raises:
        PackageNotUnderstood: A file is missing, too large, or does not fit; names the place.
    """
    try:
        item, form, layout = (_read(folder / f"{name}.json") for name in ("item", "form", "layout"))
        facts = decode(item, ServiceItem)
        _check_form(form)
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise PackageNotUnderstood(item=folder.name, why=str(error)) from error
    digest = hashlib.sha256(item + b"\0" + form + b"\0" + layout).hexdigest()
    return CataloguePackage(item=facts, form=msgspec.Raw(form), layout=msgspec.Raw(layout), digest=digest)


def _read(file: Path) -> bytes:
    if file.stat().st_size > MOST_PACKAGE_BYTES:
        raise ValueError(f"{file.name} is too large")
    return file.read_bytes()


def _check_form(form: bytes) -> None:
    FormChecker(form, regions())


def _bundles(
    matters: Iterable[JointMatter], packages: Mapping[str, CataloguePackage]
) -> Mapping[str, Bundle]:
    try:
        return {one.id: bundle_of(one, packages) for one in matters}
    except KeyError as error:
        raise PackageNotUnderstood(item="joint", why=f"no item {error}") from error


def _newest(packages: Iterable[CataloguePackage]) -> Mapping[str, CataloguePackage]:
    newest: dict[str, CataloguePackage] = {}
    for package in packages:
        known = newest.get(package.item.id)
        if known is None or known.item.version < package.item.version:
            newest[package.item.id] = package
    return newest


def _search_entry(item: ServiceItem) -> SearchEntry:
    initials = initials_table().initials(item.name)
    return SearchEntry(id=item.id, name=item.name, aliases=item.aliases, code=item.code, initials=initials)
