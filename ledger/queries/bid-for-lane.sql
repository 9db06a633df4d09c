-- Tells whoever sends in the lane how few lanes somebody has who waits for it.
update lanes set bid = $3 where lane = $1 and sender <> $2 and (bid is null or bid > $3)
