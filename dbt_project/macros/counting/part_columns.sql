{#- What names a share but its category; with a relation before each name. -#}
{% macro keys_of_shares(relation='') -%}
    {%- for name in ['period_kind', 'period_start', 'platform', 'language', 'unit', 'label', 'denominator'] -%}
        {{ relation ~ '.' if relation }}{{ name }}{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}


{% macro same_rule(one, other) -%}
    {%- for name in ['period_kind', 'period_start', 'platform', 'language', 'unit', 'label', 'denominator'] -%}
        {{ one }}.{{ name }} = {{ other }}.{{ name }}{{ ' and ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}


{#- What the interval of a part of a category needs: a sense, or the posts that are also in another category. -#}
{% macro part_sums(of, category, within) -%}
    case when {{ category }}.label = 'whole' then coalesce(part_x, 0) end as x{{ of }},
    case when {{ category }}.label = 'whole' then nullif({{ category }}.x, 0) end as y{{ of }},
    coalesce(part_xx, 0) as xx{{ of }},
    {{ category }}.xx as yy{{ of }},
    coalesce({{ within }}, 0) as xy{{ of }},
    {{ category }}.clusters_x as clusters{{ of }}
{%- endmacro %}


{#- The sums of both categories of a pair, and of the posts that are in both. -#}
{% macro sides_of_pairs() -%}
    one.y,
    one.yy,
    one.clusters,
    coalesce(part_across, 0) as across,
    {%- for side in ['one', 'other'] %}
    {%- for name in ['share', 'low', 'high', 'method', 'xx', 'xy'] %}
    {{ side }}.{{ name }} as {{ name }}_{{ side }},
    {%- endfor %}
    {%- endfor %}
    {{ part_sums('_in_one', 'one', 'part_within') }},
    {{ part_sums('_in_other', 'other', 'part_within_other') }}
{%- endmacro %}


{#- The overlap, as a part of each of the two categories. -#}
{% macro overlap_columns() -%}
    x_in_one as overlap,
    {%- for of, name in [('_in_one', 'overlap_share'), ('_in_other', 'other_overlap_share')] %}
    share{{ of }} as {{ name }},
    share_low{{ of }} as {{ name }}_low,
    share_high{{ of }} as {{ name }}_high{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- A sense beside its phrase. -#}
{% macro sense_columns() -%}
    x as numerator,
    y as base,
    share as sense_share,
    share_low as sense_share_low,
    share_high as sense_share_high,
    phrase_share,
    phrase_share_low,
    phrase_share_high,
    share_part as part_of_phrase,
    share_low_part as part_of_phrase_low,
    share_high_part as part_of_phrase_high,
    interval_method
{%- endmacro %}
