"""Rule pages loaded, selected and configured; the rules run over a document; suppressions."""
