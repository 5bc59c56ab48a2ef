with

terms as (

    select * from {{ source('study', 'terms') }}

),

trimmed as (

    select
        nullif(trim(category_id), '') as category_id,
        nullif(trim(sense_id), '') as sense_id,
        nullif(lower(trim(language)), '') as language,
        trim(pattern) as pattern,
        trim(kind) as kind,
        since::varchar as since,
        reason
    from terms

),

identified as (

    select distinct
        concat_ws(':', kind, category_id, language, pattern, sense_id) as term_id,
        *
    from trimmed

)

select * from identified
