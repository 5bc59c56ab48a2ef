{#- CTEs that end in `with_rhythm`: what a day of a source should hold by the same weekdays before it (of a source's
    first weeks, after it), how far the source strays from that, and the least count that is still usual (Farrington et
    al. 1996, with a negative binomial law). Input columns: source, day, post_count, arrived_part, is_reference. With
    `of`, what comes out and the CTEs have that ending. -#}
{% macro rhythm_steps(source, of='') -%}
    {%- set least = var('rhythm_least_weekdays') -%}
    weekday_medians{{ of }} as (

        select
            source,
            isodow(day) as weekday,
            day,
            {%- for side in ['before', 'after'] %}
            median(post_count) over {{ side }} as median_{{ side }},
            count(*) over {{ side }} as days_{{ side }}{{ ',' if not loop.last }}
            {%- endfor %}
        from {{ source }}
        where is_reference{{ of }}
        window
            weekdays as (partition by source, isodow(day) order by day),
            before as (weekdays rows between {{ var('rhythm_weekdays') - 1 }} preceding and current row),
            after as (weekdays rows between current row and {{ var('rhythm_weekdays') - 1 }} following)

    ),

    with_expected{{ of }} as (

        select
            days.*,
            {{ usual('median', of) }} as expected_count{{ of }},
            {{ usual('days', of) }} as reference_days{{ of }}
        from {{ source }} as days
        asof left join weekday_medians{{ of }} as earlier
            on days.source = earlier.source and isodow(days.day) = earlier.weekday and days.day > earlier.day
        asof left join weekday_medians{{ of }} as later
            on days.source = later.source and isodow(days.day) = later.weekday and days.day < later.day

    ),

    with_spread{{ of }} as (

        select
            *,
            case
                when is_reference{{ of }}
                    then abs(post_count - expected_count{{ of }}) / sqrt(greatest(expected_count{{ of }}, 1))
            end as strayed{{ of }}
        from with_expected{{ of }}

    ),

    with_dispersion{{ of }} as (

        select
            *,
            case
                when count(strayed{{ of }}) over around >= {{ var('rhythm_least_spread_days') }}
                    then greatest(pow(median(strayed{{ of }}) over around / {{ normal_quartile() }}, 2), 1)
            end as dispersion{{ of }}
        from with_spread{{ of }}
        window around as (
            partition by source order by day
            range between interval {{ var('rhythm_spread_days') }} day preceding
            and interval {{ var('rhythm_spread_days') }} day following
        )

    ),

    with_rhythm{{ of }} as (

        select
            *,
            count_quantile(
                {{ var('rhythm_tail') }}::double,
                expected_count{{ of }} * coalesce(arrived_part, 1),
                dispersion{{ of }}
            )::bigint as low_count{{ of }}
        from with_dispersion{{ of }}

    )
{%- endmacro %}


{#- A measure of the reference days before a day, else of those after it, if they are enough and near enough. -#}
{% macro usual(measure, of='') -%}
    case
        {%- for side, place in [('before', 'earlier'), ('after', 'later')] %}
        when
            {{ place }}.days_{{ side }} >= {{ var('rhythm_least_weekdays') }}
            and abs(date_diff('day', days.day, {{ place }}.day)) <= {{ var('rhythm_reach') }}
            then {{ place }}.{{ measure }}_{{ side }}
        {%- endfor %}
    end
{%- endmacro %}
