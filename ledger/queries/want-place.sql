update account_places set wanted = true where account = $1 and not wanted
