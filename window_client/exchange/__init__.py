"""Files that come in and go out: tables, forms for units without a line, a platform's list of items."""
