with

examples as (

    select * from {{ ref('int_examples') }}

),

standing as (

    select * from {{ ref('int_standing_occurrences') }}
    where platform = '{{ example_platform() }}' and kind = 'include'

),

found as (

    select post_id, list_sort(list(distinct category_id)) as category_ids
    from standing
    group by post_id

),

compared as (

    select
        post_id::integer as example_number,
        text,
        language,
        must,
        must_not,
        array_to_string(category_ids, ' ') as found,
        list_has_all(coalesce(category_ids, []), {{ ids_of('must') }}) as has_what_it_must,
        not list_has_any(coalesce(category_ids, []), {{ ids_of('must_not') }}) as lacks_what_it_must_not
    from examples
    left join found using (post_id)

),

judged as (

    select
        example_number,
        text,
        language,
        must,
        must_not,
        found,
        has_what_it_must and lacks_what_it_must_not as passed
    from compared

)

select * from judged
