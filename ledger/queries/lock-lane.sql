select next_sequence, numbers_doubtful from lanes where lane = $1 for update
