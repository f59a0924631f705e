# SPDX-License-Identifier: BSD-2-Clause
"""Reads a JSON list of plain scalars; prints the name of the type that PyYAML's safe loader gives each as a value."""
import json
import sys

import yaml


def type_of(text):
    loader = yaml.SafeLoader("")
    return loader.resolve(yaml.ScalarNode, text, (True, False)).rsplit(":", 1)[1]


json.dump([type_of(text) for text in json.load(sys.stdin)], sys.stdout)
