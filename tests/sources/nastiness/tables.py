"""Tables: quotes, line ends, preambles, headers, cells. One bad row costs that row."""

from tests.sources.nastiness.nasty import DAY, HEADER, Nasty, bodies, rows

LONG = "social business " * 2500  # 40,000 characters; a spreadsheet cuts at 32,767

CASES = (
    Nasty(
        "one short row among others",
        rows("a", "b") + f"3,{DAY}\n4,{DAY},d\n",
        posts=bodies("a", "b", "d"),
        rejected={"wrong_column_count": 1},
        load_path="careful",
    ),
    Nasty(
        "a file that ends in the middle of a row",
        rows("a") + "2,2023-0",
        posts=bodies("a"),
        rejected={"wrong_column_count": 1},
    ),
    Nasty(
        "a file that ends inside a quoted text",
        rows("a") + f'2,{DAY},"b and ',
        posts=bodies("a"),
        rejected={"unpaired_quote": 1},
    ),
    Nasty(
        "a line feed and a carriage return inside texts",
        rows('"a\nb"', '"c\r\nd"', "e\rf"),
        posts=bodies("a\nb", "c\r\nd", "e\rf"),
    ),
    Nasty("every line end is a carriage return", rows("a", "b").replace("\n", "\r"), posts=bodies("a", "b")),
    Nasty(
        "quotes after a backslash, not doubled, in a table of no known tool",
        rows('"say \\"yes\\""', "b"),
        posts=bodies("b"),
        rejected={"unpaired_quote": 1},
    ),
    Nasty(
        "a backslash is a backslash",
        rows('"a\\"', "\\N", "c:\\new"),
        posts=bodies("a\\", "\\N", "c:\\new"),
        load_path="fast",
    ),
    Nasty("apostrophes are no quotes", rows("it's, isn't".replace(",", ""), "'b'"), posts=bodies("it's isn't", "'b'")),
    Nasty(
        "six lines before the header, one of them of the same width",
        'Report:,"Mentions, all",\nBrand:,Example\nFrom:,2023\nTo:,2023\nLabel:,"a\n\n' + rows("a"),
        posts=({"post_id": "1", "row_number": 1},),
    ),
    Nasty(
        "the same name twice in the header: the first serves",
        f"id,date,text,text,date\n1,{DAY},a,b,never\n",
        posts=({"body": "a", "posted_at": f"{DAY} 00:00:00"},),
    ),
    Nasty("a column without a name", f",id,date,text,\n0,1,{DAY},a,x\n", posts=({"post_id": "1", "body": "a"},)),
    Nasty(
        "names in capitals, with accents, blanks and signs",
        f' "IDENTIFIANT" ;Publié\u00a0le ;Texte intégral;Réseau\u00ad\n1;{DAY};a;Twitter\n'.replace("\u00ad", ""),
        posts=({"post_id": "1", "body": "a", "platform": "x"},),
    ),
    Nasty("names decomposed as a Mac writes them", f"id,Publie\u0301 le,Le\u0301gende\n1,{DAY},a\n", posts=bodies("a")),
    Nasty("columns in another order, some cut", f"text,date\na,{DAY}\n", posts=bodies("a")),
    Nasty(
        "the header again among the rows, from files that were joined",
        rows("a") + rows("a", "b"),
        posts=bodies("a", "b"),
        rejected={"unreadable_date": 1},
        duplicates=1,
    ),
    Nasty("a separator at the end of each row", f"{HEADER}\n1,{DAY},a,\n2,{DAY},b,\n", posts=bodies("a", "b")),
    Nasty(
        "empty lines between and after the rows",
        f"\n{HEADER}\n\n1,{DAY},a\n\n\n2,{DAY},b\n\n\n",
        posts=bodies("a", "b"),
    ),
    Nasty(
        "words for nothing are words in a text",
        rows("NULL", "NA", "nan", "None", "N/A", "-", "true"),
        posts=bodies("NULL", "NA", "nan", "None", "N/A", "-", "true"),
        load_path="fast",
    ),
    Nasty(
        "a number sign at the start of a row is no comment",
        f"text,id,date\n#SocialBusiness,1,{DAY}\n# two,2,{DAY}\n",
        posts=bodies("#SocialBusiness", "# two"),
        load_path="fast",
    ),
    Nasty(
        "texts that look like formulas stay as they came",
        rows("=1+1", "@ann", "-3", "+4", "\"=cmd|' /C calc'!A0\"", "\ta"),
        posts=bodies("=1+1", "@ann", "-3", "+4", "=cmd|' /C calc'!A0", "\ta"),
        load_path="fast",
    ),
    Nasty("a text longer than a cell of a spreadsheet", rows(LONG), posts=bodies(LONG), load_path="fast"),
    Nasty(
        "an empty text with an id, and nothing at all",
        rows("", "a") + f",{DAY}, \n",
        posts=bodies(None, "a"),
        rejected={"nothing_in_row": 1},
    ),
    Nasty(
        "a row twice, and one that was collected again with newer counts",
        f"id,date,text,likes,collected_at\n1,{DAY},a,3,2023-02-01\n1,{DAY},a,3,2023-02-01\n1,{DAY},a,9,2023-03-01\n",
        posts=({"like_count": 9},),
        duplicates=2,
    ),
    Nasty("a header and no row", HEADER + "\n", status="loaded"),
    Nasty(
        "columns of posts and a row of a summary",
        rows("a") + "Total,,\n",
        posts=bodies("a"),
        rejected={"missing_date": 1},
    ),
    Nasty(
        "tabs between, whatever the file is called",
        rows("a, b").replace(f",{DAY},", f"\t{DAY}\t").replace(HEADER, "id\tdate\ttext"),
        posts=bodies("a, b"),
    ),
    Nasty("only an excerpt has a separator line of Excel", f"sep=;\nid;date;text\n1;{DAY};a\n", posts=bodies("a")),
)
