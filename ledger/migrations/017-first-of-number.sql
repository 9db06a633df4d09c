-- Programs from 002 on may run beside this.
-- The story of an order's number is that of who spoke of it first: found at once however many invoices name the number, also one that nobody has placed.

create index order_entries_first_of_sellers_number on order_entries (municipality, sellers_number, recorded_at) where story is not null;
create index order_entries_first_of_buyers_number on order_entries (municipality, buyers_number, recorded_at) where story is not null;
create index order_entries_without_story_by_buyers_number on order_entries (municipality, buyers_number) where story is null;
drop index order_entries_by_sellers_number, order_entries_by_buyers_number;
