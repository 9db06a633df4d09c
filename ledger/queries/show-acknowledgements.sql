select delivery_id, inbound_no, grade, decided_at, reason_codes, requested_action, text, effect, recorded_at
from acknowledgements where delivery_id = any($1::uuid[]) order by acknowledgement_no
