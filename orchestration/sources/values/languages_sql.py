"""Languages as exports write them, as ISO 639 codes: in SQL.

Belongs here: names in English and French, codes of every generation, codes that stand for no language.
Not here: guessing. What none of the tables knows is unknown.
"""

TWO_LETTERS = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj
kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""

OTHER_CODES = """
iw=he in=id ji=yi jw=jv mo=ro sh=sr
aar=aa abk=ab afr=af aka=ak alb=sq amh=am ara=ar arb=ar arg=an arm=hy asm=as aze=az azj=az bak=ba bam=bm baq=eu bel=be
ben=bn bod=bo bos=bs bre=br bul=bg bur=my cat=ca ces=cs chi=zh cmn=zh cos=co cym=cy cze=cs dan=da deu=de div=dv dut=nl
dzo=dz ekk=et ell=el eng=en epo=eo est=et eus=eu ewe=ee fao=fo fas=fa fij=fj fin=fi fra=fr fre=fr fry=fy ful=ff geo=ka
ger=de gla=gd gle=ga glg=gl gre=el grn=gn guj=gu hat=ht hau=ha heb=he hin=hi hrv=hr hun=hu hye=hy ibo=ig ice=is iku=iu
ina=ia ind=id isl=is ita=it jav=jv jpn=ja kal=kl kan=kn kas=ks kat=ka kaz=kk khk=mn khm=km kin=rw kir=ky kor=ko kur=ku
lao=lo lat=la lav=lv lin=ln lit=lt ltz=lb lug=lg lvs=lv mac=mk mal=ml mao=mi mar=mr may=ms mkd=mk mlg=mg mlt=mt mon=mn
mri=mi msa=ms mya=my nav=nv nep=ne nld=nl nno=nn nob=nb nor=no npi=ne nya=ny oci=oc ori=or orm=om ory=or oss=os pan=pa
per=fa pes=fa pol=pl por=pt pus=ps que=qu roh=rm ron=ro rum=ro run=rn rus=ru san=sa sin=si slk=sk slo=sk slv=sl sme=se
smo=sm sna=sn snd=sd som=so sot=st spa=es sqi=sq srd=sc srp=sr ssw=ss sun=su swa=sw swe=sv swh=sw tah=ty tam=ta tat=tt
tel=te tgk=tg tgl=tl tha=th tib=bo tir=ti ton=to tsn=tn tso=ts tuk=tk tur=tr twi=tw uig=ug ukr=uk urd=ur uzb=uz uzn=uz
ven=ve vie=vi wel=cy wol=wo xho=xh yid=yi yor=yo zho=zh zsm=ms zul=zu
"""
"""Codes withdrawn, and three letters where there are two."""

NO_LANGUAGE = "art|mis|mul|non|und|zxx|nan|q[a-t][a-z]"
"""Three letters that stand for no language, those that X uses among them (qme, qht …), and not a number."""

NAMES = {
    "af": "afrikaans", "am": "amharic amharique", "ar": "arabic arabe", "az": "azerbaijani azéri",
    "be": "belarusian biélorusse", "bg": "bulgarian bulgare", "bn": "bengali bangla", "bs": "bosnian bosniaque",
    "ca": "catalan valencian", "cs": "czech tchèque", "cy": "welsh gallois", "da": "danish danois",
    "de": "german allemand deutsch", "el": "greek grec", "en": "english anglais", "eo": "esperanto espéranto",
    "es": "spanish espagnol castilian castillan español", "et": "estonian estonien", "eu": "basque",
    "fa": "persian persan farsi", "fi": "finnish finnois", "fil": "filipino philippin",
    "fr": "french français francais", "ga": "irish irlandais", "gl": "galician galicien", "gu": "gujarati",
    "he": "hebrew hébreu", "hi": "hindi", "hr": "croatian croate", "ht": "haitian haïtien",
    "hu": "hungarian hongrois", "hy": "armenian arménien", "id": "indonesian indonésien", "is": "icelandic islandais",
    "it": "italian italien", "ja": "japanese japonais", "ka": "georgian géorgien", "kk": "kazakh", "km": "khmer",
    "kn": "kannada", "ko": "korean coréen", "ku": "kurdish kurde", "la": "latin", "lo": "lao",
    "lt": "lithuanian lituanien", "lv": "latvian letton", "mk": "macedonian macédonien", "ml": "malayalam",
    "mn": "mongolian mongol", "mr": "marathi", "ms": "malay malais", "mt": "maltese maltais", "my": "burmese birman",
    "ne": "nepali népalais", "nl": "dutch néerlandais neerlandais flemish flamand", "no": "norwegian norvégien",
    "pa": "punjabi panjabi pendjabi", "pl": "polish polonais", "ps": "pashto pachto", "pt": "portuguese portugais",
    "ro": "romanian roumain", "ru": "russian russe", "si": "sinhala sinhalese cingalais", "sk": "slovak slovaque",
    "sl": "slovenian slovene slovène", "so": "somali", "sq": "albanian albanais", "sr": "serbian serbe",
    "sv": "swedish suédois", "sw": "swahili", "ta": "tamil tamoul", "te": "telugu télougou", "th": "thai thaï",
    "tl": "tagalog", "tr": "turkish turc", "uk": "ukrainian ukrainien", "ur": "urdu ourdou", "uz": "uzbek ouzbek",
    "vi": "vietnamese vietnamien", "yi": "yiddish", "zh": "chinese chinois mandarin", "zu": "zulu zoulou",
}  # fmt: skip
"""Also followed by what qualifies them, as in Chinese (Simplified) or Spanish; Castilian."""

TAGGED = "^(?:([A-Za-z]{2,3})(?:[-_].*)?|([a-z]{2,3})[A-Z][A-Za-z]{1,3})$"
"""A code alone or with script and region: pt, pt-BR, zh_Hant_TW, zhCn."""

FREQUENT = ("en", "fr", "es", "de", "pt", "ja", "it", "nl", "ar")
"""Settled first."""


def language(raw: str) -> str:
    """SQL: an ISO 639 code in lower case, of two letters where there is one; NULL when unknown."""
    frequent = " ".join(f"when {raw} = '{code}' then {raw}" for code in FREQUENT)  # a long `in (…)` becomes a join
    code = f"lower(regexp_replace({raw}, '{TAGGED}', '\\1\\2'))"
    name = f"trim(regexp_extract(lower({raw}), '^[^(;,/-]*'))"
    names = " ".join(f"{name}={code}" for code, names in NAMES.items() for name in names.split())
    return f"""
    case
        {frequent}
        when length({code}) <= 3 then {_by_code(code)}
        when not contains({name}, ' ') then {_looked_up(name, names)}
    end"""


def _by_code(code: str) -> str:
    return f"""
        case
            when contains('{_spaced(TWO_LETTERS)}', ' ' || {code} || ' ') then {code}
            when strpos('{_spaced(OTHER_CODES)}', ' ' || {code} || '=') > 0 then {_looked_up(code, OTHER_CODES)}
            when regexp_full_match({code}, '[a-z]{{3}}') and not regexp_full_match({code}, '{NO_LANGUAGE}') then {code}
        end"""


def _looked_up(word: str, table: str) -> str:
    """SQL: what stands behind `word=` in a table, else NULL. A long `in (…)` would become a join."""
    place = f"strpos('{_spaced(table)}', ' ' || {word} || '=')"
    found = f"split_part(substr('{_spaced(table)}', {place} + length({word}) + 2, 4), ' ', 1)"
    return f"case when {place} > 0 then {found} end"


def _spaced(words: str) -> str:
    return f" {' '.join(words.split())} "
