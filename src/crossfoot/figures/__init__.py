"""One printed figure: what it says, and the set of true values that it means."""
