"""What is said of the agreement on confidentiality."""

AGREED = "You agreed"
"""What stands before the agreement."""
STAYS = "What stays between you two?"
"""What asks for it."""
