"""The session itself: pure, with time as an argument; no clock, no file, no Qt, no language."""
