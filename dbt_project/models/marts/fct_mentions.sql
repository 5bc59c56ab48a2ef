{{ config(
    partitioned_by=['year(posted_on)', 'month(posted_on)'],
    incremental_predicates=[
        'loaded_at = $night_at',
        '(platform, post_id) in (select (platform, post_id) from ' ~ scratch_table('int_changed_posts') ~ ')'
    ]
) }}

with

mentions as (

    select * from {{ ref('int_standing_occurrences') }}
    where kind = 'include'

),

senses as (

    select * from {{ ref('int_settled_senses') }}

),

placebos as (

    select category_id from {{ ref('dim_categories') }}
    where role = 'placebo'

),

posts as (

    {{ posts_of_tonight() }}

),

described as (

    select
        mentions.platform,
        mentions.post_id,
        posts.posted_on,
        posts.author_key,
        posts.language,
        posts.kind,
        posts.category_count,
        mentions.category_id,
        coalesce(mentions.sense_id, senses.sense_id) as sense_id,
        mentions.term_id,
        mentions.pattern as term,
        mentions.matched_text,
        mentions.word_start,
        mentions.word_end,
        posts.loaded_at,
        mentions.category_id in (select category_id from placebos) as is_placebo
    from mentions
    inner join posts using (platform, post_id)
    left join senses using (platform, post_id, category_id)

)

select * from described
