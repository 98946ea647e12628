"""The parts of the history: the list, what can be added to it, one entry looked at."""
