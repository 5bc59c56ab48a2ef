{#- Per slice, category and label: sum of x, of x squared, of x times y, and the largest x, for units post (all
    posts) and original. For unit author, x is the author's weight over the author's posts in the denominator, in
    millionths of a millionth, so that sums are exact. Only authors with x > 0 matter, which keeps this small. -#}
{% macro numerator_moments(author_category_slices, author_slices) -%}
    select
        numerators.period_start,
        coalesce(numerators.platform, 'all') as platform,
        numerators.language,
        numerators.category_id,
        numerators.label
        {%- for unit, y in [('post', 'y'), ('original', 'o')] %},
        sum(x_{{ unit }})::decimal(38, 0) as sum_x_{{ unit }},
        sum({{ by_author('xx_' ~ unit, 'x_' ~ unit ~ '::decimal(19, 0) * x_' ~ unit) }})::decimal(38, 0) as squares_x_{{ unit }},
        max({{ by_author('max_' ~ unit, 'x_' ~ unit) }}) as largest_x_{{ unit }}
        {%- for denominator in denominators() %},
        sum({{ by_author('x_' ~ unit, 'x_' ~ unit ~ '::decimal(19, 0) * ' ~ y ~ '_' ~ denominator) }})::decimal(38, 0)
            as products_{{ unit }}_{{ denominator }}
        {%- endfor %}
        {%- endfor %}
        {%- for denominator in denominators() %},
        {%- set x = by_author('0', 'round(1e12 * x_post / (' ~ weight_scale() ~ '.0 * y_' ~ denominator ~ '))') %}
        sum({{ x }}::bigint)::decimal(38, 0) as sum_author_{{ denominator }},
        sum({{ x }}::decimal(19, 0) * {{ x }}::decimal(19, 0))::decimal(38, 0) as squares_author_{{ denominator }},
        max({{ x }}::bigint) as largest_author_{{ denominator }}
        {%- endfor %}
    from {{ author_category_slices }} as numerators
    inner join {{ author_slices }} as bases
        on numerators.period_start = bases.period_start
        and numerators.platform = bases.platform
        and numerators.language = bases.language
        and numerators.author_number is not distinct from bases.author_number
    group by grouping sets (
        (numerators.period_start, numerators.platform, numerators.language, category_id, label),
        (numerators.period_start, numerators.language, category_id, label)
    )
{%- endmacro %}


{#- One value for posts without author, each a cluster of its own, another for the sums of a named author. -#}
{% macro by_author(unknown, known) -%}
    {{ return('case when numerators.author_number is null then ' ~ unknown ~ ' else ' ~ known ~ ' end') }}
{%- endmacro %}
