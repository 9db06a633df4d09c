-- What was waited for did not come in time. Every such delivery is parked with what it waited for; of a buyer's order number with
-- the order, because that is for the buyer to give.
update deliveries d set state = 'parked', due = null, changed_at = $1,
  problem = case
    when unnumbered.order_number is null then jsonb_build_object('code', 'KS-LEDGER-WAITED-IN-VAIN', 'parameters', jsonb_build_object(
      'document', document_number, 'waitsFor', jsonb_build_object('filled', waits_for), 'until', jsonb_build_object('instant', until)))
    else jsonb_build_object('code', 'KS-LEDGER-NO-BUYERS-NUMBER', 'parameters', jsonb_build_object(
      'document', document_number, 'order', unnumbered.order_number, 'municipality', municipality, 'until', jsonb_build_object('instant', until)))
  end
from (
  select w.id, substring(w.waits_for from '^buyer''s number of order (.*) of [a-z0-9-]+$') as order_number,
    to_char(w.due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until
  from deliveries w where w.state = 'waiting' and w.due <= $1 and not exists (select from matches m where m.delivery_id = w.id and m.outcome = 'held')
) as unnumbered
where d.id = unnumbered.id and d.state = 'waiting' and d.due <= $1
returning d.id
