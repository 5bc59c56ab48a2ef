{#- Verdicts on outside figures, one place for the table and for `quotepart claim`. -#}


{#- Two ranges have a point in common. -#}
{% macro ranges_meet(low, high, other_low, other_high) -%}
    ({{ low }} <= {{ other_high }} and {{ other_low }} <= {{ high }})
{%- endmacro %}


{#- Half-width of our interval, 0..1, above which it supports nothing: five points, so that a figure ten points off
    would be noticed; and half of the figure, so that one of nothing, or of twice as much, would. -#}
{% macro widest_support() -%}
    least(0.05, claimed_high / 2)
{%- endmacro %}


{#- Why the verdict is what it is: `supported` for one word of these, `contradicted` for two, else `cannot_tell`.
    overlap · above, below (the claimed range, of our interval) · no_posts · sample (our interval is too wide) · labels
    (the errors of the rules, as coders found them, turn it round) · unit (figures do not say what they count: reposts
    or votes counted otherwise, it is met) · unknown_authors (our interval is a lower bound, and
    that of known authors does not agree) · coverage (what was not collected could turn it round). -#}
{% macro verdict_reason() -%}
    case
        when share is null then 'no_posts'
        when {{ ranges_meet('claimed_low', 'claimed_high', 'share_low', 'share_high') }} then
            case
                when (share_high - share_low) / 2 > {{ widest_support() }} then 'sample'
                when not {{ ranges_meet('claimed_low', 'claimed_high', 'labelled_low', 'labelled_high') }} then 'labels'
                else 'overlap'
            end
        when is_beyond_labels or {{ ranges_meet('claimed_low', 'claimed_high', 'labelled_low', 'labelled_high') }}
            then 'labels'
        when is_met_by_other_unit then 'unit'
        when {{ ranges_meet('claimed_low', 'claimed_high', 'known_low', 'known_high') }} then 'unknown_authors'
        when {{ ranges_meet('claimed_low', 'claimed_high', 'lost_low', 'lost_high') }} then 'coverage'
        when claimed_low > share_high then 'above'
        else 'below'
    end
{%- endmacro %}


{% macro verdict() -%}
    case
        when verdict_reason = 'overlap' then 'supported'
        when verdict_reason in ('above', 'below') then 'contradicted'
        else 'cannot_tell'
    end
{%- endmacro %}
