{#- Sums over authors do not ask who the others are: tonight's authors leave with what they had and come back with what
    they have, so the cost grows with them and not with all who ever wrote. -#}
{{ config(database=scratch_database(), materialized='scratch') }}
-- depends_on: {{ ref('int_study_hash') }}

{%- set largest = largest_of_moments() %}

with

touched as (

    select * from {{ ref('int_touched_moments') }}

),

before as (

    select {{ keys_of_moments() }}, {{ stored_sums('-') }}
    from touched
    where side = 'before'

),

after as (

    select * from touched
    where side = 'after'

),

moments as (

    select {{ keys_of_moments() }}, {{ stored_sums() }} from after
    union all by name
    select * replace (
        {%- for name in largest %}null::decimal(38, 0) as {{ name }}{{ ', ' if not loop.last }}{% endfor -%}
    )
    from before
    {%- if sums_go_on() %}
    union all by name
    select * from {{ earlier_relation('intermediate', 'int_long_moments') }}
    {%- endif %}

),

moved as (

    select {{ keys_of_moments() }}, {{ added_up() }}
    from moments
    group by all

),

judged as (

    select
        moved.*,
        {%- for name in largest %}
        (coalesce(before.{{ name }}, -1) = moved.{{ name }} and coalesce(after.{{ name }}, 0) < moved.{{ name }}
        {%- if name == 'largest_x_author' %} and moved.whole_votes_x_author = 0{% endif %})
        {{ 'or' if not loop.last }}
        {%- endfor %} as largest_may_have_fallen
    from moved
    left join before using ({{ keys_of_moments() }})
    left join after using ({{ keys_of_moments() }})

)

select * from judged
where sum_y_post > 0 or sum_x_post > 0 or across_x_post > 0
