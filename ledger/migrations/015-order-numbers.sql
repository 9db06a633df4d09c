-- Programs from 002 on may run beside this.
-- Invoices find the story of their order by either number, also where only the municipality has placed it.

create index order_entries_by_sellers_number on order_entries (municipality, sellers_number) where sellers_number is not null;
create index order_entries_by_buyers_number on order_entries (municipality, buyers_number) where buyers_number is not null;
