with

categories as (

    select * from {{ source('study', 'categories') }}

),

numbered as (

    select
        trim(category_id) as category_id,
        facet,
        level::varchar as level,
        label_en,
        label_fr,
        colour,
        row_number() over ()::integer as sort_order
    from categories

)

select * from numbered
