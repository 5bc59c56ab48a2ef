{#- Shares whose change is told: those that tonight may have changed. Where everything is computed over, days are left
    out, and weeks are those of the study's rule. -#}
{% macro share_is_told() -%}
    {%- if not has_release_before() -%} false
    {%- elif everything_anew() -%}
    (period_kind in ('all', 'year', 'month') or (period_kind = 'week' and {{ default_rules() }}))
    {%- else -%} ({{ replaced_periods() | join(' or ') }})
    {%- endif -%}
{%- endmacro %}


{#- Whole numbers to a post or a vote. -#}
{% macro scale_of_numerators() -%}
    case unit when 'author' then 1e12 else {{ weight_scale() }} end
{%- endmacro %}


{#- Per share what each cause changed: of its numerator, or of its base. -#}
{% macro sums_by_cause(changes, name) -%}
    {%- for cause in causes() %}
    coalesce(sum(change) filter (cause = '{{ cause }}'), 0) as {{ cause }}_{{ name }}_sum{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- What no post explains is the study's, if that changed, else the code's. What floating point leaves is nothing. -#}
{% macro rest(name) -%}
    {{ name }}_after - {{ name }}_before {%- for cause in causes()[2:] %} - {{ cause }}_{{ name }}{% endfor %}
{%- endmacro %}

{% macro rest_as(name, cause, is_that) -%}
    case
        when {{ is_that }} and abs(rest_{{ name }}) > 1e-9 * greatest(1, {{ name }}_before, {{ name }}_after)
            then rest_{{ name }} else 0
    end as {{ cause }}_{{ name }}
{%- endmacro %}


{#- A cause's part of the difference of a share, in points. -#}
{% macro raw_points(cause) -%}
    100 * ({{ cause }}_numerator - share_before * {{ cause }}_base) / nullif(base_after, 0)
{%- endmacro %}


{#- Ten decimals: what rounding leaves over goes to the largest part, so that the parts add up to the last digit. -#}
{% macro whole_points(cause) -%}
    (
        round({{ cause }}_raw, 10)::decimal(18, 10)
        + case when largest_cause = '{{ cause }}' then points
            {%- for other in causes() %} - round({{ other }}_raw, 10)::decimal(18, 10){% endfor %} else 0 end
    )::decimal(18, 10) as {{ cause }}_points
{%- endmacro %}


{#- The first cause with the largest part. -#}
{% macro largest_cause() -%}
    case greatest({% for cause in causes() %}abs({{ cause }}_raw){{ ', ' if not loop.last }}{% endfor %})
        {%- for cause in causes() %}
        when abs({{ cause }}_raw) then '{{ cause }}'
        {%- endfor %}
    end
{%- endmacro %}


{#- True for a share that changed, came or went, or of which causes cancel out. -#}
{% macro anything_changed() -%}
    (share_before is null) <> (share_after is null) or numerator_before <> numerator_after or base_before <> base_after
    {%- for cause in causes()[2:] %}
    or {{ cause }}_numerator <> 0 or {{ cause }}_base <> 0
    {%- endfor %}
{%- endmacro %}
