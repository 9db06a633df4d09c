-- One more failure of the receiver as a whole. Attempts that ran side by side count once: only the first one that
-- still sees the count it started with moves it.
update lanes set failures = failures + 1, open_until = $3 where lane = $1 and failures = $2
