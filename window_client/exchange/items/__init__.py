"""A platform's export of service items, made into drafts of catalogue packages with a report."""
