"""Names that exports commonly give to their columns, in English and French.

Belongs here: the names, most telling first, and the choice among the columns of one file.
Not here: the columns of formats that have a module of their own.
"""

import re
import unicodedata
from functools import lru_cache

from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Refused
from orchestration.sources.values.zones import without_zone

ALIASES: dict[str, tuple[str, ...]] = {
    "post_id": (
        "post_id", "tweet_id", "id_str", "status_id", "message_id", "resource_id", "item_id", "id",
        "external_id", "guid", "uri", "id_publication", "id_message", "id_du_message", "id_post",
        "id_tweet", "identifiant", "identifiant_du_message",
    ),
    "author": (
        "author_id", "user_id", "user_id_str", "from_user_id_str", "from_user_id", "account_id", "id_auteur",
        "author", "author_key", "auteur", "auteure", "user", "username", "user_name", "author_username",
        "author_name", "screen_name", "user_screen_name", "from_user", "from_user_name", "handle", "account",
        "profile", "utilisateur", "nom_d_utilisateur", "compte", "pseudo", "profil", "influencer",
    ),
    "title": ("title", "titre", "headline", "subject", "sujet", "objet"),
    "body": (
        "full_text", "text", "body", "selftext", "content", "message", "post_text", "tweet_text", "tweet", "post",
        "caption", "comment", "comment_text", "hit_sentence", "snippet", "texte", "texte_integral", "contenu",
        "corps", "publication", "commentaire", "legende",
    ),
    "posted_at": (
        "posted_at", "created_at", "published_at", "created_utc", "timestamp_utc", "date_utc", "timestamp",
        "datetime", "date_time", "post_created", "publish_date", "publication_date", "published", "posted",
        "created", "created_time", "creation_time", "pub_date", "date", "time", "date_publication",
        "date_de_publication", "date_et_heure", "date_heure", "date_creation", "date_de_creation", "publie_le",
        "cree_le", "horodatage",
    ),
    "collected_at": (
        "collected_at", "retrieved_at", "timestamp_collected", "scraped_at", "crawled_at", "date_de_collecte",
        "date_collecte", "collecte_le",
    ),
    "language": ("language", "lang", "language_code", "langue", "code_langue"),
    "platform": ("platform", "network", "social_network", "source_platform", "plateforme", "reseau", "reseau_social"),
    "kind": ("kind", "post_type", "tweet_type", "message_type", "type_de_publication", "type_de_message"),
    "repost_of": (
        "repost_of", "retweeted_id", "retweeted_status_id", "retweet_id", "reposted_id", "republication_de",
    ),
    "quote_of": ("quote_of", "quoted_id", "quoted_status_id", "citation_de"),
    "reply_to": (
        "reply_to", "in_reply_to", "in_reply_to_id", "in_reply_to_status_id", "in_reply_to_status_id_str",
        "to_tweetid", "en_reponse_a", "reponse_a",
    ),
    "url": ("url", "permalink", "post_url", "tweet_url", "status_url", "link", "lien", "adresse"),
    "like_count": (
        "like_count", "likes", "favorite_count", "favourite_count", "favorites", "score", "ups", "reactions",
        "nb_likes", "nombre_de_likes", "j_aime", "mentions_j_aime", "nombre_de_j_aime",
    ),
    "repost_count": (
        "repost_count", "retweet_count", "retweets", "reposts", "share_count", "shares", "partages",
        "nb_partages", "nombre_de_partages",
    ),
    "reply_count": (
        "reply_count", "replies", "comment_count", "comments", "num_comments", "commentaires", "reponses",
        "nb_commentaires", "nombre_de_commentaires", "nombre_de_reponses",
    ),
    "visibility": ("visibility", "privacy", "visibilite", "confidentialite"),
}  # fmt: skip


@lru_cache(maxsize=10_000)
def normal_name(name: str) -> str:
    """A column's name without case, accents and punctuation, in any script: 'Créé le' becomes 'cree_le'."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "_", plain).strip("_")


def find_columns(names: list[str], mapped: dict[str, str]) -> dict[str, int]:
    """Field → position among `names`; what the owner mapped comes first, each column serves once.

    A mapped name that is absent is left out: `missing_columns` tells.
    """
    exact = _positions([name.strip().casefold() for name in names])
    found = {field: exact[name.strip().casefold()] for field, name in mapped.items()
             if name.strip().casefold() in exact}  # fmt: skip
    normal = _positions([normal_name(name) for name in names])
    normal = _positions([normal_name(without_zone(name)) for name in names]) | normal
    for field, aliases in ALIASES.items():
        if field in mapped:
            continue
        free = (normal[alias] for alias in aliases if alias in normal and normal[alias] not in found.values())
        position = next(free, None)
        if position is not None:
            found[field] = position
    return found


def missing_columns(names: list[str], mapped: dict[str, str]) -> list[str]:
    """Names that the columns file gives and the export lacks."""
    present = {name.strip().casefold() for name in names}
    return sorted(name for name in mapped.values() if name.strip().casefold() not in present)


def columns_or_question(names: list[str], mapping: Mapping, what: str) -> dict[str, str] | Refused:
    """Field → name of its column, or the question which one it is; `what` says what has no such column."""
    missing, found = missing_columns(names, mapping.columns), find_columns(names, mapping.columns)
    if not missing and tells_a_post(found):
        return {field: names[position] for field, position in found.items()}
    lacking = ", ".join(missing) or ("posted_at" if "posted_at" not in found else "text")
    return Refused(
        f"{what} for {lacking}; there are {', '.join(names[:12])}: "
        f"say which one it is in a file named <this export>.columns.yml"
    )


def tells_a_post(columns: dict[str, int]) -> bool:
    """Whether these columns are enough for a post: a time and a text."""
    return "posted_at" in columns and ("body" in columns or "title" in columns)


def _positions(names: list[str]) -> dict[str, int]:
    positions: dict[str, int] = {}
    for position, name in enumerate(names):
        positions.setdefault(name, position)
    return positions
