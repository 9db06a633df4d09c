select collect_due as due from lanes where lane = $1
