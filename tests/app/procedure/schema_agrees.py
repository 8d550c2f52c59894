#!/usr/bin/env python3
"""schema_agrees.py SCHEMA CORPUS: the schema accepts what the reader finds wrong only by its meaning, and refuses what is wrong by its shape."""
import json
import pathlib
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: yes, no, on and off are texts."""


Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
wrong = 0
for file in sorted(pathlib.Path(sys.argv[2]).glob("*/*.yaml")):
    found = [error.message for error in validator.iter_errors(next(iter(yaml.load_all(file.read_text(), Loader))))]
    if bool(found) != (file.parent.name == "shape"):
        wrong += 1
        print(f"{file}: the schema {'refuses' if found else 'accepts'} it: {found[:2]}")
print(f"{wrong} disagreements")
sys.exit(wrong != 0)
