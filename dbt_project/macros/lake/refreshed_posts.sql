{#- Known posts that must be written again tonight, with the counts of their latest copy: those that a file of
    tonight repeats; all of them, without their labels, when everything is computed over. -#}
{% macro refreshed_posts(folds) -%}
    select
        known.* exclude (posted_on) replace (
            case when folds.copy_count is null then known.collected_at else folds.collected_at end as collected_at,
            case when folds.copy_count is null then known.like_count else folds.like_count end as like_count,
            case when folds.copy_count is null then known.repost_count else folds.repost_count end as repost_count,
            case when folds.copy_count is null then known.reply_count else folds.reply_count end as reply_count,
            coalesce(folds.copy_count, known.copy_count) as copy_count
            {%- if everything_anew() %},
            null::boolean as is_slot,
            null::integer as category_count
            {%- endif %}
        )
    from {{ known_posts() }} as known
    {{ 'left' if everything_anew() else 'inner' }} join {{ folds }} as folds
        on known.platform = folds.platform and known.post_id = folds.post_id
    where known.loaded_at < {{ night_at() }}
    {%- if not everything_anew() %} and known.posted_at between {{ posted_at_of_known_folds() }}{% endif %}
{%- endmacro %}


{#- The span of the known posts that are repeated tonight, as literals: only those let the lake skip files. -#}
{% macro posted_at_of_known_folds() -%}
    {%- set bounds = run_query(
        "select min(posted_at)::varchar, max(posted_at)::varchar from " ~ scratch_table('int_post_folds')
        ~ " where loaded_at < " ~ night_at()
    ).rows[0].values() -%}
    {%- if bounds[0] is none -%} null and null
    {%- else -%} timestamp '{{ bounds[0] }}' and timestamp '{{ bounds[1] }}'
    {%- endif -%}
{%- endmacro %}
