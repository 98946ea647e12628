"""The sound processes: without a loudspeaker in the everyday run, with a real server on request."""
