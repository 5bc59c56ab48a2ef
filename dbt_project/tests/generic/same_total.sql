{#- One row when a total over this table differs from one over another table; an empty table totals 0. -#}
{% test same_total(model, total, to, to_total) %}

with

totals as (

    select
        (select coalesce({{ total }}, 0) from {{ model }}) as here,
        (select coalesce({{ to_total }}, 0) from {{ to }}) as there

)

select * from totals
where here <> there

{% endtest %}
