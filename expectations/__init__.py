"""What is plausible: suites, thresholds with their reasons, and the gate that decides."""
