"""What editors are told of YAML files."""
