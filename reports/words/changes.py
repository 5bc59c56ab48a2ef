"""The page of changes, each sentence as (English, French)."""

CHANGES = {
    "page.changes": ("Changes", "Changements"),
    "changes.title": ("What changed", "Ce qui a changé"),
    "changes.first": (
        "This is the first release: there is none to compare it with.",
        "C’est la première version : il n’y en a pas d’autre à laquelle la comparer.",
    ),
    "changes.absent": (
        "This release is of an earlier version and does not say what changed.",
        "Cette version publiée est plus ancienne et ne dit pas ce qui a changé.",
    ),
    "changes.since": (
        "Compared with the release before, {release}.",
        "En comparaison de la version précédente, {release}.",
    ),
    "changes.none": (
        "Nothing changed in this view.",
        "Rien n’a changé dans cette vue.",
    ),
    "changes.one": (
        "One of the {total} shares in this view changed.",
        "Une des {total} parts de cette vue a changé.",
    ),
    "changes.many": (
        "{number} of the {total} shares in this view changed.",
        "{number} des {total} parts de cette vue ont changé.",
    ),
    "changes.all": (
        "In all ways of counting, periods, platforms and languages, {number} shares changed; {come} of them are new,"
        " {gone} are gone.",
        "Toutes façons de compter, périodes, plateformes et langues confondues, {number} parts ont changé ; {come} sont"
        " nouvelles, {gone} ont disparu.",
    ),
    "changes.same": ("Unchanged.", "Inchangée."),
    "changes.base": (
        "The posts changed, the share did not.",
        "Les messages ont changé, la part non.",
    ),
    "changes.new": (
        "New: the release before had no such share. Now {share}.",
        "Nouvelle : la version précédente n’avait pas cette part. Maintenant {share}.",
    ),
    "changes.gone": (
        "Gone: it was {share}.",
        "Disparue : elle était de {share}.",
    ),
    "changes.change": (
        "{before} became {after}, {difference}: {parts}.",
        "{before} est devenu {after}, {difference} : {parts}.",
    ),
    "changes.points.one": ("{points} point", "{points} point"),
    "changes.points.other": ("{points} points", "{points} points"),
    "cause.new_posts": ("new posts", "nouveaux messages"),
    "cause.late_posts": ("late posts", "messages tardifs"),
    "cause.deletions": ("deletions", "suppressions"),
    "cause.reread_files": ("files read again", "fichiers relus"),
    "cause.deduplication": ("fuller copies", "copies plus complètes"),
    "cause.study": ("study", "étude"),
    "cause.code": ("code", "code"),
    "changes.how": (
        "New posts are of days that were not over in the release before; late posts are of days that were. The parts"
        " add up to the difference exactly; here they are rounded.",
        "Les nouveaux messages sont de jours encore ouverts dans la version précédente, les messages tardifs de jours"
        " clos. Les termes s’additionnent exactement à l’écart ; ici ils sont arrondis.",
    ),
    "changes.versions": ("Earlier versions of the study", "Versions antérieures de l’étude"),
    "changes.versions.none": (
        "The study has matched in the same way in all releases.",
        "L’étude a classé de la même façon dans toutes les versions.",
    ),
    "changes.seam": (
        "From the night of {night} on, the study is version {next}. The last release under version {version} was"
        " {release}.",
        "Depuis la nuit du {night}, l’étude est en version {next}. La dernière publication en version {version} était"
        " {release}.",
    ),
    "changes.terms_added": ("came in: {terms}", "ajoutés : {terms}"),
    "changes.terms_removed": ("went: {terms}", "retirés : {terms}"),
    "changes.settings": (
        "No term changed: categories, slot words or the time zone did.",
        "Aucun terme n’a changé : ce sont des catégories, des mots du créneau ou le fuseau horaire.",
    ),
    "changes.bridge": (
        "Shares of all time on both sides of the seam",
        "Parts de toute la période des deux côtés de la couture",
    ),
    "col.version.category": ("Category", "Catégorie"),
    "col.version.before": ("Earlier version", "Version antérieure"),
    "col.version.after": ("Next version", "Version suivante"),
    "col.version.difference": ("Points", "Points"),
    "col.version.study": ("Of these, study", "Dont étude"),
}
