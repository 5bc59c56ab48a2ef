{{ config(
    unique_key=['platform', 'post_id'],
    partitioned_by=['year(posted_on)', 'month(posted_on)'],
    incremental_predicates=[
        'loaded_at = $night_at',
        '(platform, post_id) in (select (platform, post_id) from ' ~ scratch_table('int_post_folds') ~ ')'
    ]
) }}
-- depends_on: {{ ref('int_study_hash') }}
-- depends_on: {{ ref('int_fullest_copies') }}

with

new_posts as (

    select * from {{ ref('int_new_posts') }}

),

folds as (

    select * from {{ ref('int_post_folds') }}

),

labels as (

    select * from {{ ref('int_post_labels') }}

),

files as (

    select file_sha256, file_name from {{ source('raw', 'ingest_files') }}

),

kept as (

    select new_posts.*, files.file_name, null::boolean as is_slot, null::integer as category_count
    from new_posts
    left join files using (file_sha256)
    {%- if known_posts() is not none %}
    union all by name
    {{ refreshed_posts('folds') }}
    {%- endif %}

),

labelled as (

    select
        kept.platform,
        kept.post_id,
        author_key,
        posted_at,
        {{ study_day('posted_at') }} as posted_on,
        collected_at,
        language,
        kind,
        text,
        url,
        file_sha256,
        file_name,
        row_number,
        source,
        like_count,
        repost_count,
        reply_count,
        copy_count,
        coalesce(labels.is_slot, kept.is_slot, false) as is_slot,
        coalesce(labels.category_count, kept.category_count, 0) as category_count,
        loaded_at,
        posted_at_precision,
        posted_at_source,
        zone_assumed
    from kept
    left join labels using (platform, post_id)

)

select * from labelled
