delete from sending_hold returning since
