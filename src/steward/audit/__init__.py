"""Who did what when, for an administrator who has to find out."""
