"""A case (办件): the events that make it, the rules that allow them, the state they fold to."""
