with

categories as (

    select * from {{ source('study', 'categories') }}
    union all by name
    select null::varchar as role
    where false

),

numbered as (

    select
        trim(category_id) as category_id,
        facet,
        level::varchar as level,
        label_en,
        label_fr,
        colour,
        row_number() over ()::integer as sort_order,
        coalesce(nullif(trim(role), ''), 'category') as role
    from categories

)

select * from numbered
