"""Scripts of text: ISO 15924 codes, Simplified and Traditional Chinese, regions, and signs of machine conversion."""

from tasks.script.detect import detect_script

__all__ = ["detect_script"]
