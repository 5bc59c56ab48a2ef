{#- Known posts that must be written again tonight, with the fullest text and the counts of their latest copy: those
    that a file of tonight repeats; when everything is computed over, also those whose labels or day are others now. -#}
{% macro refreshed_posts(folds) -%}
    select
        known.* exclude (posted_on) replace (
            {{ filled_columns('known') }},
            case when folds.copy_count is null then known.collected_at else folds.collected_at end as collected_at,
            case when folds.copy_count is null then known.like_count else folds.like_count end as like_count,
            case when folds.copy_count is null then known.repost_count else folds.repost_count end as repost_count,
            case when folds.copy_count is null then known.reply_count else folds.reply_count end as reply_count,
            coalesce(folds.copy_count, known.copy_count) as copy_count,
            case when {{ labels_stay() }} then known.is_slot end as is_slot,
            case when {{ labels_stay() }} then known.category_count end as category_count
        )
    from {{ known_posts() }} as known
    {{ 'left' if everything_anew() else 'inner' }} join {{ folds }} as folds
        on known.platform = folds.platform and known.post_id = folds.post_id
    left join {{ ref('int_fullest_copies') }} as fullest
        on known.platform = fullest.platform and known.post_id = fullest.post_id
    {%- if everything_anew() %}
    left join {{ ref('int_post_labels') }} as labels
        on known.platform = labels.platform and known.post_id = labels.post_id
    {%- endif %}
    where known.loaded_at < {{ night_at() }}
    {%- if everything_anew() %}
    and (
        folds.copy_count is not null
        or known.posted_on is distinct from {{ study_day('known.posted_at') }}
        or known.is_slot is distinct from coalesce(labels.is_slot, false)
        or known.category_count is distinct from coalesce(labels.category_count, 0)
    )
    {%- else %} and known.posted_at between {{ posted_at_of_known_folds() }}{% endif %}
{%- endmacro %}


{#- The labels of a known post stand until it is matched again. -#}
{% macro labels_stay() -%}
    {{ 'false' if everything_anew() else 'not coalesce(fullest.is_changed, false)' }}
{%- endmacro %}


{#- The span of the known posts that are repeated tonight, as literals: only those let the lake skip files. -#}
{% macro posted_at_of_known_folds() -%}
    {{ span_of(scratch_table('int_post_folds'), 'posted_at', 'timestamp', 'loaded_at < ' ~ night_at()) }}
{%- endmacro %}
