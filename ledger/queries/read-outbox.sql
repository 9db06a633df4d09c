-- In order, and never past a transaction that is still open: its rows would come to lie before those already published. A row
-- that was restored from another server's backup may bear a number that is still to come here.
select outbox_no, topic, story, type, headers, value, recorded_at
from outbox_open
where transaction_id < pg_snapshot_xmin(pg_current_snapshot()) or transaction_id >= pg_snapshot_xmax(pg_current_snapshot())
order by outbox_no limit $1
