"""Connects MkDocs to the guidebook engine: one short function for each event, which hands it on and does nothing else.

MkDocs puts this folder on the import path only while it reads this file, so all imports are here at the top.
"""

from pathlib import Path

from guidebook.hosts import one_build, pages, serving
from mkdocs.plugins import event_priority

on_startup = one_build.note_command


def on_config(config):
    return pages.prepare(config)


def on_files(files, config):
    return pages.add_files(files, config)


def on_env(env, config, files):
    return pages.prepare_templates(env, config, files)


def on_page_read_source(page, config):
    return pages.source(page, config)


def on_page_markdown(markdown, page, config, files):
    return pages.begin_page(markdown, page, config, files)


def on_page_content(html, page, config, files):
    return pages.give_to_search(html, page, config)


@event_priority(-100)  # after search has read the page
def on_page_context(context, page, config, nav):
    return pages.add_context(context, page, config)


def on_post_page(output, page, config):
    return pages.finish(output, config, page)


def on_post_template(output_content, template_name, config):
    return pages.finish(output_content, config) if template_name.endswith(".html") else output_content


def on_post_build(config):
    pages.end_build(config)


def on_serve(server, config, builder):
    serving.keep_serving(server, Path(config.config_file_path))
    return server
