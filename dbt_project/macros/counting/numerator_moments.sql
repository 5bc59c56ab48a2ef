{#- Per slice, denominator, category and label: sum of x, of x squared, of x times y, and the largest x, for all posts
    and for originals. For unit author, x is the author's weight over the author's posts in the denominator, in
    millionths of a millionth, so that sums are exact. Only authors with x > 0 matter, which keeps this small. -#}
{% macro numerator_moments(author_category_slices, author_slices, slices) -%}
    select
        bases.slice_number,
        numerators.period_start,
        numerators.category_id,
        numerators.label
        {%- for unit in ['post', 'original'] %}
        {%- set x = 'x_' ~ unit %},
        sum({{ x }}) as sum_{{ x }},
        sum({{ by_author('xx_' ~ unit, x ~ '::hugeint * ' ~ x) }}::hugeint) as squares_{{ x }},
        sum({{ by_author(x, x ~ '::hugeint * y_' ~ unit) }}) as products_{{ x }},
        max({{ by_author('max_' ~ unit, x) }}) as largest_{{ x }}
        {%- endfor %},
        {%- set x = by_author('0', 'round(1e12 * x_post / (' ~ weight_scale() ~ '.0 * y_post))') %}
        sum({{ x }}::hugeint) as sum_x_author,
        sum({{ x }}::hugeint * {{ x }}::hugeint) as squares_x_author,
        max({{ x }}::hugeint) as largest_x_author,
        count(case when {{ x }} >= 1e12 then 1 end) as whole_votes_x_author
    from {{ author_category_slices }} as numerators
    inner join {{ slices }} as slices
        on numerators.platform = slices.platform and numerators.language = slices.language
    inner join {{ author_slices }} as bases
        on numerators.period_start = bases.period_start
        and slices.slice_number = bases.slice_number
        and numerators.author_number is not distinct from bases.author_number
    group by 1, 2, 3, 4
{%- endmacro %}


{#- One value for posts without author, each a cluster of its own, another for the sums of a named author. -#}
{% macro by_author(unknown, known) -%}
    {{ return('case when numerators.author_number is null then ' ~ unknown ~ ' else ' ~ known ~ ' end') }}
{%- endmacro %}
