{#- What is collected is often searched by the study's own words, so posts that only a new pattern finds may lack from
    before it. Patterns of the study's first day are not new. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

new_patterns as (

    {{ new_patterns() }}

),

sides as (
    {% for side in ['a', 'b'] %}
    select distinct
        comparison,
        '{{ side }}' as side,
        period_kind,
        period_a_start,
        next_start,
        period_{{ side }}_start as period_start
    from {{ ref('int_period_pairs') }} as pairs
    semi join new_patterns on since_day > period_a_start and since_day < next_start
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}

),

mentions as (

    select platform, language, post_id, posted_on, category_id, term_id
    from {{ ref('fct_mentions') }}
    where not is_placebo and {{ day_has_new_patterns('posted_on') }}

),

new_hits as (

    select distinct comparison, side, period_a_start, next_start, platform, language, post_id, category_id
    from mentions
    inner join new_patterns using (term_id)
    inner join sides
        on date_trunc(period_kind, posted_on)::date = period_start
        and since_day > period_a_start
        and since_day < next_start

),

new_posts as (

    select distinct * exclude (category_id) from new_hits

),

other_hits as (

    select distinct comparison, side, platform, post_id, mentions.category_id
    from mentions
    inner join new_posts using (platform, post_id)
    left join new_patterns
        on mentions.term_id = new_patterns.term_id
        and since_day > period_a_start
        and since_day < next_start
    where new_patterns.term_id is null

),

found_by_new_alone as (

    select * from new_hits anti join other_hits using (comparison, side, platform, post_id, category_id)
    union all by name
    select *, 'any' as category_id from new_posts anti join other_hits using (comparison, side, platform, post_id)

),

counted as (

    {{ in_all_slices('found_by_new_alone', 'comparison, side, category_id', 'count(*)::double as post_count') }}

),

parts as (

    {{ new_parts('sides', 'counted') }}

)

select * from parts
