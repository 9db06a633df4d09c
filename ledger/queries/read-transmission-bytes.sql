select transmission_id, bytes from transmission_bodies where transmission_id = any($1::uuid[]) and part = 1
