"""How the French pipeline is made from open data: `python -m training`."""
