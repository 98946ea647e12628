"""Parts of the pages of a self-experiment."""
