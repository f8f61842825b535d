"""What every form of report is made of."""
