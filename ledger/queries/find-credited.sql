-- The invoices in force of these sellers and numbers, with all that is needed to read them again.
select e.seller, e.document_number, b.bytes, s.fingerprint, s.definition
from unnest($1::text[], $2::text[]) as wanted (seller, document_number)
join events e on e.document_number = wanted.document_number and e.seller = wanted.seller and e.document_kind = 'invoice'
join event_bodies b using (event_no)
join schemas s on s.fingerprint = e.schema_fingerprint
where e.standing = 'in force'
