"""A Wagtail as small as it can be, with the kit in it."""

import os
from pathlib import Path

FOLDER = Path(os.environ["PORTAL"])
SECRET_KEY = "a test on the loopback"
DEBUG = True
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_APPS = [
    "portal", "care_partnership", "wagtail.users", "wagtail.documents", "wagtail.images", "wagtail.admin", "wagtail",
    "taggit", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
    "django.contrib.messages", "django.contrib.staticfiles",
]  # fmt: skip
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "portal.urls"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "db.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
STATIC_URL = "/static/"
MIGRATION_MODULES = {"portal": "portal_migrations"}
WAGTAIL_SITE_NAME = "Hôpital"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1"
