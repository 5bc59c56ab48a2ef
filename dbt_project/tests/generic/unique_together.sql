{#- Rows that share the values of `columns` with another row. `tonight_only` looks at the keys of tonight's rows, but
    over the whole table. Hashes find the suspects, for the keys themselves are dear to group by. -#}
{% test unique_together(model, columns, tonight_only=false) %}
{%- set key = columns | join(', ') %}

with

keys as (

    select {{ key }}, hash({{ key }}) as key_hash from {{ model }}

),

tonight as (

    select hash({{ key }}) as key_hash from {{ model }}
    {{ only_tonight(tonight_only) }}

),

repeated as (

    select key_hash from keys
    {% if tonight_only -%} semi join tonight using (key_hash) {%- endif %}
    group by key_hash
    having count(*) > 1

)

select {{ key }}, count(*) as row_count
from keys
semi join repeated using (key_hash)
group by {{ key }}
having count(*) > 1

{% endtest %}
