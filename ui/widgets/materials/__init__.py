"""The material checklist: one verdict each, by keys 1 to 5."""
