"""What one stretch of text says（一处责任分工的读法）: clean → cut → grammar → put back in its place."""
