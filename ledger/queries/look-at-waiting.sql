-- When the next waiting delivery has waited long enough, and whether an invoice is held until its goods are received.
select (select min(due) from deliveries where state = 'waiting') as due, exists (select from matches where outcome = 'held') as held
