with

{{ told_shares(ref('fct_category_shares'), ref('dim_categories'), ref('fct_category_pairs'), ref('fct_collection_days'),
    ref('fct_label_quality')) }},

trends as (

    {{ trends_of_categories(ref('fct_trend_tests')) }}

),

measured as (

    select
        shares.*,
        categories.* exclude (category_id),
        orders.* exclude (period_kind, period_start, platform, language, category_id),
        trends.* exclude (period_kind, platform, language, category_id),
        days.* exclude (period_kind, period_start),
        quality.status,
        {{ printed_columns() }},
        {{ printed_columns(of='_without_largest_author', name='_without') }}
    from shares
    inner join categories using (category_id)
    left join orders using (period_kind, period_start, platform, language, category_id)
    left join trends using (period_kind, platform, language, category_id)
    left join days using (period_kind, period_start)
    left join quality using (category_id, language)

),

in_tongues as (

    select * from measured
    cross join ({{ rows_of(['en', 'fr'], 'tongue') }}) as tongues

),

with_texts as (

    select *, {{ texts_of_sentences() }} from in_tongues

),

worded as (

    select *, {{ parts_of_sentences() }} from with_texts

)

select
    {{ keys_of_shares() }},
    category_id,
    tongue,
    printed, printed_low, printed_high, printed_step,
    figure,
    headline,
    order_words,
    trend_words,
    warning,
    concat_ws(' ', headline, order_words, trend_words, warning) as sentence
from worded
