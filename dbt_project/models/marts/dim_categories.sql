with

categories as (

    select * from {{ source('study', 'categories') }}
    union all by name
    select null::varchar as role
    where false

),

unlike as (

    select {{ why_unlike() }} as why_unlike from categories
    where coalesce(nullif(trim(role), ''), 'category') = 'category'

),

numbered as (

    select
        case when why_unlike is null then trim(category_id) else error(why_unlike) end as category_id,
        facet,
        level::varchar as level,
        label_en,
        label_fr,
        colour,
        row_number() over ()::integer as sort_order,
        coalesce(nullif(trim(role), ''), 'category') as role
    from categories
    cross join unlike

)

select * from numbered
