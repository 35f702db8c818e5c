"""Documents and certificates as data in millimetres, rendered to PDF and printed."""
