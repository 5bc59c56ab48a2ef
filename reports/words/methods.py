"""Words of the page of methods: English, French. What the card says is the card's own."""

METHODS: dict[str, tuple[str, str]] = {
    "page.methods": ("Methods", "Méthodes"),
    "page.methods.title": ("May it be quoted?", "Peut-on citer ?"),
    "methods.none": (
        "This release has no methods card: it was made by an earlier version.",
        "Cette version n’a pas de fiche de méthodes : elle vient d’une version antérieure du programme.",
    ),
    "methods.figures": ("The figures of all time", "Les chiffres sur toute la durée"),
    "methods.verdicts": (
        "Of all figures of this release {quote} may be quoted, {with_care} with care, {do_not_quote} not.",
        "De tous les chiffres de cette version, {quote} peuvent être cités, {with_care} avec prudence,"
        " {do_not_quote} non.",
    ),
    "methods.counted": ("What was counted", "Ce qui est compté"),
    "methods.counts": (
        "{posts} posts, {originals} of them no reposts, by {authors} known authors;"
        " without author: {posts_without_author}.",
        "{posts} messages, dont {originals} qui ne sont pas des partages, de {authors} auteurs connus ;"
        " sans auteur : {posts_without_author}.",
    ),
    "methods.window": ("From {first} to {last}, days of {zone}.", "Du {first} au {last}, jours de {zone}."),
    "methods.left_out": ("What was left out", "Ce qui est écarté"),
    "methods.fate": ("Why", "Pourquoi"),
    "methods.rows": ("Rows", "Lignes"),
    "methods.limits": ("Limits", "Limites"),
    "methods.download": ("The whole card, as a page", "La fiche entière, en une page"),
}
