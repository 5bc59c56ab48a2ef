"""Words of the card, in English and French.

Belongs here: sentences that do not depend on a release. Not here: those that tables hold (share_sentences,
fct_share_verdicts, audit_checks), which the card repeats as they are.
"""

from collections.abc import Mapping

Said = Mapping[str, str]


def said(en: str, fr: str) -> dict[str, str]:
    """A sentence in both languages."""
    return {"en": en, "fr": fr}


UNITS: dict[str, Said] = {
    "post": said("Every post counts, reposts included.", "Chaque message compte, partages compris."),
    "original": said("Posts that are no reposts count.", "Les messages qui ne sont pas des partages comptent."),
    "author": said(
        "One author, one vote, split over what they write about; posts without author have none.",
        "Un auteur, une voix, répartie sur ce dont il parle ; les messages sans auteur n’en ont pas.",
    ),
}
LABELS: dict[str, Said] = {
    "whole": said(
        "A post in two categories counts in both, so shares may add up to more than 100 %.",
        "Un message de deux catégories compte dans les deux : la somme des parts peut dépasser 100 %.",
    ),
    "fractional": said(
        "A post in k categories counts 1/k in each, so shares of classified posts add up to 100 %.",
        "Un message de k catégories compte 1/k dans chacune : les parts des messages classés font 100 %.",
    ),
}
DENOMINATORS: dict[str, Said] = {
    "classified": said("Shares are of posts in at least one category.", "Parts des messages d’au moins une catégorie."),
    "slot": said(
        "Shares are of posts with the slot word, or in a category.",
        "Parts des messages avec le mot de l’étude, ou d’une catégorie.",
    ),
    "all": said("Shares are of all posts collected.", "Parts de tous les messages collectés."),
}
MATCHING = said(
    "A post is its title and body. On a copy, HTML is decoded, tags and addresses are taken out, letters are put "
    "into one form (NFKC), lower case, without accents. A word is a run of letters and digits. A pattern matches "
    "where its words follow one another, or where one word equals its words joined, as in a hashtag; * ends a word "
    "with any ending. A pattern of kind exclude takes away the occurrences that it covers; one of kind cue settles "
    "a sense and counts nothing.",
    "Un message est son titre et son corps. Sur une copie, le HTML est décodé, balises et adresses sont retirées, "
    "les lettres ramenées à une seule forme (NFKC), en minuscules, sans accents. Un mot est une suite de lettres "
    "et de chiffres. Un motif est trouvé là où ses mots se suivent, ou là où un mot est égal à ses mots joints, "
    "comme dans un mot-dièse ; * accepte toute terminaison. Un motif exclude retire les occurrences qu’il couvre ; "
    "un motif cue établit un sens et ne compte rien.",
)
INTERVAL = said(
    "95 % intervals, with authors as clusters: posts of one author are not independent. They hold the chance of "
    "which authors happened to write, and no errors of collection or matching.",
    "Intervalles à 95 %, l’auteur étant l’unité : les messages d’un même auteur ne sont pas indépendants. Ils "
    "tiennent compte du hasard des auteurs, pas des erreurs de collecte ni de repérage.",
)
PROPRIETARY = said(
    "None: code, terms and tables are in the release or named by it. No sentiment is coded, no place, sex or age "
    "is inferred.",
    "Aucune : code, termes et tables sont dans la publication ou nommés par elle. Ni tonalité, ni lieu, ni sexe, "
    "ni âge déduits.",
)
PRIVACY = said(
    "Only public posts. Authors are keyed hashes; names and handles are not stored.",
    "Messages publics seulement. Les auteurs sont des empreintes à clé ; ni noms ni pseudonymes ne sont gardés.",
)
FATES: dict[str, Said] = {
    "rejected": said("Row that could not be read", "Ligne illisible"),
    "filtered": said("No public post that somebody wrote", "Pas un message public que quelqu’un a écrit"),
    "duplicate": said("Repeats an earlier row of its file", "Répète une ligne du même fichier"),
    "folded": said("Same post in another file", "Même message dans un autre fichier"),
    "deleted": said("Deleted on request", "Supprimé sur demande"),
}
STATES: dict[str, Said] = {
    "complete": said("complete", "complet"),
    "partial": said("partial", "partiel"),
    "empty": said("empty", "vide"),
    "not_collected": said("not collected", "non collecté"),
    "quarantined": said("quarantined", "en quarantaine"),
    "immature": said("still filling", "se remplit encore"),
}
LIMITS: tuple[Said, ...] = (
    said(
        "The figures are about posts that were collected, not about what all people think or write.",
        "Les chiffres portent sur les messages collectés, non sur ce que tous pensent ou écrivent.",
    ),
    said(
        "A phrase is not a meaning: senses that no cue settles stay ambiguous.",
        "Une expression n’est pas un sens : ceux qu’aucun indice n’établit restent ambigus.",
    ),
    said("A day that was not collected is unknown, not zero.", "Un jour non collecté est inconnu, non nul."),
    said(
        "One interval in twenty misses its share; whoever reads twenty should expect one.",
        "Un intervalle sur vingt manque sa part ; qui en lit vingt doit s’y attendre.",
    ),
    said(
        "Another counting rule may give another figure: see fct_rule_sensitivity.",
        "Une autre règle de comptage peut donner un autre chiffre : voir fct_rule_sensitivity.",
    ),
    said(
        "Accounts are counted, not people: one person with two accounts is two authors.",
        "On compte des comptes, non des personnes : qui en a deux fait deux auteurs.",
    ),
)
NO_AUTHORS = said(
    "Some posts name no author and count as authors of their own: intervals are lower bounds.",
    "Des messages sans auteur comptent chacun comme un auteur : les intervalles sont des bornes inférieures.",
)
NOT_CHECKED = said(
    "No coder has checked the rules of some categories (uncalibrated): how many posts they miss or take wrongly is "
    "unknown.",
    "Aucun codeur n’a vérifié les règles de certaines catégories (non calibrées) : leurs erreurs sont inconnues.",
)
