{#- Columns of texts that the parts of a sentence are filled with. Slopes are in points already, and show their sign. -#}
{% macro texts_of_sentences() -%}
    {{ printed_texts() }},
    {{ printed_texts(name='_without') }},
    {%- for name in ['slope', 'slope_low', 'slope_high'] %}
    {{ digits(on_step(name, 'slope_step'), 'slope_step', '+') }} as {{ name }}_text,
    {%- endfor %}
    {%- for others in ['larger_than', 'smaller_than', 'unsettled_with'] %}
    {{ names_of(others) }} as {{ others }}_names,
    {%- endfor %}
    case tongue when 'fr' then label_fr else label_en end as category,
    {{ population() }} as population,
    {{ slice_words() }} as slice,
    {{ period_words() }} as period
{%- endmacro %}


{#- The columns that a sentence is made of, in its order. Each rule is one line; what is NULL is not said. -#}
{% macro parts_of_sentences() -%}
    {{ figure("interval_method = 'none'") }} as figure,
    {{ figure('false', '_without') }} as figure_without,
    case when {{ is_not_told() }} then {{ headline('headline_zero') }} else {{ headline('headline') }} end as headline,
    nullif(concat_ws(' ', {{ said_of('larger_than', 'larger') }}, {{ said_of('smaller_than', 'smaller') }},
        {{ said_of('unsettled_with', 'unsettled') }}), '') as order_words,
    {{ trend_words() }} as trend_words,
    {{ phrase('caution', {'warnings': "nullif(concat_ws(" ~ phrase('semicolon') ~ ', ' ~ warnings() ~ "), '')"}) }} as warning
{%- endmacro %}


{#- A figure that is no number has no range. -#}
{% macro is_not_told() -%}
    (interval_method = 'none' or printed_low <= 0)
{%- endmacro %}


{% macro headline(key) -%}
    {{ phrase(key, {
        'category': 'category',
        'figure': phrase('range', {'figure': 'figure', 'low': 'low_text', 'high': 'high_text'}) if key == 'headline' else 'figure',
        'population': 'population',
        'slice': 'slice',
        'period': 'period'
    }) }}
{%- endmacro %}


{% macro slice_words() -%}
    case when platform = 'all' then '' else {{ phrase('platform', {'name': 'platform'}) }} end
    || case when language = 'all' then '' else {{ phrase('language', {'name': 'language'}) }} end
{%- endmacro %}


{% macro said_of(others, key) -%}
    {{ phrase(key, {'names': listed(others ~ '_names')}) }}
{%- endmacro %}


{% macro names_of(others) -%}
    list_transform({{ others }}, lambda other: case tongue when 'fr' then other.fr else other.en end)
{%- endmacro %}


{% macro trend_words() -%}
    {%- set values = {'slope': 'slope_text', 'low': 'slope_low_text', 'high': 'slope_high_text'} -%}
    case direction
        when 'rising' then {{ phrase('rising', values) }}
        when 'falling' then {{ phrase('falling', values) }}
        when 'no_trend' then {{ phrase('no_trend') }}
        when 'too_short' then {{ phrase('too_short') }}
    end
{%- endmacro %}


{#- What a reader has to know before quoting the figure. -#}
{% macro warnings() -%}
    case
        when interval_method <> 'none' and author_count < {{ var('few_clusters') }}
            then {{ phrase('few_authors', {'number': 'author_count::varchar'}) }}
    end,
    case
        when author_count >= {{ var('few_clusters') }} and effective_n < {{ var('few_clusters') }}
            then {{ phrase('few_posts', {'number': 'floor(effective_n)::integer::varchar'}) }}
    end,
    case
        when interval_method <> 'none' and largest_author_share >= 1 - 1e-9 then {{ phrase('only_author') }}
        when interval_method <> 'none' and largest_author_share >= {{ var('warned_author_part') }}
            then {{ phrase('one_author', {
                'part': whole_percent('largest_author_share'), 'figure': 'figure_without'
            }) }}
    end,
    case
        when unknown_author_share >= {{ var('warned_unknown_part') }}
            then {{ phrase('unknown_authors', {'part': whole_percent('unknown_author_share')}) }}
    end,
    {%- for key, days in [('immature', 'immature_days'), ('lost', 'lost_days')] %}
    case
        when {{ days }} >= {{ var('warned_day_part') }} * day_count
            and {{ days }} > 0 then {{ phrase(key, {'number': days ~ '::varchar', 'days': 'day_count::varchar'}) }}
    end,
    {%- endfor %}
    case when coalesce(status, 'uncalibrated') = 'uncalibrated' then {{ phrase('uncalibrated') }} end
{%- endmacro %}


{% macro whole_percent(part) -%}
    printf('%.0f', {{ percent_on_step(part, '1.0') }})
{%- endmacro %}
