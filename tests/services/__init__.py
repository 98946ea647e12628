"""Clocks, words, events and the driver."""
