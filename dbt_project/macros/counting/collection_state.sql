{#- The state of a day of a source: the first of these that holds. Thresholds are vars with their reasons. -#}
{% macro collection_state() -%}
    case
        when post_count = 0 and has_quarantined_file then 'quarantined'
        when {{ is_immature() }} then 'immature'
        when post_count = 0 and deleted_count = 0 and is_in_span and {{ silence_is_unusual() }} then 'not_collected'
        when post_count = 0 then 'empty'
        when has_quarantined_file or has_partial_file then 'partial'
        when post_count + deleted_count < {{ least_usual_count() }} then 'partial'
        else 'complete'
    end
{%- endmacro %}


{#- Posts of that day are still arriving: by the source's curve of arrivals, or where that is not known by its age. -#}
{% macro is_immature() -%}
    case
        when day > {{ study_day(night_at()) }} then true
        when arrived_part is null then day > {{ study_day(night_at()) }} - {{ var('immature_days') }}
        else arrived_part < {{ var('mature_part') }}
    end
{%- endmacro %}


{% macro silence_is_unusual() -%}
    case when low_count is null then median_post_count >= {{ var('rhythm_posts_per_day') }} else low_count > 0 end
{%- endmacro %}


{% macro least_usual_count() -%}
    coalesce(low_count, {{ var('partial_day_part') }} * median_post_count)
{%- endmacro %}


{#- Posts of the day that are not there, estimated; NULL where nothing tells. Thousandths, so that sums do not depend
    on their order. -#}
{% macro missing_count() -%}
    round(case
        when day > {{ study_day(night_at()) }} then 0
        when state in ('complete', 'empty') then coalesce(post_count / nullif(arrived_part, 0) - post_count, 0)
        when state = 'immature' and arrived_part is not null and expected_count is not null
            then expected_count * (1 - arrived_part)
        when state = 'immature' and post_count > 0 and arrived_part > 0 then post_count / arrived_part - post_count
        when expected_count is not null then greatest(expected_count - post_count - deleted_count, 0)
    end, 3)::decimal(18, 3)::double
{%- endmacro %}
