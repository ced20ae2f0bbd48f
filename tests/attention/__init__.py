"""What an hour with the program costs of the coach's attention."""
