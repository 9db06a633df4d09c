-- Orders that only the municipality placed, and whose seller's number an answer or despatch of the shop names. What an order event
-- said, or will say, of one counts more.
insert into orders (municipality, sellers_number, buyers_number, story, stage, facts, event_no)
select distinct on (r.municipality, r.sellers_number)
  r.municipality, r.sellers_number, coalesce(r.buyers_number, d.buyers_order), r.story, 'placed', '{"origin": "purchasing"}', e.event_no
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as r (municipality, sellers_number, buyers_number, story, source, event_id)
join events e using (source, event_id)
join inbound_documents d on d.municipality = r.municipality and d.story = r.story and d.kind = 'purchaseOrder' and d.stage = 'placed' and d.state = 'taken'
order by r.municipality, r.sellers_number, r.buyers_number is null, e.event_no
on conflict (municipality, sellers_number) do nothing
