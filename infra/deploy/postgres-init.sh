#!/bin/sh
# Runs once, when a database is made. The service owns its database and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$(cat /run/secrets/service_password)" --username postgres <<SQL
create role xueji login password :'password';
create database xueji owner xueji;
SQL
