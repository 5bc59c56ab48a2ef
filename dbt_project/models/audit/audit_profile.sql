with

files as (

    select * from {{ source('raw', 'ingest_files') }}

),

posts_tonight as (

    select * from {{ ref('fct_posts') }}
    where loaded_at = {{ night_at() }}

),

files_tonight as (

    select
        count(*) as file_count,
        count(case when status = 'quarantined' then 1 end) as quarantined_file_count,
        count(case when status = 'partial' then 1 end) as partial_file_count,
        {%- for fate in ['read', 'loaded', 'rejected', 'filtered', 'duplicate'] %}
        coalesce(sum(rows_{{ fate }}), 0)::bigint as rows_{{ fate }}{{ ',' if not loop.last }}
        {%- endfor %}
    from files
    where loaded_at = {{ night_at() }}

),

new_posts as (

    select
        count(*) as post_count,
        count(case when {{ is_blank('text') }} then 1 end) as empty_text_count,
        count(case when language = 'und' then 1 end) as unknown_language_count,
        count(case when author_key is null then 1 end) as unknown_author_count,
        count(case when posted_at > {{ night_at() }} then 1 end) as future_post_count,
        count(case when kind = 'repost' then 1 end) as repost_count,
        max(posted_at) as newest_posted_at,
        min(posted_at) as oldest_posted_at
    from posts_tonight

),

texts as (

    select count(*) as distinct_text_count
    from (select distinct hash(text) from posts_tonight)

),

earlier_nights as (

    select loaded_at, sum(rows_loaded)::bigint as rows_loaded
    from files
    where loaded_at < {{ night_at() }}
    group by loaded_at

),

history as (

    select count(*) as history_night_count, median(rows_loaded)::double as median_night_rows_loaded
    from earlier_nights

),

totals as (

    select count(*) as total_post_count, count(case when category_count > 0 then 1 end) as total_classified_count
    from {{ ref('fct_posts') }}

),

examples as (

    select count(case when not passed then 1 end) as failed_example_count from {{ ref('audit_examples') }}

),

profile as (

    select {{ night_at() }} as night_at, *
    from files_tonight
    cross join new_posts
    cross join texts
    cross join history
    cross join totals
    cross join examples

)

select * from profile
