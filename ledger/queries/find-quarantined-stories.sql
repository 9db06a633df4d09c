select distinct story from quarantine where state = 'open' and story = any($1::text[])
