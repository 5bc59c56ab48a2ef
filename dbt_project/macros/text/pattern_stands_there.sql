{#- Whether the pattern whose key word was met really stands at word_start … word_end of the text's words. -#}
{% macro pattern_stands_there() -%}
    case form
        when 'joined' then true
        when 'hashtag' then length(word) > length(joined_words) and list_contains(hashtags, word)
        else
            word_start >= 1
            and word_end <= len(words)
            and words[word_start:word_end - 1] = pattern_words[1:word_count - 1]
            and (
                words[word_end] = pattern_words[word_count]
                or (is_prefix and starts_with(words[word_end], pattern_words[word_count]))
            )
    end
{%- endmacro %}
