"""The parts of the list of keys."""
