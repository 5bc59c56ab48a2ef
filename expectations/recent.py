"""Queries on what came and was found lately: sources, weekdays, terms, each a few rows whatever the history.

Belongs here: SQL on the ledger of files, on posts of eight weeks, on mentions of sixteen. Not here: how it is run
(`frames`), what is judged (`suites`).
"""

# A source is judged by its own last deliveries, of a year at most: daily ones by days, monthly ones by months.
SOURCES = """
with tonight as (select night_at from lake.audit.audit_profile),

files as (
    select files.*, files.loaded_at = tonight.night_at as is_new
    from lake.raw.ingest_files as files, tonight
    where files.loaded_at > tonight.night_at - interval 366 day and files.loaded_at <= tonight.night_at
),

deliveries as (
    select
        source, loaded_at, is_new,
        count(*) filter (where container_sha256 is null) as file_count,
        coalesce(sum(file_bytes) filter (where container_sha256 is null), 0)::double as file_bytes,
        sum(rows_read)::bigint as rows_read, sum(rows_loaded)::bigint as rows_loaded,
        sum(rows_rejected)::bigint as rows_rejected, sum(rows_duplicate)::bigint as rows_duplicate
    from files
    group by source, loaded_at, is_new
),

earlier as (
    select *, date_diff('day', lag(loaded_at) over (partition by source order by loaded_at), loaded_at) as gap_days
    from deliveries
    where not is_new
    qualify row_number() over (partition by source order by loaded_at desc) <= 12
),

habits as (
    select
        source, count(*) as delivery_count, median(gap_days)::double as usual_gap_days,
        median(file_bytes)::double as usual_bytes, max(loaded_at) as last_loaded_at
    from earlier
    group by source
),

rejects as (
    select rejects.source, rejects.reason, rejects.loaded_at = tonight.night_at as is_new, count(*) as row_count
    from lake.raw.rejects as rejects, tonight
    where rejects.loaded_at > tonight.night_at - interval 366 day and rejects.loaded_at <= tonight.night_at
    group by all
),

new_reasons as (
    select source, sum(row_count)::bigint as row_count, string_agg(reason, ', ' order by reason) as reasons
    from rejects
    where is_new and (source, reason) not in (select (source, reason) from rejects where not is_new)
    group by source
),

platforms_before as (
    select distinct posts.platform
    from lake.marts.fct_posts as posts, tonight
    where posts.loaded_at > tonight.night_at - interval 57 day and posts.loaded_at < tonight.night_at
),

posts_tonight as (
    select posts.* from lake.marts.fct_posts as posts, tonight where posts.loaded_at = tonight.night_at
),

authors as (
    select source, max(post_count) as largest_author_posts, sum(post_count)::bigint as known_author_posts
    from (
        select source, author_key, count(*) as post_count from posts_tonight
        where author_key is not null
        group by source, author_key
    )
    group by source
),

posts as (
    select
        source, count(*) as post_count,
        count(*) filter (where coalesce(trim(text), '') = '') as empty_text_count,
        count(*) filter (where posted_at < timestamp '1997-01-01') as ancient_post_count,
        string_agg(distinct platform, ', ' order by platform)
            filter (where platform not in (from platforms_before)) as new_platforms
    from posts_tonight
    group by source
)

select
    source,
    coalesce(habits.delivery_count, 0) as delivery_count, habits.usual_gap_days, habits.usual_bytes,
    date_diff('day', habits.last_loaded_at, tonight.night_at)::double as waited_days,
    coalesce(new.file_count, 0) as file_count, coalesce(new.file_bytes, 0) as file_bytes,
    coalesce(new.rows_read, 0) as rows_read, coalesce(new.rows_loaded, 0) as rows_loaded,
    coalesce(new.rows_rejected, 0) as rows_rejected, coalesce(new.rows_duplicate, 0) as rows_duplicate,
    coalesce(new_reasons.row_count, 0) as new_reason_row_count, new_reasons.reasons as new_reasons,
    coalesce(posts.post_count, 0) as post_count, coalesce(posts.empty_text_count, 0) as empty_text_count,
    coalesce(posts.ancient_post_count, 0) as ancient_post_count,
    posts.new_platforms, (select count(*) from platforms_before) as known_platform_count,
    coalesce(authors.largest_author_posts, 0) as largest_author_posts,
    coalesce(authors.known_author_posts, 0) as known_author_posts
from habits
full outer join (from deliveries where is_new) as new using (source)
left join new_reasons using (source)
left join posts using (source)
left join authors using (source)
cross join tonight
order by source
"""

# Nights of eight weeks: eight of each weekday. A source or a language that is new stands here without history.
WEEKDAYS = """
with tonight as (select night_at from lake.audit.audit_profile),

nights as (
    select posts.loaded_at, posts.source, posts.language, count(*) as post_count
    from lake.marts.fct_posts as posts, tonight
    where posts.loaded_at > tonight.night_at - interval 57 day and posts.loaded_at <= tonight.night_at
    group by all
),

before as (
    select source, language, count(*) as night_count, median(post_count)::double as usual_posts
    from nights, tonight
    where loaded_at < tonight.night_at and dayofweek(loaded_at) = dayofweek(tonight.night_at)
    group by source, language
),

new as (
    select source, language, post_count from nights, tonight where loaded_at = tonight.night_at
)

select
    source, language, coalesce(new.post_count, 0) as post_count,
    coalesce(before.night_count, 0) as night_count, before.usual_posts
from before
full outer join new using (source, language)
order by source, language
"""

# Eight weeks up to the last day with posts, and the eight before them.
TERMS = """
with last_day as (
    select coalesce(max(days.day) filter (where days.post_count > 0), max(days.day)) as day
    from lake.marts.fct_collection_days as days, lake.audit.audit_profile as tonight
    where days.day <= tonight.night_at
),

counts as (
    select
        mentions.term_id,
        count(*) filter (where mentions.posted_on > last_day.day - 56) as recent_count,
        count(*) filter (where mentions.posted_on <= last_day.day - 56) as earlier_count
    from lake.marts.fct_mentions as mentions, last_day
    where mentions.posted_on > last_day.day - 112 and mentions.posted_on <= last_day.day
    group by mentions.term_id
),

terms as (
    select
        terms.category_id, terms.term_id,
        coalesce(counts.recent_count, 0) as recent_count, coalesce(counts.earlier_count, 0) as earlier_count
    from lake.marts.dim_terms as terms
    left join counts using (term_id)
    where terms.kind = 'include'
)

select
    *,
    count(*) over (partition by category_id) as category_term_count,
    sum(recent_count) over (partition by category_id)::bigint as category_recent_count,
    sum(earlier_count) over (partition by category_id)::bigint as category_earlier_count
from terms
order by category_id, term_id
"""
