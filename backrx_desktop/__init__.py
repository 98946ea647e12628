"""BackRx Desktop: follow-along back and hip exercises that run by themselves once started."""

__version__ = "0.1.0"
