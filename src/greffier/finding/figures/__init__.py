"""How many of what: numbers as intervals with their hedge, what they count, where, as of when, by whom."""
