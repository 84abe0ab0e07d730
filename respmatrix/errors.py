"""What goes wrong with files and calls, never with text（文件与调用错误）.

Text never raises: what is not understood becomes a `Diagnostic`.
Every error carries what happened and what to do, ready to be shown to a user.
"""

from __future__ import annotations


class RespmatrixError(Exception):
    """Base of all errors that respmatrix raises on purpose.

    Attributes:
        message: one Chinese sentence for the user: the file, the place, what happened.
        hint: one Chinese sentence: what to do about it; may be empty.
        message_en: the same message in English.
        hint_en: the same hint in English.
    """

    def __init__(self, message: str, hint: str = "", *, message_en: str = "", hint_en: str = "") -> None:
        super().__init__(message if not hint else f"{message}；{hint}")
        self.message = message
        self.hint = hint
        self.message_en = message_en or message
        self.hint_en = hint_en or hint


class ReadError(RespmatrixError):
    """An input cannot be read: missing, empty, binary, in an unknown format or encoding（读取失败）."""


class WriteError(RespmatrixError):
    """An output cannot be written, or its suffix is unknown（写出失败）."""


class RegistryError(RespmatrixError):
    """A registry file cannot be used: unreadable, malformed, or it contradicts itself（名录文件有误）."""


class SchemaError(RespmatrixError):
    """Stored JSON is not ours, or of a schema version that this release cannot read（存档格式错误）."""
