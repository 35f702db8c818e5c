"""Printing from the screens: preview, hand to the printer, the question what came out."""
