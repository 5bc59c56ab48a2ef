{#- Words that a column must not hold: `words` lists by column those that it may. A missing word is a wrong one. -#}
{% test accepted_words(model, words, tonight_only=false) %}

with

rows_to_test as (

    select * from {{ model }}
    {{ only_tonight(tonight_only) }}

)
{% for column, accepted in words.items() %}
select '{{ column }}' as column_name, {{ column }}::varchar as word, count(*) as row_count
from rows_to_test
where {{ column }} is null or {{ column }} not in ('{{ accepted | join("', '") }}')
group by {{ column }}
{% if not loop.last %}union all{% endif %}
{%- endfor %}

{% endtest %}
