-- Who waited behind deliveries that block no longer moves up to what those waited for themselves.
update deliveries f set predecessor = d.predecessor, due = greatest(f.due, $2), changed_at = $2
from deliveries d
where d.id = any($1::uuid[]) and f.predecessor = d.id
