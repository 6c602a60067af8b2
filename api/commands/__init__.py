"""The commands of `renda`, one module each; heavy imports stand inside the functions: help is fast."""
