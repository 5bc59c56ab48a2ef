"""Sentences about the release itself: which one is shown, how old it is, and what is wrong with it.

Each entry is (English, French). Every trouble names the file or release and the next step.
"""

STATE = {
    "foot.release": ("Release {release}, {released}", "Version {release}, {released}"),
    "foot.age": ("{age} old", "vieille de {age}"),
    "foot.posts": ("{posts} posts", "{posts} messages"),
    "foot.study": ("study {study} {version}", "étude {study} {version}"),
    "foot.code": ("code {code}", "code {code}"),
    "age.minutes.one": ("one minute", "{number} minute"),
    "age.minutes.other": ("{number} minutes", "{number} minutes"),
    "age.hours.one": ("one hour", "{number} heure"),
    "age.hours.other": ("{number} hours", "{number} heures"),
    "age.days.one": ("one day", "{number} jour"),
    "age.days.other": ("{number} days", "{number} jours"),
    "banner.hold": (
        "The night of {night} was held. The figures below are those of release {release}, {age} old.",
        "La nuit du {night} a été retenue. Les chiffres ci-dessous sont ceux de la version {release}, "
        "vieille de {age}.",
    ),
    "banner.error": (
        "The night of {night} broke off. The figures below are those of release {release}, {age} old.",
        "La nuit du {night} s’est interrompue. Les chiffres ci-dessous sont ceux de la version {release}, "
        "vieille de {age}.",
    ),
    "banner.caution": ("Released with caution.", "Publié avec réserve."),
    "banner.accepted": (
        "The checks held this night, and {by} released it on {at}. Reason given: {why}. Failed: {failed}.",
        "Les contrôles ont retenu cette nuit, et {by} l’a publiée le {at}. Raison donnée : {why}. En échec : {failed}.",
    ),
    "banner.elsewhere": (
        "The pointer was moved: this is release {release}, and the last night made {latest}.",
        "Le pointeur a été déplacé : voici la version {release}, et la dernière nuit a produit {latest}.",
    ),
    "banner.late": (
        "No night has run for {age}. Start one with `make run`, or look at the schedule.",
        "Aucune nuit n’a tourné depuis {age}. Lancez-en une par `make run`, ou regardez l’horaire.",
    ),
    "banner.last_run": (
        "What the last night said cannot be read ({file}: {why}). The next night writes it anew; "
        "the figures below are not touched.",
        "On ne peut lire ce qu’a dit la dernière nuit ({file} : {why}). La nuit prochaine l’écrira de "
        "nouveau ; "
        "les chiffres ci-dessous n’en sont pas touchés.",
    ),
    "banner.more": ("More under Checks.", "Le détail est sous Contrôles."),
    "trouble.none.title": ("There is no release yet", "Il n’y a pas encore de version publiée"),
    "trouble.none.says": (
        "Nothing has passed the checks in {home} so far. Run `make run` in the checkout: it pulls the "
        "exports, "
        "counts, checks and releases. Then reload this page.",
        "Rien n’a encore passé les contrôles dans {home}. Lancez `make run` dans le dépôt : la commande "
        "collecte "
        "les exports, compte, contrôle et publie. Rechargez ensuite cette page.",
    ),
    "trouble.none.held": (
        "The night of {night} was held, and there was no release before it.",
        "La nuit du {night} a été retenue, et aucune version ne la précède.",
    ),
    "trouble.gone.title": ("The release is missing", "La version manque"),
    "trouble.gone.says": (
        "`current` points to {release}, which is not there. Choose another one with "
        "`quotepart releases rollback`, or make one with `make run`.",
        "`current` désigne {release}, qui n’existe pas. Choisissez-en une autre par "
        "`quotepart releases rollback`, ou produisez-en une par `make run`.",
    ),
    "trouble.unreadable.title": ("The release cannot be read", "La version est illisible"),
    "trouble.unreadable.says": (
        "{file} of release {release} cannot be opened ({why}). Check who may read it, go back with "
        "`quotepart releases rollback`, or make a new release with `make run`.",
        "{file} de la version {release} ne s’ouvre pas ({why}). Vérifiez qui peut le lire, revenez en "
        "arrière par "
        "`quotepart releases rollback`, ou produisez une nouvelle version par `make run`.",
    ),
    "trouble.not_json.title": ("The release cannot be read", "La version est illisible"),
    "trouble.not_json.says": (
        "{file} of release {release} is damaged ({why}). Go back with `quotepart releases rollback`, "
        "or make a new release with `make run`.",
        "{file} de la version {release} est abîmé ({why}). Revenez en arrière par `quotepart releases "
        "rollback`, "
        "ou produisez une nouvelle version par `make run`.",
    ),
    "trouble.no_database.title": ("The release has no numbers", "La version est sans chiffres"),
    "trouble.no_database.says": (
        "quotepart.duckdb is missing in release {release}. Go back with `quotepart releases rollback`, "
        "or make a new release with `make run`.",
        "quotepart.duckdb manque dans la version {release}. Revenez en arrière par "
        "`quotepart releases rollback`, ou produisez une nouvelle version par `make run`.",
    ),
    "trouble.database.title": ("The numbers cannot be read", "Les chiffres sont illisibles"),
    "trouble.database.says": (
        "quotepart.duckdb of release {release} did not answer ({why}). Go back with "
        "`quotepart releases rollback`, or make a new release with `make run`.",
        "quotepart.duckdb de la version {release} n’a pas répondu ({why}). Revenez en arrière par "
        "`quotepart releases rollback`, ou produisez une nouvelle version par `make run`.",
    ),
}
