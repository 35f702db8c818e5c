"""需处理: what the platform could not apply, beside the case as it stands."""
