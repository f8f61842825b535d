"""`crossfoot desk`: a page to paste an article into, served to a browser on this computer."""
