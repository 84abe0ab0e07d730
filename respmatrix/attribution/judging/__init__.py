"""What is an attribution（判定）, by what it says and by where it stands."""
