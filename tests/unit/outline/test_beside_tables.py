"""What stands in a table of division of work is no part of the outline."""

from respmatrix.model import Span
from respmatrix.outline import read_outline
from respmatrix.read import source_from_text


def test_numbers_in_the_cells_of_a_table_number_nothing() -> None:
    text = "序号\t任务\t措施\n1\t稳就业\t1.落实政策。2.开发岗位。"
    table = [Span(0, len(text))]
    assert read_outline(source_from_text(text), apart=table)[1] == ()
    more = source_from_text(text + "\n一、要求\n")
    assert [item.label.text for item in read_outline(more, apart=table)[1]] == ["一、"]
