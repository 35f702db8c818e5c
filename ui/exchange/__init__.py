"""Files that come in and go out: forms for units without a line, case tables, comparisons."""
