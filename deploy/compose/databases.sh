#!/bin/sh
# Runs once, when the database folder is empty: each service gets its own database and role.
set -eu
for name in arena actor value_assessment gateway; do
  psql -v ON_ERROR_STOP=1 -v name="$name" -v password="$DATABASE_PASSWORD" --username postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
done
