"""What comes in: whom it is about, what of it is new, and the one batch in which it is kept."""
