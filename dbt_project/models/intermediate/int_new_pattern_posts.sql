{#- What is collected is often searched by the study's own words, so posts that only a new pattern finds may lack from
    before it. Patterns of the study's first day are not new. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

new_patterns as (

    {{ new_patterns() }}

),

pairs as (

    select distinct comparison, period_kind, period_a_start, period_b_start, next_start
    from {{ ref('int_period_pairs') }} as pairs
    semi join new_patterns on since_day > period_a_start and since_day < next_start

),

sides as (
    {% for side in ['a', 'b'] %}
    select
        comparison,
        '{{ side }}' as side,
        period_a_start,
        next_start,
        period_{{ side }}_start as first_day,
        (period_{{ side }}_start
            + case period_kind when 'month' then interval 1 month else interval 1 year end)::date as end_day
    from pairs
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

),

categories_of_posts as (

    select
        comparison,
        side,
        mentions.platform,
        mentions.language,
        mentions.post_id,
        mentions.category_id,
        bool_and(new_patterns.term_id is not null) as is_new
    from {{ ref('fct_mentions') }} as mentions
    inner join sides on mentions.posted_on >= sides.first_day and mentions.posted_on < sides.end_day
    left join new_patterns
        on mentions.term_id = new_patterns.term_id
        and new_patterns.since_day > sides.period_a_start
        and new_patterns.since_day < sides.next_start
    where {{ day_has_new_patterns('mentions.posted_on') }}
    group by all

),

posts as (

    select comparison, side, platform, language, post_id, bool_and(is_new) as is_new
    from categories_of_posts
    group by all

),

category_parts as (

    {{ new_parts('categories_of_posts', 'new_part', ', category_id') }}

),

base_parts as (

    {{ new_parts('posts', 'new_base_part') }}

)

select * from category_parts
inner join base_parts using (comparison, platform, language)
