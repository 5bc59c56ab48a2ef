{#- The rules by which a figure may be quoted: code, the verdict that it brings, when, and what is then said (a phrase and
    what fills it). In this order they are told, the grave ones first. Thresholds are variables of the project; reasons and
    sources stand in docs/method/verdicts.md. What is NULL is unknown, and accuses no figure. -#}
{% macro verdict_rules() -%}
    {%- set width = '(share_high - share_low)' -%}
    {%- set loss = {'points': whole_percent('(1 - completeness)')} -%}
    {%- set largest = {'part': whole_percent('largest_author_share'), 'figure': 'figure_without'} -%}
    {%- set has_interval = "interval_method <> 'none'" -%}
    {%- set decides = '(largest_author_share >= ' ~ var('deciding_author_part')
        ~ ' or share_without_largest_author not between share_low and share_high)' -%}
    {%- set is_wide_loss = '1 - completeness >= ' ~ var('widest_interval') -%}
    {{ return([
        ('single_author', 'do_not_quote', "interval_method = 'none'", phrase('no_interval')),
        ('few_independent', 'do_not_quote', has_interval ~ ' and effective_n < ' ~ var('few_clusters'),
            phrase('few_posts', {'number': 'floor(effective_n)::integer::varchar'})),
        ('wide_interval', 'do_not_quote', has_interval ~ ' and ' ~ width ~ ' >= ' ~ var('widest_interval'),
            phrase('wide_interval', {'points': whole_percent(width)})),
        ('coarse_interval', 'do_not_quote', width ~ ' < ' ~ var('widest_interval') ~ ' and ' ~ width ~ ' > '
            ~ var('fine_interval') ~ ' and ' ~ width ~ ' > ' ~ var('coarse_interval') ~ ' * share', phrase('coarse_interval')),
        ('author_decides', 'do_not_quote', has_interval ~ ' and ' ~ decides,
            'case when largest_author_share >= 1 - 1e-9 then ' ~ phrase('only_author') ~ ' else ' ~ phrase('one_author', largest)
            ~ ' end'),
        ('posts_lost', 'do_not_quote', is_wide_loss, phrase('missing_posts', loss)),
        ('few_authors', 'with_care', has_interval ~ ' and author_count < ' ~ var('few_clusters'),
            phrase('few_authors', {'number': 'author_count::varchar'})),
        ('near_zero', 'with_care', has_interval ~ ' and printed_low <= 0', phrase('zero', {'high': 'high_text'})),
        ('one_author', 'with_care', has_interval ~ ' and largest_author_share >= ' ~ var('warned_author_part')
            ~ ' and not ' ~ decides, phrase('one_author', largest)),
        ('unknown_authors', 'with_care', 'unknown_author_share >= ' ~ var('warned_unknown_part'),
            phrase('unknown_authors', {'part': whole_percent('unknown_author_share')})),
        ('days_immature', 'with_care', many_days('immature_days'), phrase('immature', of_days('immature_days'))),
        ('days_lost', 'with_care', many_days('lost_days'), phrase('lost', of_days('lost_days'))),
        ('posts_missing', 'with_care', '1 - completeness >= ' ~ width ~ ' / 2 and not ' ~ is_wide_loss,
            phrase('missing_posts', loss)),
        ('uncalibrated', 'with_care', "coalesce(status, 'uncalibrated') = 'uncalibrated'", phrase('uncalibrated')),
        ('rules_err', 'with_care',
            'not is_estimable or corrected_share not between share_low and share_high', phrase('rules_err')),
        ('rules_differ', 'with_care', 'moved > ' ~ width ~ ' / 2 and moved * 100 >= printed_step', phrase('rules_differ',
            {'points': digits(on_step('moved * 100', 'printed_step'), 'printed_step')})),
        ('order_open', 'with_care', 'unsettled_with is not null',
            phrase('order_open', {'names': listed('unsettled_with_names')})),
    ]) }}
{%- endmacro %}


{% macro many_days(days) -%}
    ({{ days }} > 0 and {{ days }} >= {{ var('warned_day_part') }} * day_count)
{%- endmacro %}


{% macro of_days(days) -%}
    {{ return({'number': days ~ '::varchar', 'days': 'day_count::varchar'}) }}
{%- endmacro %}


{#- What the rules have against a figure: a list of code, verdict and words, in the order of the rules. -#}
{% macro reasons_against() -%}
    list_filter([
        {%- for code, verdict, condition, words in verdict_rules() %}
        case when {{ condition }} then {'code': '{{ code }}', 'verdict': '{{ verdict }}', 'words': {{ words }}} end
        {{- ',' if not loop.last }}
        {%- endfor %}
    ], lambda reason: reason is not null)
{%- endmacro %}


{#- Columns `verdict`, `reasons` (codes) and `words` of a list `against`. -#}
{% macro verdict_columns() -%}
    case
        when len(against) = 0 then 'quote'
        when list_contains(list_transform(against, lambda reason: reason.verdict), 'do_not_quote') then 'do_not_quote'
        else 'with_care'
    end as verdict,
    nullif(array_to_string(list_transform(against, lambda reason: reason.code), ', '), '') as reasons,
    case
        when len(against) = 0 then {{ phrase('quote') }}
        else replace(
            case verdict when 'with_care' then {{ phrase('quote_with_care') }} else {{ phrase('do_not_quote') }} end,
            '{reasons}', replace(
                array_to_string(list_transform(against, lambda reason: reason.words), chr(31)), chr(31), {{ phrase('semicolon') }}
            )
        )
    end as words
{%- endmacro %}


{#- Steps `bounds`, `corrected` and `rules`: what other tables know about a share; the last two of all platforms. -#}
{% macro known_beside_shares(share_bounds, corrected_shares, rule_sensitivity) -%}
bounds as (

    select {{ keys_of_shares() }}, category_id, completeness from {{ share_bounds }}

),

corrected as (

    select
        {{ keys_of_shares() | replace('platform', "'all' as platform") }},
        category_id,
        corrected_share,
        is_estimable
    from {{ corrected_shares }}

),

rules as (

    select
        {{ keys_of_shares() | replace('platform', "'all' as platform") }},
        category_id,
        greatest(moved_by_unit, moved_by_reposts, moved_by_label) as moved
    from {{ rule_sensitivity }}
    where is_default

)
{%- endmacro %}
