"""Finding a case by whatever the clerk has at hand."""
