"""The names of the steps."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.intake.intake_state import IntakeStep

_TITLES = {
    IntakeStep.ITEM: QT_TRANSLATE_NOOP("IntakeStep", "事项"),
    IntakeStep.APPLICANT: QT_TRANSLATE_NOOP("IntakeStep", "申请人"),
    IntakeStep.FORM: QT_TRANSLATE_NOOP("IntakeStep", "表单"),
    IntakeStep.MATERIALS: QT_TRANSLATE_NOOP("IntakeStep", "材料"),
    IntakeStep.CHECK: QT_TRANSLATE_NOOP("IntakeStep", "核对"),
    IntakeStep.OUTCOME: QT_TRANSLATE_NOOP("IntakeStep", "出单"),
}


def step_title(step: IntakeStep) -> str:
    """Return a step's name in the present language."""
    return QCoreApplication.translate("IntakeStep", str(_TITLES[step]))
