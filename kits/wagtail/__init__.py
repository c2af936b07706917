"""Care partnership: consultation preparation and engagement self-assessment, in the visitor's browser alone."""

__version__ = "@VERSION@"
