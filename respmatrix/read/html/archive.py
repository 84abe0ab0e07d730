"""Pages saved whole as one file, .mht and .mhtml（单个文件网页）."""

from __future__ import annotations

from respmatrix.errors import ReadError
from respmatrix.model import Source
from respmatrix.read.html.page import read_html
from respmatrix.read.html.tree import check_size
from respmatrix.read.limits import ReadLimits


def read_mhtml(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Read the page of a MIME archive; its pictures, styles and frames are left out.

    Raises:
        ReadError: it holds no page; or as `read_html`.
    """
    import email
    import email.policy

    check_size(data, name, limits)
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return read_html(page, name, limits, charset=part.get_content_charset())
    raise ReadError(
        f"无法读取「{name}」：其中没有网页",
        "请在浏览器中打开，另存为「网页，仅 HTML」后再读取",
        message_en=f"cannot read {name!r}: there is no web page in it",
        hint_en="open it in a browser, save it as a web page, HTML only, and read that",
    )
