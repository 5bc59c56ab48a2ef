{#- The state of a day of a source: the first of these that holds. Thresholds are vars with their reasons. -#}
{% macro collection_state() -%}
    case
        when post_count = 0 and has_quarantined_file then 'quarantined'
        when day > {{ study_day(night_at()) }} - {{ var('immature_days') }} then 'immature'
        when
            post_count = 0 and deleted_count = 0 and is_in_span
            and median_post_count >= {{ var('rhythm_posts_per_day') }}
            then 'not_collected'
        when post_count = 0 then 'empty'
        when has_quarantined_file or has_partial_file then 'partial'
        when post_count < {{ var('partial_day_part') }} * median_post_count then 'partial'
        else 'complete'
    end
{%- endmacro %}
