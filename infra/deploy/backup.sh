#!/bin/sh
# Dumps every database into /backup/TIME, which is complete when the file `done` is there. Keeps the newest 14.
set -eu
to=/backup/$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$to"
for service in identity enrolment transfers funding statistics; do
  PGPASSWORD=$(cat "/run/secrets/${service}_admin_password") \
    pg_dump --host "postgres-$service" --username postgres --format custom --file "$to/$service.dump" xueji
done
touch "$to/done"
ls -d /backup/*/ | sort | head -n -14 | xargs -r rm -r
