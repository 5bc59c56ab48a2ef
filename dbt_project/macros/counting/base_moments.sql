{#- Per slice and period: posts (sum of y), sum of y squared, clusters, and the posts without author, for all posts and
    for originals. A post without author is a cluster of its own, hence two selects; the caller adds them up. -#}
{% macro base_moments(author_slices) -%}
    select
        slice_number,
        period_start,
        sum(y_post)::bigint as sum_y_post,
        sum(y_post::bigint * y_post) as squares_y_post,
        count(*) as clusters_y_post,
        0 as unknown_y_post,
        sum(y_original)::bigint as sum_y_original,
        sum(y_original::bigint * y_original) as squares_y_original,
        count(case when y_original > 0 then 1 end) as clusters_y_original,
        0 as unknown_y_original
    from {{ author_slices }}
    where author_number is not null
    group by 1, 2
    union all
    select slice_number, period_start {{ 4 * ', sum(y_post)' }} {{ 4 * ', sum(y_original)' }}
    from {{ author_slices }}
    where author_number is null
    group by 1, 2
{%- endmacro %}
