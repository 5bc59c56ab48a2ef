{#- Per slice, denominator, category (or its sense, or its pair with another) and label: sum of x, of x squared, of x
    times y, and the largest x, for all posts and for originals; of senses and pairs also of x times the x of the
    category. For unit author, x is the author's weight over the author's posts in the denominator, in millionths of a
    millionth, so that sums are exact. Only authors with x > 0 matter, which keeps this small. -#}
{% macro numerator_moments(numerators, author_slices, slices) -%}
    {%- set is_part = 'of_x_post is not null' %}
    select
        bases.slice_number,
        numerators.period_start,
        numerators.category_id,
        numerators.sense_id,
        numerators.other_category_id,
        numerators.label
        {%- for unit in ['post', 'original'] %}
        {%- set x = 'x_' ~ unit %}
        {%- set xx = 'xx_' ~ unit %}
        {%- set wide_x = x ~ '::hugeint' %},
        sum({{ x }}) as sum_{{ x }},
        sum({{ by_author(xx, wide_x ~ ' * ' ~ x) }}::hugeint) as squares_{{ x }},
        sum({{ by_author(x, wide_x ~ ' * y_' ~ unit) }}) as products_{{ x }},
        sum(case when numerators.author_number is null then {{ x }} else 0 end) as unknown_{{ x }},
        sum(case when numerators.author_number is null then {{ xx }} else 0 end) as unknown_squares_{{ x }},
        sum(
            case when label = 'whole'
                then {{ by_author(x ~ ' // ' ~ weight_scale(), '(' ~ x ~ ' > 0)::integer') }} end
        ) as clusters_{{ x }},
        sum(case when {{ is_part }} then {{ by_author(xx, wide_x ~ ' * of_' ~ x) }} else 0 end) as within_{{ x }},
        sum(case when {{ is_part }} then {{ by_author(xx, wide_x ~ ' * other_' ~ x) }} else 0 end)
            as within_other_{{ x }},
        sum(case when {{ is_part }} then {{ by_author(xx, 'of_' ~ wide_x ~ ' * other_' ~ x) }} else 0 end)
            as across_{{ x }},
        max(case when not {{ is_part }} then {{ largest_with_posts(unit) }} end) as largest_{{ x }}
        {%- endfor %},
        {%- set vote = author_vote('x_post') %}
        sum({{ vote }}) as sum_x_author,
        sum({{ vote }} * {{ vote }}) as squares_x_author,
        sum(case when {{ is_part }} then {{ vote }} * {{ author_vote('of_x_post') }} else 0 end) as within_x_author,
        sum(case when {{ is_part }} then {{ vote }} * {{ author_vote('other_x_post') }} else 0 end)
            as within_other_x_author,
        sum(
            case when {{ is_part }}
                then {{ author_vote('of_x_post') }} * {{ author_vote('other_x_post') }} else 0 end
        ) as across_x_author,
        max(case when not {{ is_part }} then {{ vote }} end) as largest_x_author,
        count(case when {{ vote }} >= 1e12 then 1 end) as whole_votes_x_author
    from {{ numerators }} as numerators
    inner join {{ slices }} as slices
        on numerators.platform = slices.platform and numerators.language = slices.language
    inner join {{ author_slices }} as bases
        on numerators.period_start = bases.period_start
        and slices.slice_number = bases.slice_number
        and numerators.author_number is not distinct from bases.author_number
    group by 1, 2, 3, 4, 5, 6
{%- endmacro %}


{#- One value for posts without author, each a cluster of its own, another for the sums of a named author. -#}
{% macro by_author(unknown, known) -%}
    {{ return('case when numerators.author_number is null then ' ~ unknown ~ ' else ' ~ known ~ ' end') }}
{%- endmacro %}


{#- An author's vote for a weight, in millionths of a millionth; posts without author have none. -#}
{% macro author_vote(weight) -%}
    {%- set part = 'round(1e12 * ' ~ weight ~ ' / (' ~ weight_scale() ~ '.0 * y_post))' -%}
    {{ return('(' ~ by_author('0', part) ~ ')::hugeint') }}
{%- endmacro %}


{#- The largest x of a cluster and, behind it in the same whole number, the posts that this cluster has in the base:
    the largest number is then the largest author, of equals the one who wrote most. -#}
{% macro largest_with_posts(unit) -%}
    case
        when x_{{ unit }} = 0 then 0
        when numerators.author_number is null then max_{{ unit }}::hugeint * {{ posts_of_largest() }} + 1
        else x_{{ unit }}::hugeint * {{ posts_of_largest() }} + y_{{ unit }}
    end
{%- endmacro %}

{% macro posts_of_largest() -%}
    10000000000
{%- endmacro %}
