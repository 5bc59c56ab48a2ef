with

compared as (

    select * from {{ ref('int_compared_shares') }}

),

mix as (

    select *, 'all' as platform from {{ ref('int_platform_mix') }}

),

new_patterns as (

    select * from {{ ref('int_new_pattern_posts') }}

),

with_parts as (

    select
        compared.* exclude (without_a, without_b),
        without_b - without_a as difference_without_largest_author,
        coalesce(mix.within_platforms, compared.difference) as within_platforms,
        compared.difference - coalesce(mix.within_platforms, compared.difference) as platform_mix,
        {{ share_without_new_patterns('b') }} - {{ share_without_new_patterns('a') }} as difference_without_new_patterns
    from compared
    left join mix using (comparison, platform, language, unit, category_id)
    left join new_patterns using (comparison, platform, language, category_id)

),

classed as (

    select
        *,
        case
            when difference_low <= 0 and difference_high >= 0 then 'none'
            when {{ explained_by('difference_without_new_patterns') }} then 'rule_change'
            when lost_part_a + lost_part_b > 0
                and {{ explained_by(difference_under_loss('lost_part_a', 'lost_part_b')) }} then 'coverage'
            when immature_part_a + immature_part_b > 0
                and {{ explained_by(
                    difference_under_loss('(lost_part_a + immature_part_a)', '(lost_part_b + immature_part_b)')
                ) }} then 'late_data'
            when {{ explained_by('difference_without_largest_author') }} then 'one_author'
            when {{ explained_by('within_platforms') }} then 'platform_mix'
            else 'real'
        end as movement
    from with_parts

)

select * from classed
