{#- Groups of rows that lack a value of `column_name` known to the other table, have one twice, or have an unknown one. -#}
{% test has_every(model, column_name, to, per) %}

with

known as (

    select distinct {{ column_name }} from {{ to }}

),

groups as (

    select
        {{ per | join(', ') }},
        count(*) as row_count,
        count(distinct tested.{{ column_name }}) as value_count,
        count(known.{{ column_name }}) as known_count
    from {{ model }} as tested
    left join known on tested.{{ column_name }} = known.{{ column_name }}
    group by {{ per | join(', ') }}

)

select * from groups
where row_count <> value_count or row_count <> known_count or row_count <> (select count(*) from known)

{% endtest %}
