"""The language server: the engine in an editor. Whoever imports a module of it needs pygls (the extra ``lsp``)."""
