{#- The day of a UTC timestamp in the study's time zone. -#}
{% macro study_day(posted_at) -%}
    {{ return(adapter.dispatch('study_day')(posted_at)) }}
{%- endmacro %}

{% macro default__study_day(posted_at) -%}
    cast(from_utc_timestamp({{ posted_at }}, '{{ var("study_time_zone") }}') as date)
{%- endmacro %}

{% macro duckdb__study_day(posted_at) -%}
    timezone('{{ var("study_time_zone") }}', timezone('UTC', {{ posted_at }}))::date
{%- endmacro %}


{#- First day of the day, ISO week, month or year that holds a day; all time starts at 1900-01-01. -#}
{% macro period_start(period_kind, day) -%}
    {%- if period_kind == 'all' -%} date '1900-01-01'
    {%- elif period_kind == 'day' -%} {{ day }}
    {%- else -%} date_trunc('{{ period_kind }}', {{ day }})::date
    {%- endif -%}
{%- endmacro %}
