-- Documents of municipalities' systems that are part of no order's story because they were declined, contradict an earlier one, belong to
-- no known order or came outside their flow's dates: of an order's stories, or that name one of these numbers.
select d.document_no, d.inbound_no, d.municipality, d.system, d.kind, d.stage, d.number, d.buyers_order, d.sellers_order, d.story, d.state, d.problem, d.received_at
from inbound_documents d
where d.state in ('declined', 'contradiction', 'unmatched', 'not taken') and (d.story = any($1::text[]) or d.buyers_order = any($2::text[]) or d.sellers_order = any($2::text[]) or d.number = any($2::text[]))
order by d.document_no
limit $3
