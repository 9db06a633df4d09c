-- Those of the buyers' numbers by which an order is known, of either side's making.
select wanted.municipality, wanted.buyers_number
from unnest($1::text[], $2::text[]) as wanted (municipality, buyers_number)
where exists (select from orders o where o.municipality = wanted.municipality and o.buyers_number = wanted.buyers_number)
  or exists (select from inbound_documents d where d.municipality = wanted.municipality and d.buyers_order = wanted.buyers_number and d.stage = 'placed' and d.state = 'taken')
