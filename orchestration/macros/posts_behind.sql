create macro posts_behind(
    category, from_day := null, to_day := null, platform := 'all', rule := '{{ rule }}', language := 'all'
) as table
with

asked as (

    select
        category as asked_category,
        coalesce(day_of(from_day), date '0001-01-01') as asked_from,
        coalesce(day_of(to_day), date '9999-12-31') as asked_to,
        platform as asked_platform,
        language as asked_language,
        counting_rule(rule) as asked_rule

),

judged as (

    select
        *,
        coalesce(
            slice_problem(asked_category, asked_platform, asked_language, asked_rule.denominator),
            case
                when not exists (from fct_posts) then 'this release holds no posts'
                when not exists (from fct_mentions) then 'no post of this release is in a category'
                when asked_from > asked_to then concat('the range ends before it begins: ', asked_from, ' to ', asked_to)
            end
        ) as problem
    from asked

),

slice as (

    select posts.*
    from fct_posts as posts
    cross join judged
    where
        posts.posted_on >= coalesce(day_of(from_day), date '0001-01-01')
        and posts.posted_on <= coalesce(day_of(to_day), date '9999-12-31')
        and asked_platform in ('all', posts.platform)
        and asked_language in ('all', posts.language)

),

votes as (

    select slice.platform as voted_on, author_key, count(*) as y
    from slice
    cross join judged
    where
        asked_rule.unit = 'author'
        and case asked_rule.denominator when 'all' then true when 'slot' then is_slot else category_count > 0 end
    group by slice.platform, author_key

),

in_category as (

    select distinct mentions.platform as mentioned_on, mentions.post_id as mentioned_id
    from fct_mentions as mentions
    where
        mentions.category_id = category
        and mentions.posted_on >= coalesce(day_of(from_day), date '0001-01-01')
        and mentions.posted_on <= coalesce(day_of(to_day), date '9999-12-31')

),

weighted as (

    select
        slice.*,
        case when asked_rule.label = 'whole' then 1.0 else 1.0 / slice.category_count end
        / case when asked_rule.unit = 'author' then votes.y else 1 end as weight
    from judged
    cross join slice
    inner join in_category on slice.platform = mentioned_on and slice.post_id = mentioned_id
    left join votes on slice.platform = voted_on and slice.author_key = votes.author_key
    where
        case asked_rule.unit
            when 'original' then slice.kind <> 'repost'
            when 'author' then slice.author_key is not null
            else true
        end

),

-- A refused question has an empty answer, and would end without a word.
answered as (

    select * from weighted
    union all by name
    select null::double as weight
    from judged
    where case when problem is null then false else error(problem) end

)

select
    answered.platform,
    answered.post_id,
    answered.posted_on,
    answered.posted_at,
    answered.author_key,
    answered.language,
    answered.kind,
    answered.weight,
    answered.text,
    answered.url,
    answered.file_name,
    answered.row_number
from answered
order by answered.posted_at, answered.platform, answered.post_id;
comment on macro table posts_behind is 'The posts behind a figure, over any range of days, each with its weight: the weights add up to the numerator of share_of. from posts_behind(''brand'', ''2026-11-01'', ''2026-11-30'', platform := ''x'', rule := ''post''). Needs the posts, which are in catalog.sqlite beside this file: quotepart sql has them.';
