select lane, failures, open_until, held, next_sequence, bid from lanes where lane = $1
