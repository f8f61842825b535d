"""Claim files: from bytes to claims, and back."""
