{#- The series of each slice, rule and category in weeks or months, from the first to the last period of data; a
    period that was not collected has no numbers. -#}
{% macro category_series(grain) -%}
with

shares as (

    select * from {{ ref('fct_category_shares') }}

),

platform_periods as (

    select period_start, platform, state from {{ ref('int_platform_periods') }}
    where period_kind = '{{ grain }}'

),

series as (

    select platform, language, unit, label, denominator, category_id
    from shares
    where period_kind = 'all'

),

periodic as (

    select * from shares
    where period_kind = '{{ grain }}'

),

trends as (

    select
        platform_periods.period_start as {{ grain }}_start,
        series.platform,
        series.language,
        series.unit,
        series.label,
        series.denominator,
        series.category_id,
        {%- for number in ['numerator', 'base'] %}
        case when state <> 'not_collected' then coalesce(periodic.{{ number }}, 0) end as {{ number }},
        {%- endfor %}
        {%- for number in ['share', 'share_low', 'share_high', 'effective_n'] %}
        case when state <> 'not_collected' then periodic.{{ number }} end as {{ number }},
        {%- endfor %}
        state
    from series
    inner join platform_periods on series.platform = platform_periods.platform
    left join periodic
        on platform_periods.period_start = periodic.period_start
        and series.platform = periodic.platform
        and series.language = periodic.language
        and series.unit = periodic.unit
        and series.label = periodic.label
        and series.denominator = periodic.denominator
        and series.category_id = periodic.category_id

)

select * from trends
{%- endmacro %}
