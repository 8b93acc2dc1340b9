#!/usr/bin/env bash
# Makes the initial migrations of both engines and the deployment script anew from the model.
# Only while nobody holds data that must be kept; later changes are migrations of their own (see README.md).
set -euo pipefail
cd "$(dirname "$0")"

dotnet tool restore >/dev/null
for engine in Sqlite SqlServer; do
  project=ProgramTracker.Migrations.$engine
  rm -rf "$project/Migrations"
  dotnet restore "$project" -v q
  dotnet ef migrations add Initial --project "$project" --startup-project "$project" --output-dir Migrations
done
./deploy-script.sh
