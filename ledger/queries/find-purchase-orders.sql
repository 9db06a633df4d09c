-- Purchase orders that came in, by the buyer's number or by their story: the one that was taken, else the latest of those that were not; and
-- what its channel calls the message that brought it.
select distinct on (o.municipality, o.story) o.municipality, o.buyers_order, o.system, o.story, o.state = 'taken' as taken, i.channel_id, o.process
from unnest($1::text[], $2::text[], $3::text[]) as asked (municipality, buyers_order, story)
join inbound_documents o
  on o.municipality = asked.municipality and (o.buyers_order = asked.buyers_order or o.story = asked.story)
join inbound i on i.inbound_no = o.inbound_no
where o.kind = 'purchaseOrder' and o.state in ('taken', 'declined', 'contradiction')
order by o.municipality, o.story, (o.state = 'taken' and o.stage = 'placed') desc, o.document_no desc
