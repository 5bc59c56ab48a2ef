{#- One step each, in the order in which `normalised_text` applies them. The docs block `normalisation` tells why. -#}

{% macro decoded_text(text) -%}
    {{ return(adapter.dispatch('decoded_text')(text)) }}
{%- endmacro %}

{% macro default__decoded_text(text) -%}
    decode_text({{ text }})
{%- endmacro %}

{#- A Python function is dear: only texts that have an entity or a character beyond plain Latin go there. `&amp;`, of
    which exports are full, is decoded here; what it leaves must hold no other entity, nor one that was escaped. -#}
{% macro duckdb__decoded_text(text) -%}
    {%- set unescaped = "replace(" ~ text ~ ", '&amp;', '&')" -%}
    case
        when not contains({{ text }}, '&amp;')
            then case when {{ needs_decoding(text) }} then decode_text({{ text }}) else {{ text }} end
        when {{ needs_decoding(unescaped) }} then decode_text({{ text }})
        else {{ unescaped }}
    end
{%- endmacro %}

{% macro needs_decoding(text) -%}
    regexp_matches({{ text }}, '&[#a-zA-Z]|[^\x00-\x{7F}{{ plain_latin() }}]')
{%- endmacro %}

{#- Characters beyond ASCII that NFKC leaves alone: Latin letters, quotation marks, dashes. -#}
{% macro plain_latin() -%}
    \x{A1}-\x{A7}\x{A9}\x{AB}\x{AC}\x{AE}\x{B0}\x{B1}\x{B6}\x{B7}\x{BB}\x{BF}-\x{131}\x{152}\x{153}\x{2010}\x{2013}-\x{2016}\x{2018}-\x{2022}\x{20AC}
{%- endmacro %}

{% macro without_tags(text) -%}
    case when contains({{ text }}, '<') then regexp_replace({{ text }}, '<[^>]*>', ' ', 'g') else {{ text }} end
{%- endmacro %}

{% macro without_urls(text) -%}
    {{ rewrite_urls(text, '(?i)(https?://|www\\.)[^' ~ blanks() ~ ']+', ' ') }}
{%- endmacro %}

{#- For single tokens: an address is set apart but kept, for whether it ends there depends on tags around it. -#}
{% macro with_urls_apart(text) -%}
    {{ rewrite_urls(text, '(?i)(https?://|www\\.)', ' \\1') }}
{%- endmacro %}

{% macro rewrite_urls(text, pattern, replacement) -%}
    case
        when contains({{ text }}, '://') or regexp_matches({{ text }}, '(?i)www\.')
            then regexp_replace({{ text }}, '{{ pattern }}', '{{ replacement }}', 'g')
        else {{ text }}
    end
{%- endmacro %}

{#- Everything that ends a word on screen as a blank, in every alphabet. -#}
{% macro blanks() -%}
    \s\x{0B}\x{1C}-\x{1F}\x{85}\p{Z}
{%- endmacro %}

{% macro without_invisible(text) -%}
    case
        when regexp_matches({{ text }}, '[{{ invisible() }}]')
            then regexp_replace({{ text }}, '[{{ invisible() }}]', '', 'g')
        else {{ text }}
    end
{%- endmacro %}

{#- Soft hyphen, zero-width characters, direction marks, byte order mark. -#}
{% macro invisible() -%}
    \x{AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{FEFF}
{%- endmacro %}

{% macro folded_case(text) -%}
    strip_accents(lower({{ text }}))
{%- endmacro %}
