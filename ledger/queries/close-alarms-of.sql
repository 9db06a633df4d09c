update alarms set closed_at = $2 where cause = $1 and closed_at is null
