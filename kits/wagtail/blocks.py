"""A block for a StreamField: `("care", CareToolBlock())`, with "care_partnership" among the INSTALLED_APPS."""

from django.core.validators import RegexValidator
from django.utils.html import format_html_join
from wagtail import blocks

#: The tools, with the attributes that an editor may set.
TOOLS = {
    "preparation": ["lang", "visit", "minutes", "for-whom", "storage", "kiosk", "also"],
    "engagement": ["lang", "instrument", "respondent", "storage", "kiosk"],
    "overview": ["lang", "instrument", "kiosk"],
}
PLAIN = RegexValidator(r"^[\w.\- ]*$")


class CareToolBlock(blocks.StructBlock):
    """One of the tools; a field that is left empty leaves the choice to the visitor."""

    tool = blocks.ChoiceBlock(choices=[(name, name.capitalize()) for name in TOOLS], default="preparation")
    lang = blocks.CharBlock(required=False, validators=[PLAIN], help_text="fr, en; empty: the language of the page")
    visit = blocks.CharBlock(required=False, validators=[PLAIN], help_text="general-practice, specialist, …")
    minutes = blocks.IntegerBlock(required=False)
    for_whom = blocks.CharBlock(required=False, validators=[PLAIN])
    also = blocks.CharBlock(required=False, validators=[PLAIN])
    instrument = blocks.CharBlock(required=False, validators=[PLAIN], help_text="continuum, practices, …")
    respondent = blocks.CharBlock(required=False, validators=[PLAIN])
    storage = blocks.ChoiceBlock(required=False, choices=[("session", "session"), ("device", "device")])
    kiosk = blocks.IntegerBlock(required=False, help_text="On a shared screen: minutes after which all is erased")
    fallback = blocks.RichTextBlock(required=False, help_text="Shown where the tool cannot run")

    def get_context(self, value, parent_context=None):
        """Adds the attributes of the element, each escaped."""
        context = super().get_context(value, parent_context)
        given = ((name, value.get(name.replace("-", "_"))) for name in TOOLS[value["tool"]])
        context["attributes"] = format_html_join("", ' {}="{}"', [pair for pair in given if pair[1]])
        return context

    class Meta:
        template = "care_partnership/tool.html"
        icon = "form"
        label = "Care partnership"
