"""Decoding: bytes become text, with evidence for the encoding and without characters that are no text."""

from tasks.decoding.binary import identify_binary
from tasks.decoding.convert import convert_bytes
from tasks.decoding.decode import decode_bytes, decode_record, detect_encoding
from tasks.decoding.hygiene import fix_c1_controls, fix_line_breaks, fix_surrogates, remove_controls, remove_marks
from tasks.decoding.labels import normalize_label
from tasks.decoding.mojibake import repair_mojibake, score_mojibake

__all__ = [
    "convert_bytes",
    "decode_bytes",
    "decode_record",
    "detect_encoding",
    "fix_c1_controls",
    "fix_line_breaks",
    "fix_surrogates",
    "identify_binary",
    "normalize_label",
    "remove_controls",
    "remove_marks",
    "repair_mojibake",
    "score_mojibake",
]
