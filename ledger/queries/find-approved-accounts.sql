select municipality, payee, account, valid_from, valid_until from approved_accounts where municipality = any($1::text[])
