"""Taking in what other programs wrote, and taking it back."""
