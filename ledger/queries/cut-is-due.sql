-- Whether a lane has documents whose file may be closed: their cut has come, or they fill a file.
select coalesce(min(due) filter (where predecessor is null) <= $2, false) or count(*) >= $3 as due
from deliveries where lane = $1 and state = 'rendered' and transmission_id is null
