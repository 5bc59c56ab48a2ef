{#- Values of `column_name` that are not in `field` of `to`; NULL points to nothing and is no fault. -#}
{% test points_to(model, column_name, to, field) %}

with

found as (

    select distinct {{ column_name }} as value from {{ model }}
    where {{ column_name }} is not null

)

select value from found
where value not in (select {{ field }} from {{ to }} where {{ field }} is not null)

{% endtest %}
