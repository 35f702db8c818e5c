"""Judging materials, the same at the intake and at an open case: rows, words, questions, scans."""
