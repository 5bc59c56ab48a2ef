"""What each page selects. SQL that chooses, sorts and sums rows of the release; it never makes a share."""
