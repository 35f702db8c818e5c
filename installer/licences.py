"""The licences of everything that travels in the bundle, taken from the installed packages themselves."""

import re
import shutil
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_LICENCE_NAME = re.compile(r"(licen[cs]e|copying|notice|authors|lgpl|gpl)", re.IGNORECASE)


def packages_in(lock: str) -> list[str]:
    """Return the names of the packages that a lock file's text pins."""
    return sorted(set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)))


def licence_files(package: Distribution) -> Iterator[Path]:
    """Yield the licence texts that a package brings."""
    for file in package.files or ():
        top, *inside = file.parts
        if top.endswith(".dist-info") and _LICENCE_NAME.search("/".join(inside)):
            yield Path(str(package.locate_file(file)))


def terms_of(package: Distribution) -> str:
    """Return the name of a package's licence as the package itself gives it."""
    for field in ("License-Expression", "License"):
        if field in package.metadata and package.metadata[field].strip():
            return package.metadata[field].strip().splitlines()[0]
    return "see its texts"


def copy_licences(lock: str, folder: Path) -> dict[str, str]:
    """Copy the texts into a folder per package, with a list of packages, versions and licences.

    Returns:
        The packages copied, each with its version; those for other systems are not installed and left out.
    """
    found: dict[str, str] = {}
    lines: list[str] = []
    for name in packages_in(lock):
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        found[name] = package.version
        lines.append(f"{name} {package.version}: {terms_of(package)}")
        for file in licence_files(package):
            (folder / name).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / name / file.name)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "PACKAGES.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return found
