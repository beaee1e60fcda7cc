"""Figures of the product beside those of its peers; nothing here is part of the product."""
