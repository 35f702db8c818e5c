"""Programs for the people who build the product; nothing here runs at a counter."""
