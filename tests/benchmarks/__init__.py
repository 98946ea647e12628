"""Times and memory; not in the everyday run."""
