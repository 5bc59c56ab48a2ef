{#- Slices are numbered because the tables of authors are large and their keys must be narrow. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

posts as (

    select * from {{ ref('fct_posts') }}

),

languages as (

    select platform, coalesce(language, 'all') as language
    from posts
    group by grouping sets ((platform, language), (platform))

),

denominators as (

    {{ rows_of(denominators(), 'denominator') }}

),

numbered as (

    select
        denominator,
        platform,
        language,
        row_number() over (order by denominator, platform, language)::smallint as slice_number
    from languages
    cross join denominators

),

with_whole as (

    select
        part.*,
        whole.slice_number as whole_number
    from numbered as part
    inner join numbered as whole
        on part.denominator = whole.denominator
        and part.platform = whole.platform
        and whole.language = 'all'

)

select * from with_whole
