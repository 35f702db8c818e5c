"""Everything that follows from the journal and the feed: written in the same transaction, rebuildable."""
