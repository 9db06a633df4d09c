-- Purchase orders that were taken, by the buyer's number or by their story.
select distinct on (o.municipality, o.buyers_order) o.municipality, o.buyers_order, o.system, o.story
from unnest($1::text[], $2::text[], $3::text[]) as asked (municipality, buyers_order, story)
join inbound_documents o
  on o.municipality = asked.municipality and (o.buyers_order = asked.buyers_order or o.story = asked.story)
where o.state = 'taken' and o.stage = 'placed'
