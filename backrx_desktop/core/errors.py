"""The errors the core raises for what it cannot make sense of."""


class DoseError(ValueError):
    """A dose, phase or override that no session can be made of."""
