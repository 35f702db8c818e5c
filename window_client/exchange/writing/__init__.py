"""Writing files for others: whole or not at all, and safe to open in a spreadsheet."""
