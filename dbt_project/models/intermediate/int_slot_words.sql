{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_study_hash') }}

with

counts as (

    select
        {{ period_start('year', 'posted_on') }} as year,
        platform,
        language,
        word,
        category_id,
        count(*) as post_count,
        count(*) - count(author_number) as unknown_count,
        min(author_number) as least_author,
        max(author_number) as greatest_author
    from {{ ref('int_slot_neighbours') }}
    where row_kind = 'word'
    group by all

),

by_category as (
    {% for kind, needed in slot_periods('year') %}
    select
        '{{ kind }}' as period_kind,
        {{ period_start(kind, 'year') }} as period_start,
        coalesce(platform, 'all') as platform,
        coalesce(language, 'all') as language,
        word,
        category_id,
        sum(post_count) as post_count,
        sum(unknown_count) as unknown_count,
        min(least_author) as least_author,
        max(greatest_author) as greatest_author
    from counts
    where {{ needed }}
    group by
        period_start, word, category_id, grouping sets ((platform, language), (platform), (language), ())
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
),

words as (

    select
        period_kind,
        period_start,
        platform,
        language,
        word,
        sum(post_count) as post_count,
        coalesce(sum(post_count) filter (category_id is not null), 0) as phrase_count,
        max(post_count) filter (category_id is not null) as largest_phrase_count,
        min_by(category_id, (-post_count, category_id)) filter (category_id is not null) as largest_category_id
    from by_category
    group by all
    having min(least_author) < max(greatest_author) or sum(unknown_count) + count(distinct least_author) > 1

),

ranked as (

    select
        * exclude (post_count, phrase_count, largest_phrase_count, largest_category_id),
        case when 2 * largest_phrase_count > post_count then largest_category_id end as category_id,
        phrase_count / post_count as phrase_share
    from words
    qualify row_number() over (
        partition by period_kind, period_start, platform, language
        order by post_count desc, word
    ) <= {{ var('slot_words_listed') }}

)

select * from ranked
