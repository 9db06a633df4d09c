select id, state, problem from deliveries where id = any($1::uuid[]) for update
