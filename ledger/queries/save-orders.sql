-- The latest version of each order's story counts, whatever came last.
insert into orders (municipality, sellers_number, buyers_number, story, stage, facts, event_no)
select distinct on (r.municipality, r.sellers_number)
  r.municipality, r.sellers_number, r.buyers_number, r.story, r.stage, r.facts, e.event_no
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::text[])
  as r (municipality, sellers_number, buyers_number, story, stage, facts, source, event_id)
join events e using (source, event_id)
order by r.municipality, r.sellers_number, e.story_version desc, e.event_no desc
on conflict (municipality, sellers_number) do update set
  buyers_number = coalesce(excluded.buyers_number, orders.buyers_number),
  stage = excluded.stage, facts = orders.facts || jsonb_strip_nulls(excluded.facts), event_no = excluded.event_no
where (select (n.story_version, n.event_no) > (o.story_version, o.event_no)
  from events n, events o where n.event_no = excluded.event_no and o.event_no = orders.event_no)
