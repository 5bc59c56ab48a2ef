{#- CTEs named `<prefix>_decoded` … `<prefix>_normalised`: the columns of `source` plus `normalised`.
    Steps are CTEs and not nested calls because each step names its input several times. -#}
{% macro normalising_steps(source, text, keep, prefix='text', tokens=false) -%}
    {{ prefix }}_decoded as (
        select {{ keep }}, {{ decoded_text(text) }} as normalising from {{ source }}
    ),

    {{ prefix }}_untagged as (
        {%- if tokens %}
        select * from {{ prefix }}_decoded
        {%- else %}
        select * replace ({{ without_tags('normalising') }} as normalising) from {{ prefix }}_decoded
        {%- endif %}
    ),

    {{ prefix }}_unlinked as (
        select * replace (
            {{ with_urls_apart('normalising') if tokens else without_urls('normalising') }} as normalising
        )
        from {{ prefix }}_untagged
    ),

    {{ prefix }}_visible as (
        select * replace ({{ without_invisible('normalising') }} as normalising) from {{ prefix }}_unlinked
    ),

    {{ prefix }}_normalised as (
        select * exclude (normalising), {{ folded_case('normalising') }} as normalised from {{ prefix }}_visible
    )
{%- endmacro %}


{#- The words of a normalised text in their order: maximal runs of letters and digits. -#}
{% macro words_of(text) -%}
    regexp_extract_all({{ text }}, '[\p{L}\p{N}]+')
{%- endmacro %}


{#- The words of a normalised text that have a # right before them. -#}
{% macro hashtags_of(text) -%}
    case
        when contains({{ text }}, '#') then regexp_extract_all({{ text }}, '#([\p{L}\p{N}]+)', 1)
        else []::varchar[]
    end
{%- endmacro %}


{#- Pieces of a raw text between blanks (U+0020): cheap to cut, and no word spans two of them. -#}
{% macro tokens_of(text) -%}
    string_split({{ text }}, ' ')
{%- endmacro %}


{#- Nothing but blanks. The first character settles most texts before the pattern is tried. -#}
{% macro is_blank(text) -%}
    ascii({{ text }}) <= 32 and not regexp_matches({{ text }}, '\S')
{%- endmacro %}
