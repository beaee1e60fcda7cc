"""Conversion between Simplified and Traditional Chinese, and folding of the two for comparison.

Converted text equals what opencc-python-reimplemented gives; only the search for dictionary keys differs.
"""

from tasks.conversion.convert import CONFIGS, choose_config, convert, to_simplified, to_traditional
from tasks.conversion.fold import FOLD_FROM, FOLD_TO, fold_variant
from tasks.conversion.passages import convert_passages, declare_utf8
from tasks.conversion.rows import convert_csv, convert_json_lines

__all__ = [
    "CONFIGS",
    "FOLD_FROM",
    "FOLD_TO",
    "choose_config",
    "convert",
    "convert_csv",
    "convert_json_lines",
    "convert_passages",
    "declare_utf8",
    "fold_variant",
    "to_simplified",
    "to_traditional",
]
