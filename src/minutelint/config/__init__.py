"""Configuration: found, validated and merged, with the place that each value comes from."""
