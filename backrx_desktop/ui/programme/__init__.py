"""The programmes: which routine is due when."""
