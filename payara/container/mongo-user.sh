#!/bin/bash
# Run once by MongoDB's image when its volume is empty: makes the user that the platform is.
set -eu
export PLATFORM_PASSWORD
PLATFORM_PASSWORD=$(cat /run/secrets/mongodb-password)
mongosh --quiet imagerepo --eval '
  db.createUser({
    user: "imagerepo",
    pwd: process.env.PLATFORM_PASSWORD,
    roles: [{role: "readWrite", db: "imagerepo"}]
  })'
