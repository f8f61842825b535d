"""crossfoot checks reported statistics: it recomputes every printed figure exactly and says which do not add up."""

__version__ = "0.1.0"
