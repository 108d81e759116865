#!/bin/sh
# What a question page weighs, the first time and the next.
exec sh "$(dirname "$0")/run.sh" --project=script bytes
