-- Programs from 002 on may run beside this.
-- Payments that came before their invoices are taken in once more when these are known; `reference` is as references are compared.

create index payments_unmatched_by_invoice on payments (municipality, invoice) where state = 'unmatched' and invoice is not null;
create index payments_unmatched_by_reference on payments (municipality, reference) where state = 'unmatched' and reference is not null;
create index payments_open on payments (inbound_no) where state in ('declined', 'unmatched');
