"""The floor of words（词汇层）: every word of Chinese that the rooms know, as data.

Each entry names the kind of document that shows it. Nothing here reads text: the rooms do.

Names of bodies: `bodies` (level, function, kind), `ends` (organ words), `offices`, `classes`,
`no_names` (what no name holds), `regions`, `levels`, and `organs` to write a name in full.
Attributions: `roles` (verbs), `labels`, `phrases`, `given`, `deadlines`, `times`, `bystanders`, `wording`.
Documents: `titles`, `headings`, `signatures`, `replies`, `numbers`, `units`, `drafting`. Forms:
`tables`, `pages`, `characters`. `fences` makes a pattern of a word and the longer words that hold it.
"""
