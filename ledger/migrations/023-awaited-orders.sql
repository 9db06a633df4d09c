-- Programs from 002 on may run beside this.
-- How long a document of a municipality's system waits for its order before people are told that it is missing; null: it does not wait, or they were told.

alter table inbound_documents add column order_due timestamptz;
create index inbound_documents_order_due on inbound_documents (order_due) where order_due is not null;
