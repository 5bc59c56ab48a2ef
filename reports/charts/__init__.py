"""Charts: bars, weekly lines, coverage. They draw rows that a page selected; the words come with the rows."""
