"""One file for each way in which a figure or a claim goes wrong between the source and the page."""
