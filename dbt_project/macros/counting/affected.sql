{#- Posts of a day are needed when tonight touched its week or its month. The outer bounds are literals, for only
    those let the lake skip files. -#}
{% macro day_is_needed(day) -%}
    {%- set affected = ref('int_affected_days') -%}
    {%- set anew = everything_anew() -%}
    {%- if anew or not execute -%} true
    {%- else -%} {{ day_is_in_affected_period(day, affected) }}
    {%- endif -%}
{%- endmacro %}


{% macro day_is_in_affected_period(day, affected) -%}
    {%- set bounds = run_query(
        "select min(least(date_trunc('week', day), date_trunc('month', day)))::varchar, max(greatest("
        "date_trunc('week', day) + interval 6 day, date_trunc('month', day) + interval 1 month))::varchar from "
        ~ affected
    ).rows[0].values() -%}
    {%- if bounds[0] is none -%} false
    {%- else -%}
    {{ day }} between '{{ bounds[0] }}'::date and '{{ bounds[1] }}'::date
    and (
        date_trunc('week', {{ day }}) in (select date_trunc('week', day) from {{ affected }})
        or date_trunc('month', {{ day }}) in (select date_trunc('month', day) from {{ affected }})
    )
    {%- endif -%}
{%- endmacro %}


{#- Periods of a kind that hold a day of tonight's new posts. -#}
{% macro period_is_affected(period_kind, start) -%}
    {%- set affected = ref('int_affected_days') -%}
    {%- if everything_anew() -%} true
    {%- else -%} {{ start }} in (select {{ period_start(period_kind, 'day') }} from {{ affected }})
    {%- endif -%}
{%- endmacro %}


{#- Predicates for the rows of every kind of period that tonight computes again. -#}
{% macro replaced_periods(kinds=['year', 'month', 'week', 'day']) -%}
    {%- set predicates = ["period_kind = 'all'"] -%}
    {%- for kind in kinds -%}
        {%- do predicates.append(
            "period_kind = '" ~ kind ~ "' and period_start in (select " ~ period_start(kind, 'day')
            ~ " from " ~ scratch_table('int_affected_days') ~ ")"
        ) -%}
    {%- endfor -%}
    {{ return(predicates) }}
{%- endmacro %}
