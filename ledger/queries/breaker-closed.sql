update lanes set failures = 0, open_until = null where lane = $1 and failures > 0
