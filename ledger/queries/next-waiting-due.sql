select min(due) as due from deliveries where state = 'waiting'
