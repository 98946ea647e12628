"""The parts of the pages of routines."""
