"""Forms from JSON Schema and layout hints; see LAYOUT.md."""
