"""Charts of the history, painted in the tones of the theme, read by pointer and by keys."""
