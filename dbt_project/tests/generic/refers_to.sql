{#- Values of `column_name` that `field` of the other table does not have; NULL refers to nothing and passes. -#}
{% test refers_to(model, column_name, to, field, tonight_only=false) %}

with

named as (

    select distinct {{ column_name }} as named_value from {{ model }}
    {{ only_tonight(tonight_only) }}

),

known as (

    select {{ field }} as named_value from {{ to }}

)

select * from named
anti join known using (named_value)
where named_value is not null

{% endtest %}
