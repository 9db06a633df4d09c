select distinct story from quarantine where state = 'open' and undecoded and story = any($1::text[])
