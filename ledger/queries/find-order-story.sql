-- An order by the buyer's or the seller's number: taken from the purchasing system, or bought in the shop; and how many documents of
-- each kind were taken of it.
with found as (
  select 1 as preference, d.story, d.buyers_order, null::text as sellers_order, false as bought
  from inbound_documents d where d.municipality = $1 and d.buyers_order = $2 and d.state = 'taken' and d.stage = 'placed'
  union all
  select 2, o.story, o.buyers_number, o.sellers_number, true
  from orders o where o.municipality = $1 and o.sellers_number = $3
  union all
  select 3, o.story, o.buyers_number, o.sellers_number, true
  from orders o where o.municipality = $1 and o.buyers_number = $2
), named as (
  select story, bought from found order by preference limit 1
)
select n.story, n.bought,
  (select buyers_order from found f where f.story = n.story and buyers_order is not null order by preference limit 1) as buyers_order,
  (select sellers_order from found f where f.story = n.story and sellers_order is not null order by preference limit 1) as sellers_order,
  (select count(*)::integer from inbound_documents v where v.story = n.story and v.state = 'taken' and v.kind = 'purchaseOrder') as orders,
  (select count(*)::integer from inbound_documents v where v.story = n.story and v.state = 'taken' and v.kind = 'receipt') as receipts
from named n
