-- Messages with documents that belonged to no known order and name one of these, by either number.
select d.inbound_no from unnest($1::text[], $2::text[]) as known (municipality, buyers_order)
join inbound_documents d on d.municipality = known.municipality and d.buyers_order = known.buyers_order and d.state = 'unmatched'
union
select d.inbound_no from unnest($1::text[], $3::text[]) as known (municipality, sellers_order)
join inbound_documents d on d.municipality = known.municipality and d.sellers_order = known.sellers_order and d.state = 'unmatched'
