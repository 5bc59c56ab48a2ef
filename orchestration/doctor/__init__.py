"""The doctor: what is wrong with an installation, and what to do about it. It looks and changes nothing.

Read `finding` for what a check says, `examination` for the list of checks; each check is a module with a function
`look`, which is handed the settings. None shows a secret.
"""
