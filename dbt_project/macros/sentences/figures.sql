{#- The step, in points, that an interval carries: half of its width tells how fine a figure may be. The same steps as
    in the report. -#}
{% macro carried_step(width) -%}
    case
        when {{ width }} / 2 >= 15 then 5.0
        when {{ width }} / 2 >= 0.5 then 1.0
        when {{ width }} / 2 >= 0.05 then 0.1
        else 0.01
    end::double
{%- endmacro %}


{#- Points on a step; halves go up. -#}
{% macro on_step(points, step) -%}
    round(floor(round({{ points }} / {{ step }}, 6) + 0.5) * {{ step }}, 2)
{%- endmacro %}


{% macro percent_on_step(part, step) -%}
    least(greatest({{ on_step(part ~ ' * 100', step) }}, 0.0), 100.0)
{%- endmacro %}


{#- A number with the decimals of a step; `sign` '+' shows both signs. -#}
{% macro digits(number, step, sign='') -%}
    translate(
        printf('%{{ sign }}.' || case when {{ step }} >= 1 then '0f' when {{ step }} >= 0.1 then '1f' else '2f' end, {{ number }}),
        '.-', case tongue when 'fr' then ',' else '.' end || '−'
    )
{%- endmacro %}


{#- Columns `printed`, `printed_low`, `printed_high` and `printed_step`, in percent, of a share with its interval. The
    ends are on a point at most. -#}
{% macro printed_columns(of='', name='') -%}
    {%- set step = carried_step('(share' ~ of ~ '_high - share' ~ of ~ '_low) * 100') -%}
    {{ step }} as printed_step{{ name }},
    {{ percent_on_step('share' ~ of, 'printed_step' ~ name) }} as printed{{ name }},
    {{ percent_on_step('share' ~ of ~ '_low', 'least(printed_step' ~ name ~ ', 1.0)') }} as printed_low{{ name }},
    {{ percent_on_step('share' ~ of ~ '_high', 'least(printed_step' ~ name ~ ', 1.0)') }} as printed_high{{ name }}
{%- endmacro %}


{#- The same as texts. -#}
{% macro printed_texts(name='') -%}
    {{ digits('printed' ~ name, 'printed_step' ~ name) }} as text{{ name }},
    {{ digits('printed_step' ~ name, 'printed_step' ~ name) }} as step_text{{ name }},
    {{ digits('printed_low' ~ name, 'least(printed_step' ~ name ~ ', 1.0)') }} as low_text{{ name }},
    {{ digits('printed_high' ~ name, 'least(printed_step' ~ name ~ ', 1.0)') }} as high_text{{ name }}
{%- endmacro %}


{#- A share in words: the first of these that holds: all by one author; nothing, or an interval that begins at zero as
    printed; less than a step; a figure in whole points or coarser is "about". -#}
{% macro figure(is_single, name='') -%}
    case
        when {{ is_single }} then {{ phrase('single') }}
        when printed_low{{ name }} <= 0 then {{ phrase('zero', {'high': 'high_text' ~ name}) }}
        when printed{{ name }} = 0 then {{ phrase('less', {'number': 'step_text' ~ name}) }}
        when printed_step{{ name }} >= 1 then {{ phrase('about', {'number': 'text' ~ name}) }}
        else {{ phrase('exactly', {'number': 'text' ~ name}) }}
    end
{%- endmacro %}
