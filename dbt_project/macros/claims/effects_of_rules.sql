{#- The choices that make a counting rule, each with the rules that differ in nothing else: all other choices are the
    study's. An author's vote counts reposts, so it is held against posts with reposts. -#}
{% macro choices_of_rules() -%}
    {{ return({
        'unit': "unit in ('post', 'author') and is_label and is_denominator and is_language and is_authors",
        'reposts': "unit in ('post', 'original') and is_label and is_denominator and is_language and is_authors",
        'label': 'is_unit and is_denominator and is_language and is_authors',
        'denominator': 'is_unit and is_label and is_language and is_authors',
        'language': 'is_unit and is_label and is_denominator and is_authors',
        'known_authors': 'is_unit and is_label and is_denominator and is_language',
    }) }}
{%- endmacro %}


{#- Lowest and highest share over some rules, and the outer ends of their intervals. -#}
{% macro band_of_rules(over, name='') -%}
    min(share) over {{ over }} as lowest_share{{ name }},
    max(share) over {{ over }} as highest_share{{ name }},
    min(share_low) over {{ over }} as lowest_end{{ name }},
    max(share_high) over {{ over }} as highest_end{{ name }}
{%- endmacro %}


{#- By how much a choice moves a share; NULL where only one of its rules gives one. -#}
{% macro effects_of_choices(over) -%}
    {%- for choice, rules in choices_of_rules().items() %}
    case
        when count(share) filter ({{ rules }}) over {{ over }} > 1
            then max(share) filter ({{ rules }}) over {{ over }} - min(share) filter ({{ rules }}) over {{ over }}
    end as moved_by_{{ choice }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- The choice that moves a share most, of equals the first; NULL when none moves it. -#}
{% macro largest_effect() -%}
    case greatest(moved_by_{{ choices_of_rules().keys() | join(', moved_by_') }})
        when 0 then null
        {%- for choice in choices_of_rules() %}
        when moved_by_{{ choice }} then '{{ choice }}'
        {%- endfor %}
    end
{%- endmacro %}
