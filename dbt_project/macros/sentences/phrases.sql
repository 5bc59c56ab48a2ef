{% macro words_by_tongue() -%}
    {{ return({'en': words_en(), 'fr': words_fr()}) }}
{%- endmacro %}


{#- Words in the tongue of the row; `values` are SQL for the names in braces, and NULL in one of them makes no words. -#}
{% macro phrase(key, values={}) -%}
    case tongue
        {%- for tongue, words in words_by_tongue().items() %}
        when '{{ tongue }}' then {{ filled(typeset(words[key], tongue), values) }}
        {%- endfor %}
    end
{%- endmacro %}


{#- Blanks that must not break, as each tongue sets them: U+00A0, and U+202F before a French semicolon. -#}
{% macro typeset(text, tongue) -%}
    {%- set text = text | replace(' %', '\u00a0%') -%}
    {{ text | replace(' :', '\u00a0:') | replace(' ;', '\u202f;') | replace('« ', '«\u00a0') | replace(' »', '\u00a0»')
        if tongue == 'fr' else text }}
{%- endmacro %}


{% macro filled(text, values) -%}
    {%- set said = namespace(sql="'" ~ text | replace("'", "''") ~ "'") -%}
    {%- for name, value in values.items() -%}
        {%- set said.sql = 'replace(' ~ said.sql ~ ", '{" ~ name ~ "}', " ~ value ~ ')' -%}
    {%- endfor -%}
    {{ said.sql }}
{%- endmacro %}


{#- "a", "a and b", "a, b and c"; more than four are counted. NULL when there is none. -#}
{% macro listed(names) -%}
    case
        when len({{ names }}) > 4 then {{ phrase('others', {'number': 'len(' ~ names ~ ')::varchar'}) }}
        when len({{ names }}) > 1
            then array_to_string({{ names }}[:-2], ', ') || {{ phrase('and') }} || {{ names }}[-1]
        else {{ names }}[1]
    end
{%- endmacro %}


{#- What the shares are shares of, with the slot word in quotation marks. -#}
{% macro population() -%}
    {%- set slot = "'" ~ (var('slot_words') | join(' / ') | replace("'", "''")) ~ " …'" -%}
    {{ phrase(var('default_unit') ~ '.' ~ var('default_denominator'), {'slot': phrase('quoted', {'text': slot})}) }}
{%- endmacro %}


{% macro period_words() -%}
    {%- set month = [] -%}
    {%- for tongue, words in words_by_tongue().items() -%}
        {%- do month.append("when '" ~ tongue ~ "' then " ~ words['months'] ~ '[month(period_start)]') -%}
    {%- endfor -%}
    {%- set date = {
        'year': 'year(period_start)::varchar',
        'month': 'case tongue ' ~ month | join(' ') ~ ' end',
        'day': 'case day(period_start) when 1 then ' ~ phrase('first') ~ ' else day(period_start)::varchar end'
    } -%}
    case period_kind
        {%- for kind in ['year', 'month', 'week'] %}
        when '{{ kind }}' then {{ phrase(kind, date) }}
        {%- endfor %}
        else ''
    end
{%- endmacro %}
