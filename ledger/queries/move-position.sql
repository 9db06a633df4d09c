update positions set generation = $3, next_offset = $4 where topic = $1 and partition = $2
