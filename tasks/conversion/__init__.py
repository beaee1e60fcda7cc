"""Conversion between Simplified and Traditional Chinese, and folding of the two for comparison.

Converted text equals what opencc-python-reimplemented gives; only the search for dictionary keys differs.
"""

from tasks.conversion.convert import CONFIGS, convert, to_simplified, to_traditional
from tasks.conversion.fold import FOLD_FROM, FOLD_TO, fold_variant

__all__ = ["CONFIGS", "FOLD_FROM", "FOLD_TO", "convert", "fold_variant", "to_simplified", "to_traditional"]
