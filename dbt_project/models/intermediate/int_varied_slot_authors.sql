{#- Most authors write in one language and one year: their sums are the same in every slice that holds them, and are
    made once. The others are summed slice by slice. -#}
{{ config(database=scratch_database(), materialized='scratch') }}

with

author_months as (

    select * from {{ ref('int_author_months') }}
    where denominator = 'slot' and author_number is not null

),

varied as (

    select platform, author_number
    from author_months
    group by platform, author_number
    having min(language) <> max(language) or min(year(month)) <> max(year(month))

)

select * from varied
