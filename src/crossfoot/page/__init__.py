"""The report as a page: what the HTML format is built of."""
