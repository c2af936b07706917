"""Writes the pages that come on standard input, as an editor would: each value is cleaned as the form of a block is."""

import json
import sys

import django

django.setup()

from django.core.exceptions import ValidationError  # noqa: E402
from portal.models import Article  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

home = Article(title="Accueil", slug="accueil")
Page.get_first_root_node().add_child(instance=home)
Site.objects.update_or_create(
    is_default_site=True, defaults={"hostname": "127.0.0.1", "port": int(sys.argv[1]), "root_page": home}
)
addresses = {}
for place, (name, body) in enumerate(json.load(sys.stdin).items()):
    field = Article.body.field.stream_block
    try:
        cleaned = field.clean(field.to_python(body))
    except ValidationError:
        addresses[name] = None
        continue
    page = Article(title=name, slug=f"page-{place}", body=cleaned)
    home.add_child(instance=page)
    addresses[name] = f"http://127.0.0.1:{sys.argv[1]}/page-{place}/"
print(json.dumps(addresses))
