select delivery_id, outcome, lines, freight::text as freight, fees::text as fees, differences, held_until, matched_at
from matches where delivery_id = any($1::uuid[])
