-- Notes that an answer to a delivery ($1) says that its invoice is paid; gives how much of it the shop has not heard of, and nothing where it has heard of all.
-- Rows of the other sign than the invoice's are money that came back.
with invoice as (
  select d.event_no, coalesce(abs(e.amount), 0) as amount, greatest((
    select sum(p.amount * sign(e.amount) * case e.document_kind when 'creditNote' then -1 else 1 end - p.known)
    from payments p where p.event_no = d.event_no and p.state = 'taken' and p.currency = e.currency), 0) as told
  from deliveries d join events e using (event_no) where d.id = $1
), noted as (
  insert into acknowledged_payments (event_no, delivery_id, amount, recorded_at)
  select event_no, $1, greatest(amount - told, 0), $2 from invoice
  on conflict (event_no) do nothing
  returning event_no, amount
)
select n.amount::text as amount from noted n join invoice i using (event_no) where n.amount > 0 or i.told = 0
