-- The latest version of each order's story counts, whatever came last; the buyer's number is that of the latest that has one,
-- and so is each fact.
insert into orders (municipality, sellers_number, buyers_number, story, stage, facts, event_no)
select distinct on (r.municipality, r.sellers_number)
  r.municipality, r.sellers_number, first_value(r.buyers_number) over numbered_first, r.story, r.stage, r.facts, e.event_no
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::text[])
  as r (municipality, sellers_number, buyers_number, story, stage, facts, source, event_id)
join events e using (source, event_id)
window numbered_first as (
  partition by r.municipality, r.sellers_number order by (r.buyers_number is null), e.story_version desc, e.event_no desc)
order by r.municipality, r.sellers_number, e.story_version desc, e.event_no desc
on conflict (municipality, sellers_number) do update set
  (buyers_number, stage, facts, event_no) = (
    select
      case when later then coalesce(excluded.buyers_number, orders.buyers_number) else coalesce(orders.buyers_number, excluded.buyers_number) end,
      case when later then excluded.stage else orders.stage end,
      case when later then orders.facts || jsonb_strip_nulls(excluded.facts) else excluded.facts || orders.facts end,
      case when later then excluded.event_no else orders.event_no end
    from (
      select (n.story_version, n.event_no) > (o.story_version, o.event_no) as later
      from events n, events o where n.event_no = excluded.event_no and o.event_no = orders.event_no
    ) as which)
