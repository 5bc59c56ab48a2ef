create macro decode_text(given) as (
    list_reduce(
        list_concat(
            [nfc_normalize(replace(given, '&amp;', '&'))],
            list_transform(
                regexp_extract_all(given, '&#\d+;'), lambda e: concat(e, '=', chr(regexp_extract(e, '\d+')::integer))
            ),
            list_transform(
                regexp_extract_all(given, '&#[xX][0-9a-fA-F]+;'),
                lambda e: concat(e, '=', chr(concat('0x', regexp_extract(e, '[xX](.+);', 1))::integer))
            ),
            ['&lt;=<', '&gt;=>', '&quot;="', '&apos;=''', '&nbsp;= ', concat('&shy;=', chr(173))]
        ),
        lambda decoded, entity: replace(
            decoded, concat(split_part(entity, ';', 1), ';'), substr(entity, strpos(entity, '=') + 1)
        )
    )
);
comment on macro decode_text is 'A text with its numbered and most usual HTML entities decoded. Nights decode all, and take wide letters for plain ones.';

create macro why(post_id, platform := null) as table
with

asked as (

    select post_id::varchar as asked_post, platform as asked_platform

),

posts as (

    select posts.*
    from fct_posts as posts
    cross join asked
    where posts.post_id = asked_post and posts.platform = coalesce(asked_platform, posts.platform)

),

found as (

    select count(*) as post_count, string_agg(posts.platform, ', ' order by posts.platform) as platforms
    from posts

),

refused as (

    select null::varchar as finding
    from asked
    cross join found
    where
        case
            when not exists (from raw_posts) then error('this release holds no posts')
            when post_count = 1 then false
            when post_count > 1 then error(concat(
                'post ', asked_post, ' is on several platforms: ', platforms, '. Name one: why(''', asked_post,
                ''', platform := ''…'')'
            ))
            else error(concat(
                'no such post: ', coalesce(asked_post, 'NULL'), coalesce(' on ' || asked_platform, ''),
                '. Ids are those of fct_posts.post_id; what was not kept is in raw.rejects of the lake'
            ))
        end

),

{{ normalising_steps('posts', 'text', '*', prefix='post') }},

worded as (

    select *, {{ words_of('normalised') }} as words, []::varchar[] as hashtags
    from post_normalised

),

terms as (

    select * from dim_terms

),

{{ normalising_steps('terms', 'pattern', '*', prefix='term') }},

patterns as (

    select
        terms.*,
        {{ words_of('normalised') }} as pattern_words,
        rtrim(pattern) like '%*' as is_prefix,
        len(pattern_words) as word_count,
        array_to_string(pattern_words, '') as joined_words,
        unnest(['sequence', 'joined']) as form
    from term_normalised as terms

),

text_words as (

    select
        language as text_language,
        words,
        hashtags,
        unnest(words) as word,
        generate_subscripts(words, 1) as word_start
    from worded

),

placed as (

    select
        patterns.*,
        words,
        hashtags,
        word,
        word_start,
        word_start - 1 + case form when 'sequence' then word_count else 1 end as word_end
    from text_words
    inner join patterns on patterns.language is null or text_language in (patterns.language, 'und')

),

occurrences as (

    select * from placed
    where
        ({{ pattern_stands_there() }})
        and case form
            when 'joined' then
                (word_count > 1 or is_prefix)
                and (word = joined_words or (is_prefix and starts_with(word, joined_words)))
            else true
        end

),

mentions as (

    select mentions.*
    from fct_mentions as mentions
    inner join posts on mentions.platform = posts.platform and mentions.post_id = posts.post_id

),

cues as (

    select distinct occurrences.*
    from occurrences
    inner join mentions on occurrences.category_id = mentions.category_id
    where occurrences.kind = 'cue'

),

cued as (

    select category_id, array_to_string(list_sort(list(distinct concat('“', pattern, '”'))), ', ') as cue_patterns
    from cues
    group by category_id

),

masked as (

    select
        excludes.term_id,
        excludes.word_start,
        array_to_string(list_sort(list(distinct concat('“', includes.pattern, '”'))), ', ') as taken_away
    from occurrences as excludes
    inner join occurrences as includes
        on
            includes.kind = 'include'
            and excludes.word_start <= includes.word_start
            and excludes.word_end >= includes.word_end
            and (excludes.category_id is null or excludes.category_id = includes.category_id)
    where excludes.kind = 'exclude'
    group by excludes.term_id, excludes.word_start

),

told as (

    select
        'post' as finding,
        1 as place,
        null::varchar as category_id,
        null::varchar as sense_id,
        null::varchar as pattern,
        text as matched_text,
        null::integer as word_start,
        null::integer as word_end,
        concat(
            'kept once of ', copy_count, case copy_count when 1 then ' copy' else ' copies' end, '; in ', category_count,
            case category_count when 1 then ' category' else ' categories' end,
            case when is_slot then ', in the slot' else ', not in the slot' end
        ) as explanation,
        null::varchar as reason,
        file_name,
        row_number
    from posts

    union all

    select
        'copy', 2, null, null, null, null, null, null,
        concat('folded into the post, loaded ', copies.loaded_at),
        null,
        coalesce(files.file_name, copies.file_sha256),
        copies.row_number
    from posts
    inner join raw_posts as copies on posts.platform = copies.platform and posts.post_id = copies.post_id
    left join ingest_files as files on copies.file_sha256 = files.file_sha256
    where (copies.file_sha256, copies.row_number) <> (posts.file_sha256, posts.row_number)

    union all

    select
        'match', 3, mentions.category_id, mentions.sense_id, mentions.term, mentions.matched_text,
        mentions.word_start, mentions.word_end,
        concat(
            'words ', mentions.word_start, ' to ', mentions.word_end,
            case
                when mentions.is_placebo then '; a placebo, counts in no category'
                when terms.sense_id is not null then '; its sense is that of the pattern'
                when mentions.sense_id is not null then concat('; its sense is settled by ', cue_patterns)
                when cue_patterns is not null then concat('; its sense is open, for cues disagree: ', cue_patterns)
                else '; its sense is open, for no cue stands in the post'
            end
        ),
        terms.reason, null, null
    from mentions
    left join terms on mentions.term_id = terms.term_id
    left join cued on mentions.category_id = cued.category_id

    union all

    select
        'cue', 4, cues.category_id, cues.sense_id, cues.pattern,
        array_to_string(words[cues.word_start:cues.word_end], ' '), cues.word_start, cues.word_end,
        concat('words ', cues.word_start, ' to ', cues.word_end), cues.reason, null, null
    from cues

    union all

    select
        'exclusion', 5, terms.category_id, null, terms.pattern,
        array_to_string(words[excludes.word_start:excludes.word_end], ' '), excludes.word_start, excludes.word_end,
        case
            when excludes.term_id is null then 'tried: it does not stand in the post'
            when taken_away is null then concat(
                'words ', excludes.word_start, ' to ', excludes.word_end, ': it covers no including pattern'
            )
            else concat('words ', excludes.word_start, ' to ', excludes.word_end, ': it takes away ', taken_away)
        end,
        terms.reason, null, null
    from terms
    inner join posts on terms.language is null or posts.language in (terms.language, 'und')
    left join (select distinct * exclude (form, word, hashtags) from occurrences) as excludes
        on terms.term_id = excludes.term_id
    left join masked on excludes.term_id = masked.term_id and excludes.word_start = masked.word_start
    where terms.kind = 'exclude'

)

select * exclude (place)
from (
    select * from told
    union all by name
    select * from refused
)
order by place, word_start nulls last, category_id, pattern, file_name, row_number;
comment on macro table why is 'Why a post counts as it does, one row per finding: the post with its file and row, folded copies, matches with pattern, words and sense, cues, and each exclusion that was tried. from why(''1234'', platform := ''x''). Matches are those of the night; cues and exclusions are looked up in the text again. Needs the posts, which are in catalog.sqlite beside this file: quotepart sql has them.';
