"""The sound processes, their language and whoever speaks it."""
