-- One whose message is applied once more keeps the time when it came.
insert into payments (
  inbound_no, place, municipality, system, flow, payment_key, number, invoice, reference, amount, currency, paid_on, state, problem, event_no, event_id, known, received_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
on conflict (inbound_no, place) do update set (flow, payment_key, state, problem, event_no, event_id, known) = (
  excluded.flow, excluded.payment_key, excluded.state, excluded.problem, excluded.event_no, excluded.event_id, excluded.known)
