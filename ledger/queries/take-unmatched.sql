-- Messages with documents that belonged to no known order and name one of these, by either number. They wait for it no longer: who is about to say that it
-- is missing is waited for here, and after this says so no more.
with named as (
  select d.document_no, d.inbound_no from unnest($1::text[], $2::text[]) as known (municipality, buyers_order)
  join inbound_documents d on d.municipality = known.municipality and d.buyers_order = known.buyers_order and d.state = 'unmatched'
  union
  select d.document_no, d.inbound_no from unnest($1::text[], $3::text[]) as known (municipality, sellers_order)
  join inbound_documents d on d.municipality = known.municipality and d.sellers_order = known.sellers_order and d.state = 'unmatched'
), waiting as (
  select d.document_no from inbound_documents d join named using (document_no) where d.order_due is not null
  order by d.document_no for update of d
), found as (
  update inbound_documents d set order_due = null from waiting where d.document_no = waiting.document_no
)
select distinct inbound_no from named
