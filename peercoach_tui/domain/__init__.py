"""What peer coaching is: frozen values and pure rules. Nothing here reads a clock, a file or the environment."""
