{#- One row per slice and counting rule, with the base of its shares. -#}
{{ config(database=scratch_database(), materialized='scratch_view') }}

with

moments as (

    select * from {{ ref('int_share_moments') }}
    where category_id is null

),

slices as (
    {% for unit in ['post', 'original'] %}
    select
        period_kind,
        period_start,
        platform,
        language,
        '{{ unit }}' as unit,
        denominator,
        sum_y_{{ unit }} as base,
        squares_y_{{ unit }} as squares,
        clusters_y_{{ unit }} as clusters,
        unknown_y_{{ unit }} / sum_y_{{ unit }} as unknown_author_share,
        unknown_y_{{ unit }} as unknown
    from moments
    union all
    {%- endfor %}
    select
        period_kind,
        period_start,
        platform,
        language,
        'author',
        denominator,
        clusters_y_post - unknown_y_post,
        clusters_y_post - unknown_y_post,
        clusters_y_post - unknown_y_post,
        0.0,
        0
    from moments

)

select * from slices
where base > 0
