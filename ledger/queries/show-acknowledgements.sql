select delivery_id, inbound_no, grade, decided_at, reason_codes, coalesce(requested_actions, array_remove(array[requested_action], null)) as requested_actions, text, effect, recorded_at
from acknowledgements where delivery_id = any($1::uuid[]) order by acknowledgement_no
