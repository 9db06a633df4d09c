-- What an open alarm says now; nobody is told anew.
update alarms set problem = $3 where cause = $1 and subject = $2 and closed_at is null and problem is distinct from $3::jsonb
