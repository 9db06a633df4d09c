-- Programs from 002 on may run beside this.
-- Receipts that came before their orders are taken in once more when these are known.

create index inbound_documents_unmatched_by_buyers_order on inbound_documents (municipality, buyers_order) where state = 'unmatched' and buyers_order is not null;
create index inbound_documents_unmatched_by_sellers_order on inbound_documents (municipality, sellers_order) where state = 'unmatched' and sellers_order is not null;
create index inbound_documents_not_taken on inbound_documents (document_no) where state = 'not taken';
