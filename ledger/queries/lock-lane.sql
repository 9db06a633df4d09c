select next_sequence from lanes where lane = $1 for update
