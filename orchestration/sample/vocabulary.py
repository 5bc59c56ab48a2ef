"""Word lists of the invented posts.

Belongs here: phrases of each category in English and French, traps, and filler that can make no match.
Not here: how they are put together (`texts`).
"""

CATEGORIES = ("marketing", "business", "brand", "enterprise")

PHRASES: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "marketing": ("social marketing", "social media marketing", "social marketers"),
        "business": ("social business", "social businesses", "social biz", "#socbiz"),
        "brand": ("social brand", "social brands"),
        "enterprise": ("social enterprise", "social enterprises", "#socent"),
    },
    "fr": {
        "marketing": ("marketing social", "social marketing", "social media marketing"),
        "business": ("social business",),
        "brand": ("marque sociale", "marques sociales"),
        "enterprise": (
            "entreprise sociale",
            "entreprises sociales",
            "entreprise collaborative",
            "entreprise 2.0",
            "réseau social d'entreprise",
            "réseaux sociaux d'entreprise",
        ),
    },
}

# Posts of the slot that no category claims.
OTHER_SOCIAL = {
    "en": (
        "social media",
        "social networks",
        "social CRM",
        "#SocialCRM",
        "social selling",
        "social recruiting",
    ),
    "fr": ("social selling", "dialogue social", "climat social", "#SocialSelling", "social CRM"),
}

# Look like a match and are none.
TRAPS = {
    "en": (
        "anti-social business",
        "anti-social marketing",
        "antisocial brands",
        "https://shop.example/p?utm_medium=SocialMarketing&utm_campaign=social-business",
        "www.social-business.example/tickets",
    ),
    "fr": (
        "marketing associatif",
        "une marque de vélos",
        "https://boutique.example/p?utm_medium=SocialMarketing",
        "www.entreprise-sociale.example/billets",
    ),
}

NOTHING = {
    "en": ("the new timetable", "fresh bread", "a long walk", "bicycle repair", "the school garden"),
    "fr": ("le nouvel horaire", "du pain frais", "une longue promenade", "le vélo", "le jardin de l'école"),
}

CARRIERS = {
    "en": (
        "Notes about {} from the {}.",
        "Why {} matters to our {}.",
        "A talk on {} in the {}, well attended.",
        "Reading on {} today &amp; thinking of the {}.",
        "{}: three things learnt at the {}",
        "Anyone here with views on {}? Asking for the {} 🙂",
    ),
    "fr": (
        "Quelques notes sur {} depuis {}.",
        "Pourquoi {} compte pour {}.",
        "Un exposé sur {} dans {}, salle pleine.",
        "Lu sur {} ce matin &amp; pensé à {}.",
        "{} : trois choses apprises, puis {}",
        "Quelqu’un a-t-il un avis sur {} ? C’est pour {} 🙂",
    ),
}

PLACES = {
    "en": ("library", "workshop", "morning train", "kitchen", "river path", "town hall", "reading group"),
    "fr": ("la bibliothèque", "l’atelier", "le train", "la cuisine", "la mairie", "l’été", "le cercle"),
}

CLOSERS = {
    "en": (
        "More tomorrow.",
        "Slides: https://slides.example/{number}",
        "Rain again.",
        "Thanks to all who came!",
        "<br/>Part {number} of a series.",
        'Two lines,\nand a "quotation".',
        "",
    ),
    "fr": (
        "La suite demain.",
        "Diapos : https://diapos.example/{number}",
        "Il pleut encore.",
        "Merci à tous !",
        "Partie {number} d’une série.",
        "Deux lignes,\net une « citation ».",
        "",
    ),
}

JOINERS = {"en": " and then ", "fr": " et puis "}
