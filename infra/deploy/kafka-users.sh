#!/bin/sh
# Gives each user of the brokers its password. Running it again with the same secrets changes nothing; with new ones it changes the passwords.
set -eu
umask 077
# A file, because every user of the machine can read the arguments of a process.
file=$(mktemp)
trap 'rm -f "$file"' EXIT
for user in identity enrolment transfers funding statistics access-keeper; do
  printf 'SCRAM-SHA-512=password=%s\n' "$(cat "/run/secrets/${user}_kafka_password")" >"$file"
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server kafka-1:9092,kafka-2:9092,kafka-3:9092 --command-config /run/secrets/kafka_admin \
    --alter --add-config-file "$file" --entity-type users --entity-name "$user"
done
