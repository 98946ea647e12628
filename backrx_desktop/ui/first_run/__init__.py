"""The cards of the first run."""
