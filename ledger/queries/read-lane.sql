select lane, failures, open_until, held, next_sequence from lanes where lane = $1
