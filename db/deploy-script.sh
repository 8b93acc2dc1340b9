#!/usr/bin/env bash
# Writes sqlserver/deploy.sql from the migrations and the triggers of SQL Server. A test says when it is out of date.
set -euo pipefail
cd "$(dirname "$0")"

project=ProgramTracker.Migrations.SqlServer
dotnet ef migrations script --idempotent --project "$project" --startup-project "$project" --output sqlserver/deploy.sql
cat "$project/triggers.sql" >> sqlserver/deploy.sql
