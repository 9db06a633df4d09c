update account_places set token = null, until = null where account = $1 and place = $2 and token = $3
returning wanted
