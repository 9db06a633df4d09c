-- The next file of a lane has this number; one that may be in use already is never given again.
update lanes set next_sequence = $2, numbers_doubtful = false where lane = $1 and next_sequence <= $2
returning lane
