update deliveries set due = $4
where lane = $1 and state = 'rendered' and transmission_id is null and predecessor is null and due > $2 and due <= $3
