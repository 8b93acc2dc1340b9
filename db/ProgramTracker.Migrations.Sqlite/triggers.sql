-- The ledger and the record of commands are append-only. Run again after every migration: SQLite drops a table's triggers when it rebuilds the table.

CREATE TRIGGER IF NOT EXISTS "LedgerEntries_RefuseUpdate" BEFORE UPDATE ON "LedgerEntries"
BEGIN
    SELECT RAISE(ABORT, 'LedgerEntries is append-only: UPDATE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "LedgerEntries_RefuseDelete" BEFORE DELETE ON "LedgerEntries"
BEGIN
    SELECT RAISE(ABORT, 'LedgerEntries is append-only: DELETE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "LedgerTransactions_RefuseUpdate" BEFORE UPDATE ON "LedgerTransactions"
BEGIN
    SELECT RAISE(ABORT, 'LedgerTransactions is append-only: UPDATE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "LedgerTransactions_RefuseDelete" BEFORE DELETE ON "LedgerTransactions"
BEGIN
    SELECT RAISE(ABORT, 'LedgerTransactions is append-only: DELETE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "CommandRecords_RefuseUpdate" BEFORE UPDATE ON "CommandRecords"
BEGIN
    SELECT RAISE(ABORT, 'CommandRecords is append-only: UPDATE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "CommandRecords_RefuseDelete" BEFORE DELETE ON "CommandRecords"
BEGIN
    SELECT RAISE(ABORT, 'CommandRecords is append-only: DELETE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "ImportRows_KeepImportedAsIs" BEFORE UPDATE ON "ImportRows" WHEN EXISTS (SELECT 1 FROM "GrantImports" WHERE "Id" = OLD."ImportId" AND "State" = 1)
BEGIN
    SELECT RAISE(ABORT, 'ImportRows of an import are append-only: UPDATE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "ImportRows_KeepImported" BEFORE DELETE ON "ImportRows" WHEN EXISTS (SELECT 1 FROM "GrantImports" WHERE "Id" = OLD."ImportId" AND "State" = 1)
BEGIN
    SELECT RAISE(ABORT, 'ImportRows of an import are append-only: DELETE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "ImportFiles_KeepImportedAsIs" BEFORE UPDATE ON "ImportFiles" WHEN EXISTS (SELECT 1 FROM "GrantImports" WHERE "Id" = OLD."ImportId" AND "State" = 1)
BEGIN
    SELECT RAISE(ABORT, 'ImportFiles of an import are append-only: UPDATE refused.');
END;

CREATE TRIGGER IF NOT EXISTS "ImportFiles_KeepImported" BEFORE DELETE ON "ImportFiles" WHEN EXISTS (SELECT 1 FROM "GrantImports" WHERE "Id" = OLD."ImportId" AND "State" = 1)
BEGIN
    SELECT RAISE(ABORT, 'ImportFiles of an import are append-only: DELETE refused.');
END;
