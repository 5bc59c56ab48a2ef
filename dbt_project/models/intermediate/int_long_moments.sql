{{ config(materialized='incremental', incremental_strategy='replace_rows') }}

with

moved as (

    select * from {{ ref('int_moved_moments') }}

),

again as (

    select * from {{ ref('int_fallen_largest') }}

),

settled as (

    select moved.* exclude (largest_may_have_fallen) replace (
        {%- for name in largest_of_moments() %}
        case when largest_may_have_fallen then again.{{ name }} else moved.{{ name }} end as {{ name }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    )
    from moved
    left join again using ({{ keys_of_moments() }})

)

select * from settled
