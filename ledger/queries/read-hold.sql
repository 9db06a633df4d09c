select problem, since from sending_hold
