{#- Keys of tonight for which a number here differs from one in another table; 0 here needs no row there. -#}
{% test same_per_key(model, key, number, to, to_number) %}

with

here as (

    select {{ key | join(', ') }}, {{ number }} as here
    from {{ model }}
    {{ only_tonight(true) }}
    group by {{ key | join(', ') }}

),

there as (

    select {{ key | join(', ') }}, {{ to_number }} as there
    from {{ to }}
    {{ only_tonight(true) }}
    group by {{ key | join(', ') }}

)

select * from here
full outer join there using ({{ key | join(', ') }})
where coalesce(here, 0) <> coalesce(there, 0)

{% endtest %}
