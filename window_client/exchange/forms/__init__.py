"""The standard form of an item as a workbook: filled in where there is no line, taken in row by row."""
