"""Follow-ups: what you and everyone you meet said you would do."""
