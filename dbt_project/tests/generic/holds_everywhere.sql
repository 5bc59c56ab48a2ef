{#- Rows where `condition` is not true; NULL is not true. -#}
{% test holds_everywhere(model, condition, tonight_only=false) %}

with

rows_to_test as (

    select * from {{ model }}
    {{ only_tonight(tonight_only) }}

)

select * from rows_to_test
where ({{ condition }}) is not true

{% endtest %}
