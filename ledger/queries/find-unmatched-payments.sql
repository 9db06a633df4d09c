-- Messages with payments of no known invoice that name one of these, by number or reference.
select p.inbound_no from unnest($1::text[], $2::text[]) as known (municipality, invoice)
join payments p on p.municipality = known.municipality and p.invoice = known.invoice and p.state = 'unmatched'
union
select p.inbound_no from unnest($1::text[], $3::text[]) as known (municipality, reference)
join payments p on p.municipality = known.municipality and p.reference = known.reference and p.state = 'unmatched'
