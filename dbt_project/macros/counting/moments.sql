{#- The authors of a kind of period, each language by itself and all together, then the sums that an interval
    needs. `grain` is the column of the inputs that holds a day in the period. Authors may write in several
    languages, so languages do not add up; they belong to one platform, so platforms do, later.
    Slices are numbered because the tables of authors are large and their keys must be narrow. -#}
{% macro period_moments(period_kind, authors, author_categories, grain) -%}
    {%- set start = period_start(period_kind, grain) -%}
    {%- set needed = 'true' if period_kind == 'all' else period_is_affected(period_kind, start) -%}
    {%- set is_summed = period_kind == grain -%}
with

slices as (

    {{ numbered_slices(authors) }}

),

period_authors as (

    {{ period_authors(authors, start, needed, is_summed) }}

),

author_slices as (

    select * from period_authors
    union all
    {{ authors_of_all_languages('period_authors') }}

),

period_author_categories as (

    {{ sum_author_categories(author_categories, start ~ ' as period_start', 'language', needed) }}

),

author_category_slices as (

    select * from period_author_categories
    union all
    {{ sum_author_categories('period_author_categories', 'period_start', "'all' as language") }}

),

moments as (

    select *, null::varchar as category_id, null::varchar as label
    from ({{ base_moments('author_slices') }})
    union all by name
    select * from ({{ numerator_moments('author_category_slices', 'author_slices', 'slices') }})

),

named as (

    select '{{ period_kind }}' as period_kind, denominator, platform, language, moments.* exclude (slice_number)
    from moments
    inner join slices on moments.slice_number = slices.slice_number

)

select * from named
{%- endmacro %}


{#- A number for each language of each platform and denominator, and one for all its languages together. -#}
{% macro numbered_slices(authors) -%}
    select
        denominator,
        platform,
        coalesce(language, 'all') as language,
        row_number() over (order by denominator, platform, language)::smallint as slice_number
    from {{ authors }}
    group by grouping sets ((denominator, platform, language), (denominator, platform))
{%- endmacro %}


{#- Authors by slice number and period; their rows are summed unless the input has one row for each already. -#}
{% macro period_authors(authors, start, needed, is_summed) -%}
    select
        slice_number,
        {{ start }} as period_start,
        author_number,
        {{ 'y_post' if is_summed else 'sum(y_post)::integer as y_post' }},
        {{ 'y_original' if is_summed else 'sum(y_original)::integer as y_original' }}
    from {{ authors }} as authors
    inner join slices using (denominator, platform, language)
    where {{ needed }}
    {% if not is_summed %}group by 1, 2, 3{% endif %}
{%- endmacro %}


{% macro authors_of_all_languages(period_authors) -%}
    select
        whole.slice_number,
        period_start,
        author_number,
        sum(y_post)::integer as y_post,
        sum(y_original)::integer as y_original
    from {{ period_authors }} as authors
    inner join slices as part on authors.slice_number = part.slice_number
    inner join slices as whole
        on part.denominator = whole.denominator and part.platform = whole.platform and whole.language = 'all'
    group by 1, 2, 3
{%- endmacro %}


{#- Every sum added, every largest compared. -#}
{% macro added_up() -%}
    {%- for unit in ['post', 'original'] -%}
        {%- for sum in ['sum', 'squares', 'clusters', 'unknown'] -%}
            sum({{ sum }}_y_{{ unit }}) as {{ sum }}_y_{{ unit }},
        {% endfor -%}
        sum(products_x_{{ unit }}) as products_x_{{ unit }},
        {% endfor -%}
    {%- for unit in ['post', 'original', 'author'] -%}
        sum(sum_x_{{ unit }}) as sum_x_{{ unit }},
        sum(squares_x_{{ unit }}) as squares_x_{{ unit }},
        max(largest_x_{{ unit }}) as largest_x_{{ unit }}{{ ',' if not loop.last }}
    {% endfor -%}
{%- endmacro %}
