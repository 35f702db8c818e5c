"""Printers behind one interface: real ones over IPP, and a folder where there is none."""

from printing.printers.model import FINAL, REFUSING, Job, JobId, JobState, Printer, PrinterState

__all__ = ["FINAL", "REFUSING", "Job", "JobId", "JobState", "Printer", "PrinterState"]
