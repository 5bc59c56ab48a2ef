{#- Per slice and denominator: posts (sum of y), sum of y squared, clusters, for all posts (y) and originals (o);
    named authors, and the part of posts without one. A post without author is a cluster of its own. -#}
{% macro base_moments(author_slices) -%}
    select
        period_start,
        coalesce(platform, 'all') as platform,
        language
        {%- for denominator in denominators() %}
        {%- for y in ['y', 'o'] %},
        {%- set count = y ~ '_' ~ denominator %}
        sum({{ count }})::bigint as sum_{{ count }},
        sum(case when author_number is null then {{ count }} else {{ count }}::bigint * {{ count }} end)::decimal(38, 0)
            as squares_{{ count }},
        sum(case when author_number is null then {{ count }} else ({{ count }} > 0)::integer end)::bigint
            as clusters_{{ count }},
        sum(case when author_number is null then {{ count }} else 0 end)::bigint as unknown_{{ count }}
        {%- endfor %}
        {%- endfor %}
    from {{ author_slices }}
    group by grouping sets ((period_start, platform, language), (period_start, language))
{%- endmacro %}
