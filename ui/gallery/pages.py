"""Specimens of whole pages: form, checklist, shell."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.form.form_state import FormState, Origin
from ui.form.form_view import FormView
from ui.form.parsing import parse
from ui.gallery.demo_form import DEMO_VALUES, demo_layout, demo_schema
from ui.gallery.lists import page_picture
from ui.gallery.specimen import LONG_NAME, Specimen
from ui.message_bar import Message
from ui.shell.main_window import MainWindow
from ui.shell.shell_state import Command, NavigationItem, ShellState
from ui.shell.sync_status import SyncKind, SyncState
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.error_summary import Fault
from ui.widgets.materials.checklist_state import ChecklistState, MaterialRow, VerdictMark
from ui.widgets.materials.material_checklist import MaterialChecklist
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.pill import PillState
from ui.widgets.step_list import Step, StepList, StepListState, StepProgress
from ui.widgets.tone import Tone


def page_specimens() -> tuple[Specimen, ...]:
    """Return whole pages."""
    return (
        Specimen("form", 1000, 900, _form),
        Specimen("form_faulty", 1000, 900, _form_faulty),
        Specimen("materials", 1080, 460, materials_page),
        Specimen("shell", 1366, 768, lambda: _shell(practice=False, offline=False)),
        Specimen("shell_practice_offline", 1366, 768, lambda: _shell(practice=True, offline=True)),
        Specimen(
            "shell_small_screen", 1366, 768, lambda: _shell(practice=True, offline=True), real_pixels=True
        ),
        Specimen("shell_commands", 1366, 768, _shell_commands),
        Specimen("shell_shortcuts", 1366, 768, _shell_shortcuts),
    )


def _form() -> QWidget:
    view = FormView()
    origins = {"operator/name": Origin(source="营业执照库", on=date(2026, 11, 20), locked=True)}
    view.display(FormState(form=parse(demo_schema(), demo_layout()), values=DEMO_VALUES, origins=origins))
    return view


def _form_faulty() -> QWidget:
    view = FormView()
    faults = (
        Fault(pointer="/operator/code", title="统一社会信用代码", message="第 18 位校验码不对，请核对执照。"),
        Fault(pointer="/kind", title="主体业态", message="请选择一项。"),
        Fault(pointer="/area", title="经营面积", message="应为大于 0 的数字。"),
        Fault(pointer="/managers/0/years", title="食品安全管理人员", message="第 1 行从业年限应为整数。"),
    )
    values = {"operator": {"code": "99990000MA00000001"}, "area": "八十"}
    view.display(FormState(form=parse(demo_schema(), demo_layout()), values=values, faults=faults))
    return view


def _materials() -> tuple[MaterialRow, ...]:
    return (
        MaterialRow(
            key="m1",
            name="食品经营许可申请书",
            demand="原件 1 份",
            verdict=VerdictMark.QUALIFIED,
            pages=3,
            standard="用统一格式文本，签字或盖章，日期齐全，无涂改。",
            basis="食品经营许可和备案管理办法",
            source="申请人自备",
            sample_png=page_picture("样本"),
        ),
        MaterialRow(
            key="m2",
            name="营业执照或其他主体资格证明",
            demand="复印件 1 份",
            verdict=VerdictMark.EXEMPT,
            reason="电子证照已核验",
        ),
        MaterialRow(
            key="m3",
            name="主要设备设施、经营布局、操作流程等文件(平面图)",
            demand="原件 1 份",
            verdict=VerdictMark.DEFECTIVE,
            reason="平面图未标注尺寸",
            pages=1,
        ),
        MaterialRow(
            key="m4", name="保证食品安全的规章制度目录清单", demand="原件 1 份", verdict=VerdictMark.DEFERRED
        ),
        MaterialRow(key="m5", name=LONG_NAME, demand="原件 1+复印件 1", required=False, group="以下任选一项"),
        MaterialRow(key="m6", name="授权委托书及代理人身份证", demand="各 1 份", verdict=VerdictMark.MISSING),
    )


def materials_page() -> MaterialChecklist:
    """Return a checklist half way through."""
    view = MaterialChecklist()
    view.display(ChecklistState(rows=_materials(), outcome="按现有核验结果：可作一次性告知补正"))
    return view


def demo_state(*, practice: bool = False) -> ShellState:
    """Return a frame with places and commands."""
    return ShellState(
        hall="示例县政务服务中心",
        window="3 号综合窗口",
        clerk="王小明",
        practice=practice,
        navigation=(
            NavigationItem(key="bench", title="工作台", icon="home"),
            NavigationItem(key="intake", title="收件", icon="plus"),
            NavigationItem(key="cases", title="办件", icon="case", count=37),
            NavigationItem(key="certificates", title="证照", icon="certificate", count=4),
            NavigationItem(key="outbox", title="发件箱", icon="outbox", count=12),
            NavigationItem(key="attention", title="需处理", icon="flag", count=2, urgent=True),
        ),
        current="intake",
        status="目录 2026-11-20 版 · 日历至 2026 年",
        commands=(
            Command(key="new", words="开始收件", initials="kssj", shortcut="Ctrl+N", icon="plus"),
            Command(key="find", words="查找办件", initials="czbj", shortcut="F3", icon="search"),
            Command(
                key="outbox", words="打开发件箱", initials="dkfjx", shortcut="Ctrl+Shift+S", icon="outbox"
            ),
            Command(key="lock", words="锁屏", initials="sp", shortcut="Ctrl+L", icon="lock"),
        ),
    )


def _shell(*, practice: bool, offline: bool) -> MainWindow:
    window = MainWindow()
    window.presence.admit()
    window.add_screen("intake", _intake_page())
    window.display(demo_state(practice=practice))
    normal = SyncState(kind=SyncKind.NORMAL, confirmed_at="10:42")
    away = SyncState(kind=SyncKind.OFFLINE, waiting=12, oldest_minutes=125)
    window.display_sync(away if offline else normal)
    if offline:
        window.messages.post(
            Message(
                happened="网络已断开，改为离线办理。",
                work="已填内容都在本机。",
                next_step="本事项允许离线收件，可以继续；恢复网络后自动发送。",
                tone=Tone.WARNING,
            )
        )
    return window


def _intake_page() -> QWidget:
    page = QWidget()
    header = PageHeader()
    header.display(
        PageHeaderState(
            title="食品经营许可(新办)",
            subtitle=f"收件号 990000-03-2026-000017 · {LONG_NAME}",
            pills=(PillState(words="收件中", tone=Tone.INFO, icon="progress"),),
        )
    )
    for name, words, role in (("park", "搁置", "secondary"), ("done", "完成材料核验", "primary")):
        button = act_button(name, "primary" if role == "primary" else "secondary")
        button.setText(words)
        header.acts.addWidget(button)
    steps = StepList()
    titles = ("申请人", "事项情形", "表单", "材料", "核对", "出单")
    progress = [StepProgress.DONE] * 3 + [StepProgress.IN_PROGRESS] + [StepProgress.NOT_STARTED] * 2
    pairs = zip(titles, progress, strict=True)
    rows = tuple(Step(key=title, title=title, progress=state) for title, state in pairs)
    steps.display(StepListState(steps=rows, current="材料"))
    across = QHBoxLayout()
    space(across, 12)
    across.addWidget(steps)
    checklist = materials_page()
    across.addWidget(checklist, 1)
    page.setFocusProxy(checklist)
    layout = QVBoxLayout(page)
    space(layout, 12, (16, 12, 16, 12))
    layout.addWidget(header)
    layout.addLayout(across, 1)
    return page


def _shell_commands() -> QWidget:
    window = _shell(practice=False, offline=False)
    window.show()
    window._open_commands()  # noqa: SLF001  the picture needs the panel open
    return window


def _shell_shortcuts() -> QWidget:
    window = _shell(practice=False, offline=False)
    window.show()
    window._open_sheet()  # noqa: SLF001  the picture needs the panel open
    return window
