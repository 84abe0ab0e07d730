"""The floor of words（词汇层）: every word of Chinese that the rooms know, as data.

Each entry names the kind of document that shows it. Nothing here reads text: the rooms do.
"""
