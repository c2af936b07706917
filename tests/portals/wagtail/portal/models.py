from care_partnership.blocks import CareToolBlock
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page


class Article(Page):
    """A page of the portal: text and tools in any order, and raw HTML as Wagtail has it."""

    body = StreamField([("text", blocks.RichTextBlock()), ("care", CareToolBlock()), ("html", blocks.RawHTMLBlock())])
