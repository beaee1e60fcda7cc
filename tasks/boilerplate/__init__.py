"""Words that give away what is not the article: site chrome, notices, credits and stamps, in seven languages."""

from tasks.boilerplate.classify import Verdict, classify_line, is_section_name

__all__ = ["Verdict", "classify_line", "is_section_name"]
