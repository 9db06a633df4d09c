update lanes set collect_due = null where lane = $1
