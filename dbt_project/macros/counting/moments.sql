{#- The authors of a kind of period, each language by itself and all together, then the sums that an interval
    needs. `grain` is the column of the input that holds a day in the period. Authors belong to one platform, so
    platforms are added up at the end; they may write in several languages, so languages are not. -#}
{% macro period_moments(period_kind, authors, author_categories, grain) -%}
    {%- set start = period_start(period_kind, grain) -%}
    {%- set needed = 'true' if period_kind == 'all' else period_is_affected(period_kind, start) -%}
with

period_authors as (

    {{ sum_authors(authors, start ~ ' as period_start', 'language', needed) }}

),

author_slices as (

    select * from period_authors
    union all
    {{ sum_authors('period_authors', 'period_start', "'all' as language") }}

),

period_author_categories as (

    {{ sum_author_categories(author_categories, start ~ ' as period_start', 'language', needed) }}

),

author_category_slices as (

    select * from period_author_categories
    union all
    {{ sum_author_categories('period_author_categories', 'period_start', "'all' as language") }}

),

bases as (

    {{ base_moments('author_slices') }}

),

numerators as (

    {{ numerator_moments('author_category_slices', 'author_slices') }}

),

moments as (

    select '{{ period_kind }}' as period_kind, null::varchar as category_id, null::varchar as label, * from bases
    union all by name
    select '{{ period_kind }}' as period_kind, * from numerators

)

select * from moments
{%- endmacro %}
