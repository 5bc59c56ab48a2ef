{{ config(
    materialized='incremental',
    incremental_strategy='replace_rows',
    partitioned_by=['year(posted_on)'],
    incremental_predicates=[
        'loaded_at = $night_at',
        '(platform, post_id) in (select (platform, post_id) from ' ~ scratch_table('int_changed_posts') ~ ')'
    ]
) }}
-- depends_on: {{ ref('int_study_hash') }}

with

nouns as (

    select * from {{ ref('int_slot_nouns') }}

),

labels as (

    select platform, post_id from {{ ref('int_post_labels') }}

),

posts as (

    {{ posts_of_tonight() }}

),

by_word as (

    select 'word' as row_kind, platform, post_id, word, min(category_id) as category_id
    from nouns
    where word is not null
    group by all
    union all
    select 'nothing', platform, post_id, null, min(category_id)
    from nouns
    group by platform, post_id
    having count(word) = 0
    union all
    select 'no_slot_word', platform, post_id, null, null
    from labels
    anti join nouns using (platform, post_id)

),

described as (

    select
        by_word.platform,
        by_word.post_id,
        posts.posted_on,
        {{ author_number('author_key') }} as author_number,
        posts.language,
        posts.kind,
        by_word.row_kind,
        by_word.word,
        by_word.category_id,
        posts.category_count > 0 as is_classified,
        posts.loaded_at
    from by_word
    inner join posts using (platform, post_id)

)

select * from described
