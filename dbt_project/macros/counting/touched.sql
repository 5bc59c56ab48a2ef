{#- True when the sums of all time, years and months are last night's with tonight's authors put right; else they are
    summed over. -#}
{% macro sums_go_on() -%}
    {%- set summed = earlier_relation('intermediate', 'int_long_moments') -%}
    {%- set anew = everything_anew() -%}
    {{ return(summed is not none and not anew) }}
{%- endmacro %}


{#- Keeps the rows of some authors; posts without author count as one. -#}
{% macro only_authors(authors, relation) -%}
    semi join {{ authors }} as chosen on {{ relation }}.author_number is not distinct from chosen.author_number
{%- endmacro %}


{#- Keeps the rows of the authors whom tonight touched, where their sums suffice. -#}
{% macro only_touched_authors(relation) -%}
    {%- set touched = ref('int_touched_authors') -%}
    {%- if sums_go_on() %}{{ only_authors(touched, relation) }}{% endif -%}
{%- endmacro %}


{#- Months of authors with their slices by number; `only` keeps some of the rows of `author_months`. -#}
{% macro numbered_author_months(author_months, only) -%}
    select slice_number, month, author_number, y_post, y_original
    from {{ author_months }} as author_months
    inner join {{ ref('int_slice_numbers') }} as slices using (denominator, platform, language)
    {{ only }}
{%- endmacro %}


{#- Moments of all time, and of the years and months that tonight touched: of all of them where no sums go on. -#}
{% macro long_moments(author_months, author_category_months, parts=true) -%}
    {%- set of_all_periods = not sums_go_on() %}
    {%- for kind in ['all', 'year', 'month'] %}
    select * from ({{ period_moments(kind, author_months, author_category_months, 'month', of_all_periods, parts) }})
    {% if not loop.last %}union all by name{% endif %}
    {%- endfor %}
{%- endmacro %}


{#- What names a row of moments. -#}
{% macro keys_of_moments() -%}
    period_kind, period_start, denominator, platform, language, category_id, sense_id, other_category_id, label
{%- endmacro %}
