"""The window, wired together: the only place that knows stores, services and pages alike."""
