"""The pages. Each is one function that selects, words and draws; one file each."""
