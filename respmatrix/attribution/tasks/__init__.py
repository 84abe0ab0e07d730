"""The tasks of a document and what hangs on each（任务与归属）."""
