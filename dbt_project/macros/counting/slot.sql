{#- Periods of the ranking of slot words, with the condition that tonight computes them. -#}
{% macro slot_periods(day) -%}
    {%- set affected = period_is_affected('year', period_start('year', day)) -%}
    {{ return([('all', 'true'), ('year', affected)]) }}
{%- endmacro %}


{#- Posts, originals, and those of each that no category has. -#}
{% macro slot_counts() -%}
    count(*) as x_post,
    count(case when kind <> 'repost' then 1 end) as x_original,
    count(case when not is_classified then 1 end) as u_post,
    count(case when kind <> 'repost' and not is_classified then 1 end) as u_original
{%- endmacro %}


{#- Sum, sum of squares, sum of products with the posts in the base, and the largest, over authors: of posts with the
    word (x) and of those that no category has (u). A post without author is a cluster of its own, without a vote. For
    unit author, values are parts of a vote in billionths, so that sums do not depend on their order. -#}
{% macro slot_moments() -%}
    {%- for unit in ['post', 'original', 'author'] %}
    {%- for letter in ['x', 'u'] %}
    {%- set name = letter ~ '_' ~ unit %}
    {%- if unit == 'author' %}
    {%- set value = 'round(1e9 * ' ~ letter ~ '_post / y_post)::bigint' %}
    {%- set unknown, single, y = '0', '0', '1' %}
    {%- else %}
    {%- set value = name %}
    {%- set unknown, single, y = name, 'least(' ~ name ~ ', 1)', 'y_' ~ unit %}
    {%- endif %}
    {%- set known = 'case when author_number is null then ' ~ unknown ~ ' else ' ~ value %}
    sum({{ known }} end) as {{ name }},
    sum({{ known }} * {{ value }} end) as squares_{{ name }},
    sum({{ known }} * {{ y }} end) as products_{{ name }},
    max(case when author_number is null then {{ single }} else {{ value }} end) as largest_{{ name }},
    {%- endfor %}
    {%- set x = 'x_post' if unit == 'author' else 'x_' ~ unit %}
    sum(case when author_number is null then {{ '0' if unit == 'author' else x }} when {{ x }} > 0 then 1 else 0 end)
        as authors_{{ unit }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- Columns of `slot_moments` added up over platforms: authors belong to one. -#}
{% macro slot_moments_added_up() -%}
    {%- for unit in ['post', 'original', 'author'] %}
    {%- for letter in ['x', 'u'] %}
    {%- set name = letter ~ '_' ~ unit %}
    sum({{ name }}) as {{ name }},
    sum(squares_{{ name }}) as squares_{{ name }},
    sum(products_{{ name }}) as products_{{ name }},
    max(largest_{{ name }}) as largest_{{ name }},
    {%- endfor %}
    sum(authors_{{ unit }}) as authors_{{ unit }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- A list of words of the study, folded as the words of texts are. -#}
{% macro folded_rows_of(words, name) -%}
    select distinct {{ folded_case('word') }} as {{ name }} from ({{ rows_of(words, 'word') }})
{%- endmacro %}


{#- What intervals need, for each row by unit: of posts with the word (share), and of those without category (added). -#}
{% macro slot_measures(rows_of_slices, moments) -%}
    {%- for measure, letter in [('share', 'x'), ('added', 'u')] %}
    {%- for unit in ['post', 'original', 'author'] %}
    {%- set name = letter ~ '_' ~ unit %}
    {%- set scale = '1e9' if unit == 'author' else '1' %}
    select
        slice_rows.*,
        '{{ measure }}' as measure,
        base::double as y,
        squares::double as yy,
        coalesce({{ name }}, 0)::double / {{ scale }} as x,
        coalesce(squares_{{ name }}, 0)::double / {{ scale }} / {{ scale }} as xx,
        coalesce(products_{{ name }}, 0)::double / {{ scale }} as xy,
        coalesce(largest_{{ name }}, 0)::double / {{ scale }} as largest,
        coalesce(authors_{{ unit }}, 0)::bigint as author_count
    from {{ rows_of_slices }} as slice_rows
    left join {{ moments }} as moments
        on slice_rows.period_kind = moments.period_kind
        and slice_rows.period_start = moments.period_start
        and slice_rows.platform = moments.platform
        and slice_rows.language = moments.language
        and slice_rows.row_kind = moments.row_kind
        and slice_rows.word is not distinct from moments.word
    where slice_rows.unit = '{{ unit }}'
    {{ 'union all' if not loop.last }}
    {%- endfor %}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{% macro same_slot_slice(one, other) -%}
    {%- for name in ['period_kind', 'period_start', 'platform', 'language', 'unit'] -%}
        {{ one }}.{{ name }} = {{ other }}.{{ name }}{{ ' and ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
