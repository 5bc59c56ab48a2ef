{#- The authors of a kind of period, each language by itself and all together, then the sums that an interval
    needs. `grain` is the column of the inputs that holds a day in the period. Authors may write in several
    languages, so languages do not add up; they belong to one platform, so platforms do, later. With `parts`, also
    the sums of senses and of pairs of categories. -#}
{% macro period_moments(period_kind, authors, author_categories, grain, of_all_periods=false, parts=false) -%}
    {%- set start = period_start(period_kind, grain) -%}
    {%- set affected = period_is_affected(period_kind, start) -%}
    {%- set needed = 'true' if period_kind == 'all' or of_all_periods else affected -%}
    {%- set needed_categories = needed if parts else needed ~ ' and ' ~ is_whole_category() -%}
with

slices as (

    select * from {{ ref('int_slice_numbers') }}

),

period_authors as (
    {% if period_kind == grain %}
    select slice_number, {{ grain }} as period_start, author_number, y_post, y_original
    from {{ authors }}
    where {{ needed }}
    {% else %}
    {{ sum_authors(authors, 'slice_number', start, 'period_start', needed) }}
    {% endif %}
),

author_slices as (

    select * from period_authors
    union all
    {{ sum_authors('period_authors inner join slices using (slice_number)', 'whole_number', 'period_start', 'period_start') }}

),

period_author_categories as (

    {{ sum_author_categories(author_categories, start ~ ' as period_start', 'language', needed_categories) }}

),

author_category_slices as (

    select * from period_author_categories
    union all
    {{ sum_author_categories('period_author_categories', 'period_start', "'all' as language") }}

),

numerators as (
    {{ category_rows('author_category_slices') }}
    {%- if parts %}
    union all by name
    {{ sense_rows('author_category_slices') }}
    union all by name
    {{ pair_rows('author_category_slices') }}
    {%- endif %}

),

moments as (

    select *, null::varchar as category_id, null::varchar as label
    from ({{ base_moments('author_slices') }})
    union all by name
    select * from ({{ numerator_moments('numerators', 'author_slices', 'slices') }})

),

named as (

    select
        '{{ period_kind }}' as period_kind,
        denominator,
        moments.period_start,
        platform,
        language,
        category_id,
        sense_id,
        other_category_id,
        label,
        {{ stored_sums() }}
    from moments
    inner join slices on moments.slice_number = slices.slice_number

)

select * from named
{%- endmacro %}


{#- The columns of moments that add up over authors, over platforms and over nights; and those that compare. -#}
{% macro sums_of_moments() -%}
    {%- set names = ['whole_votes_x_author'] -%}
    {%- for unit in ['post', 'original'] -%}
        {%- for sum in ['sum_y', 'squares_y', 'clusters_y', 'unknown_y', 'products_x', 'clusters_x', 'unknown_x',
            'unknown_squares_x'] -%}
            {%- do names.append(sum ~ '_' ~ unit) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for unit in ['post', 'original', 'author'] -%}
        {%- for sum in ['sum_x', 'squares_x', 'within_x', 'within_other_x', 'across_x'] -%}
            {%- do names.append(sum ~ '_' ~ unit) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{ return(names) }}
{%- endmacro %}

{% macro largest_of_moments() -%}
    {{ return(['largest_x_post', 'largest_x_original', 'largest_x_author']) }}
{%- endmacro %}

{#- Whole numbers of 38 digits: the lake would keep wider ones as floating point. `sign` '-' takes them away. -#}
{% macro stored_sums(sign='') -%}
    {%- for name in sums_of_moments() -%}
        ({{ sign }}{{ name }})::decimal(38, 0) as {{ name }},
    {% endfor -%}
    {%- for name in largest_of_moments() -%}
        {{ name }}::decimal(38, 0) as {{ name }}{{ ',' if not loop.last }}
    {% endfor -%}
{%- endmacro %}


{#- Every sum added, every largest compared. -#}
{% macro added_up() -%}
    {%- for name in sums_of_moments() -%}
        sum({{ name }}) as {{ name }},
    {% endfor -%}
    {%- for name in largest_of_moments() -%}
        max({{ name }}) as {{ name }}{{ ',' if not loop.last }}
    {% endfor -%}
{%- endmacro %}
