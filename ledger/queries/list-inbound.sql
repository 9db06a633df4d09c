-- What came in and could not be read, unless a person has set it aside, or belongs to nothing that was sent; and documents in it that were declined, contradict an
-- earlier one or belong to no known order, until one of the same number is taken; and payments of no known invoice, in the same way.
select i.inbound_no, i.municipality, i.system, i.channel_id, i.media_type, i.state, i.problem, i.received_at
from inbound i
where i.state in ('unmatched', 'unreadable') and i.dismissed_at is null and ($1::text is null or i.municipality = $1) and ($2::text is null or i.system = $2)
union all
select d.inbound_no, d.municipality, d.system, i.channel_id, i.media_type, d.state, d.problem, i.received_at
from inbound_documents d join inbound i using (inbound_no)
where d.state in ('contradiction', 'declined', 'unmatched') and ($1::text is null or d.municipality = $1) and ($2::text is null or d.system = $2)
  and not exists (
    select from inbound_documents later
    where later.document_key = d.document_key and later.state = 'taken' and later.document_no > d.document_no)
union all
select p.inbound_no, p.municipality, p.system, i.channel_id, i.media_type, p.state, p.problem, i.received_at
from payments p join inbound i using (inbound_no)
where p.state in ('declined', 'unmatched') and ($1::text is null or p.municipality = $1) and ($2::text is null or p.system = $2)
  and not exists (select from payments taken where taken.payment_key = p.payment_key and taken.state = 'taken')
order by inbound_no limit $3
