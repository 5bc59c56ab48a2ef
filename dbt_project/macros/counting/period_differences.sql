{#- A limit of b - a from the limits of both (MOVER: Newcombe 1998, method 10, where they are Wilson's; Zou and Donner
    2008 in general). Both are taken as independent: authors who stand in both make it at most wider than it must be. -#}
{% macro difference_limit(a, b, side) -%}
    {%- if side == 'low' -%}
    {{ b }} - {{ a }} - sqrt(pow({{ b }} - {{ b }}_low, 2) + pow({{ a }}_high - {{ a }}, 2))
    {%- else -%}
    {{ b }} - {{ a }} + sqrt(pow({{ b }}_high - {{ b }}, 2) + pow({{ a }} - {{ a }}_low, 2))
    {%- endif -%}
{%- endmacro %}


{#- Columns of b - a with its limits. -#}
{% macro difference_columns(a, b) -%}
    {{ b }} - {{ a }} as difference,
    {%- for side in ['low', 'high'] %}
    {{ difference_limit(a, b, side) }} as difference_{{ side }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- True when a difference would not be told from 0 if it were `other`, with an interval as wide as it has. -#}
{% macro explained_by(other) -%}
    case
        when difference > 0 then difference_low + ({{ other }}) - difference <= 0
        else difference_high + ({{ other }}) - difference >= 0
    end
{%- endmacro %}


{#- A difference when the lost part of each period's posts says as much against it as it can (Horowitz and Manski 1995). -#}
{% macro difference_under_loss(lost_a, lost_b) -%}
    case
        when difference > 0 then difference - {{ lost_b }} * share_b - {{ lost_a }} * (1 - share_a)
        else difference + {{ lost_b }} * (1 - share_b) + {{ lost_a }} * share_a
    end
{%- endmacro %}
