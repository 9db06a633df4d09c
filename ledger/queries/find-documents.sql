-- The event in force for each document number, with its deliveries held for this transaction.
-- `may_have_left`: some delivery was taken, or nobody can prove that it was not, or it lies in a closed file; told from its own
-- row alone, because a row that was waited for is read anew and what it is joined to is not.
with found as (
  select e.event_no, e.source, e.event_id, e.seller, e.document_kind, e.document_number, e.business_hash
  from unnest($1::text[], $2::text[], $3::text[]) as wanted (seller, document_kind, document_number)
  join events e using (seller, document_kind, document_number)
  where e.standing = 'in force'
), held as (
  select d.event_no,
    d.unproven
      or d.state in ('sending', 'unknown', 'delivered', 'acknowledged', 'rejected')
      or coalesce(d.transmission_id <> d.id, false) as may_have_left
  from found
  join deliveries d using (event_no)
  for update of d
)
select f.*, coalesce((select bool_or(h.may_have_left) from held h where h.event_no = f.event_no), false) as may_have_left
from found f
