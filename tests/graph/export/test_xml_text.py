"""What is written as XML comes back as it was, without the characters that no XML file can hold."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from graph.export.xml_text import clean_label, clean_xml, escape_xml, open_tag


@given(st.text(max_size=40))
def test_text_comes_back(text: str) -> None:
    element = etree.fromstring(f"{open_tag('a', [('b', text)])}{escape_xml(text)}</a>".encode())
    assert element.get("b") == clean_xml(text)
    assert (element.text or "") == clean_xml(text)


@given(st.text(max_size=40))
def test_a_label_is_one_line_and_never_empty(text: str) -> None:
    label = clean_label(text)
    assert label == clean_label(label)
    assert label.strip()
    assert "\n" not in label
