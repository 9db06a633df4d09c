#!/usr/bin/env bash
# Makes the cluster, the user and the database where they are missing, and becomes the server.
set -euo pipefail
program=/opt/postgresql/bin
if [ ! -f "$PGDATA/PG_VERSION" ]; then
  user=${POSTGRES_USER:-postgres}
  database=${POSTGRES_DB:-$user}
  if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then POSTGRES_PASSWORD=$(< "$POSTGRES_PASSWORD_FILE"); fi
  mkdir -p "$PGDATA"
  "$program/initdb" --pgdata "$PGDATA" --username "$user" --pwfile <(echo "$POSTGRES_PASSWORD") \
    --encoding UTF8 --locale C --auth-local trust --auth-host scram-sha-256
  [ "$database" = postgres ] || "$program/postgres" --single -D "$PGDATA" postgres <<< "create database \"$database\""
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
fi
exec "$program/postgres" -D "$PGDATA" -c 'listen_addresses=*' -c unix_socket_directories=/tmp "$@"
