-- Lets other services send in the lane.
update lanes set sender = null, sender_until = null, bid = null where lane = $1 and sender = $2
