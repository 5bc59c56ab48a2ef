{#- What counts otherwise than in the release before. A change that touches every post (a study, the code) is not told
    post by post: it is what remains of the difference. -#}
{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_study_hash') }}
-- depends_on: {{ ref('int_affected_days') }}
{%- set state = 'platform, post_id, posted_at, posted_on, source, language, kind, author_key, is_slot, category_count' %}

with

read_again as (
    {{ posts_read_again() }}
),

candidates as (

    {{ posts_copied_tonight() }}
    union
    select * from read_again

),

posts_before as (

    select {{ state }} from {{ as_released(ref('fct_posts')) }} as posts
    semi join candidates using (platform, post_id)
    where {{ day_may_have_changed('posts.posted_on') }}
    union
    {{ posts_deleted_tonight(state) }}

),

posts_after as (

    select {{ state }} from {{ ref('fct_posts') }}
    where loaded_at = {{ night_at() }} and {{ has_release_before() }}
    union
    select {{ state }} from {{ ref('fct_posts') }} as posts
    semi join candidates using (platform, post_id)
    where {{ day_may_have_changed('posts.posted_on') }}

),

sides as (
    {% for side, posts, mentions in [
        (-1, 'posts_before', as_released(ref('fct_mentions'))), (1, 'posts_after', ref('fct_mentions'))
    ] %}
    select {{ side }} as side, posts.*, categories
    from {{ posts }} as posts
    left join ({{ categories_of_posts(mentions, posts) }}) using (platform, post_id)
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
),

compared as (

    select * exclude (side), sum(side) as side, min(side) as first_side, max(side) as last_side
    from sides
    group by all

),

placed as (

    select *, min(first_side) over post = -1 as was_there, max(last_side) over post = 1 as is_there
    from compared
    window post as (partition by platform, post_id)

),

days_before as (

    select source, max(day) as last_day, list(day) filter (state = 'immature') as open_days
    from {{ as_released(ref('fct_collection_days')) }}
    group by source

),

caused as (

    select placed.*, {{ author_number('author_key') }} as author_number, {{ cause_of_post() }} as cause
    from placed
    left join days_before using (source)
    where side <> 0

)

select * from caused
