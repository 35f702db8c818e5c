"""The main window around all screens; imports nothing heavy, because it is painted first."""
