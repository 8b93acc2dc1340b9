
-- The ledger and the record of commands are append-only. Run again after every migration: it changes nothing where all is there.
CREATE OR ALTER TRIGGER [LedgerEntries_RefuseUpdate] ON [LedgerEntries] INSTEAD OF UPDATE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N'LedgerEntries is append-only: UPDATE refused.', 1;
END;
GO

CREATE OR ALTER TRIGGER [LedgerEntries_RefuseDelete] ON [LedgerEntries] INSTEAD OF DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N'LedgerEntries is append-only: DELETE refused.', 1;
END;
GO

CREATE OR ALTER TRIGGER [LedgerTransactions_RefuseUpdate] ON [LedgerTransactions] INSTEAD OF UPDATE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N'LedgerTransactions is append-only: UPDATE refused.', 1;
END;
GO

CREATE OR ALTER TRIGGER [LedgerTransactions_RefuseDelete] ON [LedgerTransactions] INSTEAD OF DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N'LedgerTransactions is append-only: DELETE refused.', 1;
END;
GO

CREATE OR ALTER TRIGGER [CommandRecords_RefuseUpdate] ON [CommandRecords] INSTEAD OF UPDATE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N'CommandRecords is append-only: UPDATE refused.', 1;
END;
GO

CREATE OR ALTER TRIGGER [CommandRecords_RefuseDelete] ON [CommandRecords] INSTEAD OF DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N'CommandRecords is append-only: DELETE refused.', 1;
END;
GO

CREATE OR ALTER TRIGGER [ImportRows_KeepImported] ON [ImportRows] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted AS d JOIN [GrantImports] AS i ON i.[Id] = d.[ImportId] WHERE i.[State] = 1)
        THROW 51000, N'ImportRows of an import are append-only: UPDATE and DELETE refused.', 1;
END;
GO

CREATE OR ALTER TRIGGER [ImportFiles_KeepImported] ON [ImportFiles] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted AS d JOIN [GrantImports] AS i ON i.[Id] = d.[ImportId] WHERE i.[State] = 1)
        THROW 51000, N'ImportFiles of an import are append-only: UPDATE and DELETE refused.', 1;
END;
GO
