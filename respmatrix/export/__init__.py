"""Room 6: matrix → neutral tables → Excel and Word（导出）; each format is a package of its own."""
