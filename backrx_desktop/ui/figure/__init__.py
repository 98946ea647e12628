"""The figure that shows every exercise, painted with QPainter from the numbers of `body`."""
