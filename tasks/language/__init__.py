"""Languages of texts, segments and documents, as BCP-47 primary tags; `und` where nothing decides."""

from tasks.language.document import detect_blocks, detect_document, detect_segment
from tasks.language.identify import detect_language

__all__ = ["detect_blocks", "detect_document", "detect_language", "detect_segment"]
