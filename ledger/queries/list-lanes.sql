select lane, municipality, system, failures, open_until, held from lanes order by lane
