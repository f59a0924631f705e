# SPDX-License-Identifier: BSD-2-Clause
"""What the installed cloud-init says of cloud-configs.

Reads a JSON list of texts; prints for each {"valid": bool, "errors": [{"message": "...", "lines": [1, 2]}]}. The
verdict is that of validate_cloudconfig_file, which `cloud-init schema` calls. As it names the place of a whole
branch only, the lines are taken from its validator's own errors: those of the path and, below "is not valid under
any of the given schemas", of what made each alternative fail.
"""
import json
import os
import sys
import tempfile

import yaml
from cloudinit.config import schema as ci


def walk(node, path, places):
    """The lines of each path: those its key and its value begin at."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            child = path + (str(key.value),)
            places.setdefault(child, set()).update({key.start_mark.line + 1, value.start_mark.line + 1})
            walk(value, child, places)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            child = path + (str(index),)
            places.setdefault(child, set()).add(item.start_mark.line + 1)
            walk(item, child, places)


def lines_of(error, config, places):
    path = tuple(str(part) for part in error.absolute_path)
    lines = set(places.get(path, {1}))
    for cause in error.context or []:
        lines |= lines_of(cause, config, places)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = error.schema.get("properties", {})
        for key in error.instance:
            if key not in known:
                lines |= places.get(path + (str(key),), set())
    return lines


def schema_errors(text, schema):
    validator, checker = ci.get_jsonschema_validator()
    config = yaml.safe_load(text)
    places = {}
    walk(yaml.compose(text), (), places)
    for error in validator(schema, format_checker=checker()).iter_errors(config):
        if not isinstance(error, ci.SchemaDeprecationError):
            yield {"message": error.message[:200], "lines": sorted(lines_of(error, config, places))}


def errors_of(text, schema):
    if not text.startswith("#cloud-config"):
        return [{"message": "header", "lines": [1]}]
    try:
        config = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
        return [{"message": str(error.problem), "lines": sorted({mark.line + 1 for mark in marks})}]
    except (yaml.YAMLError, ValueError) as error:
        return [{"message": str(error), "lines": []}]
    if not isinstance(config, dict):
        return [{"message": "no mapping", "lines": []}]
    return list(schema_errors(text, schema))


def is_valid(text, schema, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    try:
        ci.validate_cloudconfig_file(path, schema)
    except (ci.SchemaValidationError, RuntimeError, ValueError):
        return False
    return True


def main():
    texts = json.load(sys.stdin)
    schema = ci.get_schema()
    answer, sys.stdout = sys.stdout, sys.stderr
    verdicts = []
    with tempfile.TemporaryDirectory() as folder:
        for text in texts:
            valid = is_valid(text, schema, os.path.join(folder, "user-data"))
            verdicts.append({"valid": valid, "errors": [] if valid else errors_of(text, schema)})
    json.dump(verdicts, answer)


main()
