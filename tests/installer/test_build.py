"""What goes into the bundle, what stays out, and which papers lie beside it."""

import json
import sys
from pathlib import Path

import pytest

from installer import build, licences
from installer.bundle_contents import UNUSED_MODULES, is_left_out
from installer.failures import SetupFailed
from installer.requirement_sets import lock_file
from tests.house_rules.project_files import PACKAGES, ROOT

WHEEL = "/srv/venv/lib/python3.11/site-packages/"


@pytest.mark.parametrize(
    "inside",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland-generic.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "PySide6/QtPrintSupport.abi3.so",
        "resources/fonts/NotoSansSC-Regular.ttf",
    ],
)
def test_what_screens_input_methods_and_printers_need_travels(inside: str) -> None:
    assert not is_left_out(inside, WHEEL + inside)


@pytest.mark.parametrize(
    "inside",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platforms/libqminimal.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/designer_zh_CN.qm",
    ],
)
def test_unused_parts_of_qt_stay_out(inside: str) -> None:
    assert is_left_out(inside, WHEEL + inside)


def test_a_link_to_what_stays_out_stays_out() -> None:
    assert is_left_out("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6")
    assert not is_left_out("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6")


@pytest.mark.parametrize(
    ("library", "stays_out"),
    [
        ("libstdc++.so.6", True),
        ("libgcc_s.so.1", True),
        ("libglib-2.0.so.0", True),
        ("libxcb.so.1", True),
        ("libgssapi_krb5.so.2", True),
        ("libssl.so.3", False),
        ("libcrypto.so.3", False),
        ("libpython3.11.so.1.0", False),
        ("libffi.so.8", False),
        ("libbz2.so.1.0", False),
    ],
)
def test_the_desktops_libraries_are_the_pcs_own(library: str, stays_out: bool) -> None:  # noqa: FBT001
    assert is_left_out(library, f"/lib/x86_64-linux-gnu/{library}") is stays_out


def test_nothing_of_ours_is_called_unused() -> None:
    assert {module.partition(".")[0] for module in UNUSED_MODULES} & set(PACKAGES) == set()


def test_the_build_depends_on_nothing_that_changes() -> None:
    call = build.build_arguments(Path("python"), out=Path("dist"), work=Path("work"))
    settings = build.build_environment({"PATH": "p", "PYTHONPATH": "foreign", "PYTHONHASHSEED": "random"})

    assert "--clean" in call
    assert settings["PATH"] == "p"
    assert settings["PYTHONHASHSEED"] == "0"
    assert settings["SOURCE_DATE_EPOCH"].isdigit()
    assert "PYTHONPATH" not in settings


def test_licences_of_what_is_shipped_are_copied(tmp_path: Path) -> None:
    lock = lock_file(ROOT, "run").read_text("utf-8")

    copied = licences.copy_licences(lock, tmp_path)

    listed = (tmp_path / "PACKAGES.txt").read_text("utf-8")
    assert {"sqlcipher3", "requests", "pyside6-essentials"} <= copied.keys()
    assert [name for name in copied if f"{name} {copied[name]}: " not in listed] == []
    assert "warranty" in (tmp_path / "sqlcipher3" / "LICENSE").read_text("utf-8")
    assert any("BSD" in path.name for path in (tmp_path / "pypdfium2").iterdir())
    assert "pyside6-essentials 6" in listed
    assert "LGPL-3.0-only" in listed


def test_packages_for_other_systems_are_not_asked_for(tmp_path: Path) -> None:
    copied = licences.copy_licences("no-such-package==1 \\\nrequests==2 \\\n", tmp_path)

    assert copied.keys() == {"requests"}


def test_every_package_shipped_has_its_licence_text(tmp_path: Path) -> None:
    """Of the package's own, or among the texts kept here: Qt's wheels and one other bring none."""
    copied = licences.copy_licences(lock_file(ROOT, "run").read_text("utf-8"), tmp_path)
    without = {name for name in copied if not (tmp_path / name).is_dir()}

    assert without == {"pyside6-essentials", "shiboken6", "jsonschema-rs"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("LGPL-3.0.txt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("GPL-3.0.txt", "GNU GENERAL PUBLIC LICENSE"),
        ("jsonschema-rs-MIT.txt", "Permission is hereby granted"),
    ],
)
def test_the_texts_that_packages_do_not_bring_are_here(name: str, words: str) -> None:
    assert words in (ROOT / "installer" / "licence_texts" / name).read_text("utf-8")


def test_size_counts_files_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(1_500_000))
    (tmp_path / "link").symlink_to("a")

    assert build.size_mb(tmp_path) == 1


def test_a_failed_build_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = [sys.executable, "-c", "raise SystemExit(3)"]
    monkeypatch.setattr(build, "build_arguments", lambda *_args, **_words: broken)

    with pytest.raises(SetupFailed, match="could not be built"):
        build.build(Path(sys.executable), tmp_path)


def test_the_bundle_says_what_it_was_made_from(tmp_path: Path) -> None:
    build._add_papers(tmp_path)

    note = json.loads((tmp_path / "build.json").read_text("utf-8"))
    assert len(note["made_from"].split()[-1]) == 64
    assert note["packages"]["pyside6-essentials"].startswith("6.")
    assert {"LICENSE", "licences"} <= {path.name for path in tmp_path.iterdir()}
