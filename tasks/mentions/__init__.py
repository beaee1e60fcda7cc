"""Typed mentions: money, percentages, quantities, dates, quotations, aliases and names with offsets and normal values."""

from tasks.mentions.find import find_mentions

__all__ = ["find_mentions"]
