IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [CommandRecords] (
        [Id] bigint NOT NULL IDENTITY,
        [At] datetime2(3) NOT NULL,
        [ActorId] nvarchar(100) NOT NULL,
        [ActorName] nvarchar(200) NOT NULL,
        [ActorRole] int NOT NULL,
        [Command] nvarchar(100) NOT NULL,
        [SubjectKind] nvarchar(60) NULL,
        [SubjectId] nvarchar(60) NULL,
        [BeforeJson] nvarchar(max) NULL,
        [AfterJson] nvarchar(max) NULL,
        CONSTRAINT [PK_CommandRecords] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [LedgerHead] (
        [Id] int NOT NULL,
        [Number] bigint NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_LedgerHead] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [LedgerTransactions] (
        [Number] bigint NOT NULL,
        [At] datetime2(3) NOT NULL,
        [ActorId] nvarchar(100) NOT NULL,
        [ActorName] nvarchar(200) NOT NULL,
        [Command] nvarchar(100) NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_LedgerTransactions] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [MinistryPeriods] (
        [Id] int NOT NULL IDENTITY,
        [FromDay] date NULL,
        [FromText] nvarchar(40) NOT NULL,
        [ToDay] date NULL,
        [Abbreviation] nvarchar(60) NOT NULL,
        [Ministry] nvarchar(300) NOT NULL,
        [FoldedMinistry] nvarchar(400) NOT NULL,
        [Minister] nvarchar(300) NOT NULL,
        [StateSecretaries] nvarchar(1000) NULL,
        [Evidence] nvarchar(4000) NULL,
        [Sources] nvarchar(4000) NULL,
        CONSTRAINT [PK_MinistryPeriods] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Municipalities] (
        [Ags] nvarchar(12) NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [OfficialName] nvarchar(300) NOT NULL,
        [FoldedName] nvarchar(400) NOT NULL,
        [Kind] int NOT NULL,
        [ParentAgs] nvarchar(12) NULL,
        [KreisAgs] nvarchar(12) NULL,
        [RegierungsbezirkAgs] nvarchar(12) NULL,
        [Population] int NULL,
        [PopulationDate] date NULL,
        [AreaHectares] int NULL,
        [Latitude] float NULL,
        [Longitude] float NULL,
        [ValidFrom] date NULL,
        [ValidTo] date NULL,
        [SuccessorAgs] nvarchar(12) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Municipalities] PRIMARY KEY ([Ags]),
        CONSTRAINT [FK_Municipalities_Municipalities_ParentAgs] FOREIGN KEY ([ParentAgs]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [MunicipalityChanges] (
        [Id] int NOT NULL IDENTITY,
        [Date] date NULL,
        [DateText] nvarchar(40) NOT NULL,
        [OldAgs] nvarchar(100) NOT NULL,
        [OldName] nvarchar(300) NOT NULL,
        [NewAgs] nvarchar(100) NOT NULL,
        [NewName] nvarchar(300) NOT NULL,
        [ChangeType] nvarchar(100) NOT NULL,
        [KeyChanged] bit NOT NULL,
        [Note] nvarchar(1000) NULL,
        [Source] nvarchar(4000) NULL,
        CONSTRAINT [PK_MunicipalityChanges] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Programmes] (
        [Id] int NOT NULL IDENTITY,
        [Key] nvarchar(60) NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [FoldedName] nvarchar(400) NOT NULL,
        [LongName] nvarchar(500) NULL,
        [StartYear] int NULL,
        [EndYear] int NULL,
        [Level] nvarchar(100) NULL,
        [StartText] nvarchar(1000) NULL,
        [EndText] nvarchar(1000) NULL,
        [MinistryText] nvarchar(4000) NULL,
        [BudgetText] nvarchar(4000) NULL,
        [RecipientsText] nvarchar(4000) NULL,
        [FundsText] nvarchar(4000) NULL,
        [EvidenceText] nvarchar(4000) NULL,
        [SourcesText] nvarchar(4000) NULL,
        [IsReference] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Programmes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Releases] (
        [Id] int NOT NULL IDENTITY,
        [Title] nvarchar(500) NOT NULL,
        [Issuer] nvarchar(300) NOT NULL,
        [FoldedIssuer] nvarchar(400) NOT NULL,
        [Ministry] nvarchar(60) NULL,
        [PublishedOn] date NULL,
        [SourceUrl] nvarchar(1000) NULL,
        [Visibility] int NOT NULL,
        [EmbargoUntil] datetime2(3) NULL,
        [EmbargoUnread] bit NOT NULL,
        [Status] int NOT NULL,
        [WithdrawalReason] nvarchar(1000) NULL,
        [WithdrawnAt] datetime2(3) NULL,
        [WithdrawnBy] nvarchar(200) NULL,
        [CopyOfId] int NULL,
        [CorrectsId] int NULL,
        [CurrentVersion] int NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Releases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Releases_Releases_CopyOfId] FOREIGN KEY ([CopyOfId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Releases_Releases_CorrectsId] FOREIGN KEY ([CorrectsId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [SearchTerms] (
        [Term] nvarchar(60) NOT NULL,
        [Subject] int NOT NULL,
        [SubjectId] int NOT NULL,
        [Field] int NOT NULL,
        [Frequency] int NOT NULL,
        CONSTRAINT [PK_SearchTerms] PRIMARY KEY ([Term], [Subject], [SubjectId], [Field])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Settings] (
        [Key] nvarchar(60) NOT NULL,
        [Value] nvarchar(4000) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Settings] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Events] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [Title] nvarchar(500) NOT NULL,
        [FoldedTitle] nvarchar(400) NOT NULL,
        [DateText] nvarchar(10) NULL,
        [FirstDay] date NULL,
        [EndDateText] nvarchar(10) NULL,
        [LastDay] date NULL,
        [Place] nvarchar(300) NULL,
        [Ags] nvarchar(12) NULL,
        [Organiser] nvarchar(300) NULL,
        [ParentId] int NULL,
        [Series] nvarchar(300) NULL,
        [IsVirtual] bit NOT NULL,
        [Visibility] int NOT NULL,
        [EmbargoUntil] datetime2(3) NULL,
        [IsVoid] bit NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Events] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Events_Events_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Events] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Events_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [MunicipalityNames] (
        [Id] int NOT NULL IDENTITY,
        [Ags] nvarchar(12) NULL,
        [Spelling] nvarchar(300) NOT NULL,
        [Folded] nvarchar(400) NOT NULL,
        [Kind] nvarchar(60) NOT NULL,
        [NeedsContext] bit NOT NULL,
        [Note] nvarchar(1000) NULL,
        CONSTRAINT [PK_MunicipalityNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MunicipalityNames_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [MunicipalityPopulations] (
        [Ags] nvarchar(12) NOT NULL,
        [Date] date NOT NULL,
        [Basis] nvarchar(60) NOT NULL,
        [Population] int NOT NULL,
        CONSTRAINT [PK_MunicipalityPopulations] PRIMARY KEY ([Ags], [Date], [Basis]),
        CONSTRAINT [FK_MunicipalityPopulations_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Organisations] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(300) NOT NULL,
        [FoldedName] nvarchar(400) NOT NULL,
        [Kind] int NOT NULL,
        [Ags] nvarchar(12) NULL,
        [MergedIntoId] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Organisations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Organisations_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Organisations_Organisations_MergedIntoId] FOREIGN KEY ([MergedIntoId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [ProgrammeFigures] (
        [Id] int NOT NULL IDENTITY,
        [ProgrammeId] int NOT NULL,
        [DateText] nvarchar(40) NOT NULL,
        [Year] int NULL,
        [Measure] nvarchar(100) NOT NULL,
        [Value] bigint NOT NULL,
        [IsMoney] bit NOT NULL,
        [Unit] nvarchar(100) NULL,
        [Scope] nvarchar(1000) NULL,
        [Source] nvarchar(4000) NULL,
        CONSTRAINT [PK_ProgrammeFigures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProgrammeFigures_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [ProgrammeNames] (
        [Id] int NOT NULL IDENTITY,
        [ProgrammeId] int NOT NULL,
        [Spelling] nvarchar(300) NOT NULL,
        [Folded] nvarchar(400) NOT NULL,
        [NeedsContext] bit NOT NULL,
        CONSTRAINT [PK_ProgrammeNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProgrammeNames_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [ProgrammeYears] (
        [Id] int NOT NULL IDENTITY,
        [ProgrammeId] int NOT NULL,
        [Year] int NOT NULL,
        [BudgetCents] bigint NULL,
        [IsComplete] bit NOT NULL,
        [MarkedAt] datetime2(3) NULL,
        [MarkedById] nvarchar(100) NULL,
        [MarkedBy] nvarchar(200) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ProgrammeYears] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProgrammeYears_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [ReleaseVersions] (
        [Id] int NOT NULL IDENTITY,
        [ReleaseId] int NOT NULL,
        [Number] int NOT NULL,
        [Original] varbinary(max) NULL,
        [FileName] nvarchar(260) NULL,
        [Encoding] nvarchar(40) NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [TextSha256] nvarchar(64) NOT NULL,
        [IsWithdrawn] bit NOT NULL,
        [Text] nvarchar(max) NULL,
        [RepairsJson] nvarchar(max) NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_ReleaseVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReleaseVersions_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [EventNames] (
        [Id] int NOT NULL IDENTITY,
        [EventId] int NOT NULL,
        [Name] nvarchar(500) NOT NULL,
        [Folded] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_EventNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EventNames_Events_EventId] FOREIGN KEY ([EventId]) REFERENCES [Events] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Grants] (
        [Id] int NOT NULL IDENTITY,
        [Funder] int NOT NULL,
        [GrantingAuthority] nvarchar(300) NULL,
        [ProgrammeId] int NULL,
        [OrganisationId] int NULL,
        [Project] nvarchar(1000) NULL,
        [FoldedProject] nvarchar(400) NULL,
        [ReferenceNumber] nvarchar(100) NULL,
        [FoldedReferenceNumber] nvarchar(100) NULL,
        [YearBucket] int NOT NULL,
        [Year] int NULL,
        [PeriodFrom] int NULL,
        [PeriodTo] int NULL,
        [AwardFrom] date NULL,
        [AwardTo] date NULL,
        [Bucket] int NOT NULL,
        [Visibility] int NOT NULL,
        [EmbargoUntil] datetime2(3) NULL,
        [Status] int NOT NULL,
        [ClosedAt] datetime2(3) NULL,
        [MergedIntoId] int NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Grants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Grants_Grants_MergedIntoId] FOREIGN KEY ([MergedIntoId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Grants_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Grants_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [ReleaseMunicipalities] (
        [Id] int NOT NULL IDENTITY,
        [ReleaseVersionId] int NOT NULL,
        [Ags] nvarchar(12) NULL,
        [Name] nvarchar(300) NOT NULL,
        [Role] int NOT NULL,
        [IsOutside] bit NOT NULL,
        [SpansJson] nvarchar(max) NOT NULL,
        [RuleId] nvarchar(120) NOT NULL,
        CONSTRAINT [PK_ReleaseMunicipalities] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReleaseMunicipalities_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReleaseMunicipalities_ReleaseVersions_ReleaseVersionId] FOREIGN KEY ([ReleaseVersionId]) REFERENCES [ReleaseVersions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [ReleaseProgrammes] (
        [Id] int NOT NULL IDENTITY,
        [ReleaseVersionId] int NOT NULL,
        [ProgrammeId] int NULL,
        [Name] nvarchar(500) NOT NULL,
        [SpansJson] nvarchar(max) NOT NULL,
        [RuleId] nvarchar(120) NOT NULL,
        CONSTRAINT [PK_ReleaseProgrammes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReleaseProgrammes_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReleaseProgrammes_ReleaseVersions_ReleaseVersionId] FOREIGN KEY ([ReleaseVersionId]) REFERENCES [ReleaseVersions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [ReleaseSketches] (
        [ReleaseVersionId] int NOT NULL,
        [Hash] bigint NOT NULL,
        CONSTRAINT [PK_ReleaseSketches] PRIMARY KEY ([ReleaseVersionId], [Hash]),
        CONSTRAINT [FK_ReleaseSketches_ReleaseVersions_ReleaseVersionId] FOREIGN KEY ([ReleaseVersionId]) REFERENCES [ReleaseVersions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Statements] (
        [Id] int NOT NULL IDENTITY,
        [ReleaseId] int NOT NULL,
        [ReleaseVersionId] int NOT NULL,
        [Kind] int NOT NULL,
        [State] int NOT NULL,
        [Ordinal] int NOT NULL,
        [KindIndex] int NOT NULL,
        [RuleId] nvarchar(120) NOT NULL,
        [QuoteStart] int NOT NULL,
        [QuoteLength] int NOT NULL,
        [QuoteExact] nvarchar(max) NOT NULL,
        [QuotePrefix] nvarchar(32) NOT NULL,
        [QuoteSuffix] nvarchar(32) NOT NULL,
        [SentenceStart] int NOT NULL,
        [SentenceLength] int NOT NULL,
        [Reasons] nvarchar(200) NOT NULL,
        [IsSure] bit NOT NULL,
        [IsAddedByHand] bit NOT NULL,
        [Cents] bigint NULL,
        [LowerCents] bigint NULL,
        [UpperCents] bigint NULL,
        [Qualifier] int NULL,
        [Role] int NULL,
        [IsCounted] bit NOT NULL,
        [ProgrammeId] int NULL,
        [PeriodFrom] int NULL,
        [PeriodTo] int NULL,
        [CountValue] bigint NULL,
        [CountUnit] int NULL,
        [EventDay] date NULL,
        [PersonName] nvarchar(300) NULL,
        [PayloadJson] nvarchar(max) NOT NULL,
        [DecidedJson] nvarchar(max) NULL,
        [DecidedAt] datetime2(3) NULL,
        [DecidedById] nvarchar(100) NULL,
        [DecidedBy] nvarchar(200) NULL,
        [DecisionNote] nvarchar(1000) NULL,
        [PredecessorId] int NULL,
        [Relocation] int NULL,
        [BearerId] int NULL,
        [LostInVersion] int NULL,
        [Loss] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Statements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Statements_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Statements_ReleaseVersions_ReleaseVersionId] FOREIGN KEY ([ReleaseVersionId]) REFERENCES [ReleaseVersions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Statements_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Statements_Statements_BearerId] FOREIGN KEY ([BearerId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Statements_Statements_PredecessorId] FOREIGN KEY ([PredecessorId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [GrantDecisions] (
        [Id] int NOT NULL IDENTITY,
        [GrantId] int NOT NULL,
        [Kind] int NOT NULL,
        [ReferenceNumber] nvarchar(100) NULL,
        [Authority] nvarchar(300) NULL,
        [DecidedOn] date NOT NULL,
        [Measure] int NOT NULL,
        [Cents] bigint NOT NULL,
        [Note] nvarchar(1000) NULL,
        [FileName] nvarchar(260) NULL,
        [ContentType] nvarchar(100) NULL,
        [File] varbinary(max) NULL,
        [FileSha256] nvarchar(64) NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_GrantDecisions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GrantDecisions_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [GrantDistinctions] (
        [FirstGrantId] int NOT NULL,
        [SecondGrantId] int NOT NULL,
        [Facts] nvarchar(64) NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GrantDistinctions] PRIMARY KEY ([FirstGrantId], [SecondGrantId]),
        CONSTRAINT [FK_GrantDistinctions_Grants_FirstGrantId] FOREIGN KEY ([FirstGrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantDistinctions_Grants_SecondGrantId] FOREIGN KEY ([SecondGrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [GrantLinks] (
        [FirstGrantId] int NOT NULL,
        [SecondGrantId] int NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_GrantLinks] PRIMARY KEY ([FirstGrantId], [SecondGrantId]),
        CONSTRAINT [FK_GrantLinks_Grants_FirstGrantId] FOREIGN KEY ([FirstGrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantLinks_Grants_SecondGrantId] FOREIGN KEY ([SecondGrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [GrantMerges] (
        [Id] int NOT NULL IDENTITY,
        [GrantId] int NOT NULL,
        [IntoGrantId] int NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [LedgerNumber] bigint NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [SeparatedAt] datetime2(3) NULL,
        [SeparatedById] nvarchar(100) NULL,
        [SeparatedBy] nvarchar(200) NULL,
        [SeparationReason] nvarchar(1000) NULL,
        [SeparationLedgerNumber] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GrantMerges] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GrantMerges_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantMerges_Grants_IntoGrantId] FOREIGN KEY ([IntoGrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [GrantMunicipalities] (
        [GrantId] int NOT NULL,
        [Ags] nvarchar(12) NOT NULL,
        [ShareBasisPoints] int NULL,
        CONSTRAINT [PK_GrantMunicipalities] PRIMARY KEY ([GrantId], [Ags]),
        CONSTRAINT [FK_GrantMunicipalities_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantMunicipalities_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [EventEvidence] (
        [EventId] int NOT NULL,
        [StatementId] int NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_EventEvidence] PRIMARY KEY ([EventId], [StatementId]),
        CONSTRAINT [FK_EventEvidence_Events_EventId] FOREIGN KEY ([EventId]) REFERENCES [Events] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EventEvidence_Statements_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [GrantEvidence] (
        [GrantId] int NOT NULL,
        [StatementId] int NOT NULL,
        [IsFounding] bit NOT NULL,
        [IsOwnShare] bit NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_GrantEvidence] PRIMARY KEY ([GrantId], [StatementId]),
        CONSTRAINT [FK_GrantEvidence_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantEvidence_Statements_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [Participations] (
        [Id] int NOT NULL IDENTITY,
        [Ags] nvarchar(12) NOT NULL,
        [ProgrammeId] int NOT NULL,
        [SinceText] nvarchar(10) NULL,
        [SinceDay] date NULL,
        [StatementId] int NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_Participations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Participations_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Participations_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Participations_Statements_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [StatementMunicipalities] (
        [Id] int NOT NULL IDENTITY,
        [StatementId] int NOT NULL,
        [Ags] nvarchar(12) NULL,
        [Name] nvarchar(300) NOT NULL,
        [Role] int NOT NULL,
        CONSTRAINT [PK_StatementMunicipalities] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StatementMunicipalities_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION,
        CONSTRAINT [FK_StatementMunicipalities_Statements_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [LedgerEntries] (
        [Id] bigint NOT NULL IDENTITY,
        [TransactionNumber] bigint NOT NULL,
        [GrantId] int NOT NULL,
        [Measure] int NOT NULL,
        [Basis] int NOT NULL,
        [Cents] bigint NOT NULL,
        [RoundedCents] bigint NOT NULL,
        [LowerCents] bigint NOT NULL,
        [UpperCents] bigint NOT NULL,
        [OpenUpper] int NOT NULL,
        [Effect] int NOT NULL,
        [ConvertedCents] bigint NOT NULL,
        [Qualifier] int NOT NULL,
        [ProgrammeId] int NULL,
        [Bucket] int NOT NULL,
        [Ags] nvarchar(12) NULL,
        [YearBucket] int NOT NULL,
        [Year] int NULL,
        [EffectiveDate] date NULL,
        [ReversesEntryId] bigint NULL,
        [StatementId] int NULL,
        [DecisionId] int NULL,
        [ImportedRow] nvarchar(300) NULL,
        [Reason] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_LedgerEntries] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_LedgerEntries_Evidence] CHECK (StatementId IS NOT NULL OR DecisionId IS NOT NULL OR ImportedRow IS NOT NULL),
        CONSTRAINT [CK_LedgerEntries_Place] CHECK ((Bucket = 0 AND Ags IS NOT NULL) OR (Bucket <> 0 AND Ags IS NULL)),
        CONSTRAINT [CK_LedgerEntries_Year] CHECK ((YearBucket = 0 AND Year IS NOT NULL) OR (YearBucket <> 0 AND Year IS NULL)),
        CONSTRAINT [FK_LedgerEntries_GrantDecisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [GrantDecisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_LedgerEntries_ReversesEntryId] FOREIGN KEY ([ReversesEntryId]) REFERENCES [LedgerEntries] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_LedgerTransactions_TransactionNumber] FOREIGN KEY ([TransactionNumber]) REFERENCES [LedgerTransactions] ([Number]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_Municipalities_Ags] FOREIGN KEY ([Ags]) REFERENCES [Municipalities] ([Ags]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_Statements_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE TABLE [GrantMergeItems] (
        [Id] int NOT NULL IDENTITY,
        [MergeId] int NOT NULL,
        [StatementId] int NULL,
        [DecisionId] int NULL,
        [IsFounding] bit NOT NULL,
        [IsOwnShare] bit NOT NULL,
        [WasThere] bit NOT NULL,
        CONSTRAINT [PK_GrantMergeItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GrantMergeItems_GrantDecisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [GrantDecisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantMergeItems_GrantMerges_MergeId] FOREIGN KEY ([MergeId]) REFERENCES [GrantMerges] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantMergeItems_Statements_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [Statements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'At', N'Number') AND [object_id] = OBJECT_ID(N'[LedgerHead]'))
        SET IDENTITY_INSERT [LedgerHead] ON;
    EXEC(N'INSERT INTO [LedgerHead] ([Id], [At], [Number])
    VALUES (1, ''2000-01-01T00:00:00.000Z'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'At', N'Number') AND [object_id] = OBJECT_ID(N'[LedgerHead]'))
        SET IDENTITY_INSERT [LedgerHead] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_CommandRecords_At] ON [CommandRecords] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_CommandRecords_SubjectKind_SubjectId] ON [CommandRecords] ([SubjectKind], [SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_EventEvidence_StatementId] ON [EventEvidence] ([StatementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_EventNames_EventId] ON [EventNames] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_EventNames_Folded] ON [EventNames] ([Folded]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Events_Ags_FirstDay] ON [Events] ([Ags], [FirstDay]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Events_FirstDay] ON [Events] ([FirstDay]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Events_FoldedTitle] ON [Events] ([FoldedTitle]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Events_ParentId] ON [Events] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantDecisions_FileSha256] ON [GrantDecisions] ([FileSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantDecisions_GrantId] ON [GrantDecisions] ([GrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantDistinctions_SecondGrantId] ON [GrantDistinctions] ([SecondGrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantEvidence_StatementId] ON [GrantEvidence] ([StatementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantLinks_SecondGrantId] ON [GrantLinks] ([SecondGrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantMergeItems_DecisionId] ON [GrantMergeItems] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantMergeItems_MergeId] ON [GrantMergeItems] ([MergeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantMergeItems_StatementId] ON [GrantMergeItems] ([StatementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantMerges_GrantId_RecordedAt] ON [GrantMerges] ([GrantId], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantMerges_IntoGrantId] ON [GrantMerges] ([IntoGrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_GrantMunicipalities_Ags] ON [GrantMunicipalities] ([Ags]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Grants_FoldedProject] ON [Grants] ([FoldedProject]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Grants_FoldedReferenceNumber] ON [Grants] ([FoldedReferenceNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Grants_MergedIntoId] ON [Grants] ([MergedIntoId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Grants_OrganisationId] ON [Grants] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Grants_ProgrammeId_Status_Visibility] ON [Grants] ([ProgrammeId], [Status], [Visibility]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_Ags_Measure_ProgrammeId_YearBucket_Year_TransactionNumber] ON [LedgerEntries] ([Ags], [Measure], [ProgrammeId], [YearBucket], [Year], [TransactionNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_DecisionId] ON [LedgerEntries] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_GrantId] ON [LedgerEntries] ([GrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_ProgrammeId_Measure_Bucket_Ags_YearBucket_Year_TransactionNumber] ON [LedgerEntries] ([ProgrammeId], [Measure], [Bucket], [Ags], [YearBucket], [Year], [TransactionNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_LedgerEntries_ReversesEntryId] ON [LedgerEntries] ([ReversesEntryId]) WHERE [ReversesEntryId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_StatementId] ON [LedgerEntries] ([StatementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_TransactionNumber] ON [LedgerEntries] ([TransactionNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerTransactions_At] ON [LedgerTransactions] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_MinistryPeriods_FoldedMinistry] ON [MinistryPeriods] ([FoldedMinistry]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Municipalities_FoldedName] ON [Municipalities] ([FoldedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Municipalities_KreisAgs] ON [Municipalities] ([KreisAgs]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Municipalities_ParentAgs] ON [Municipalities] ([ParentAgs]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Municipalities_RegierungsbezirkAgs] ON [Municipalities] ([RegierungsbezirkAgs]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_MunicipalityChanges_NewAgs] ON [MunicipalityChanges] ([NewAgs]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_MunicipalityChanges_OldAgs] ON [MunicipalityChanges] ([OldAgs]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_MunicipalityNames_Ags] ON [MunicipalityNames] ([Ags]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_MunicipalityNames_Folded] ON [MunicipalityNames] ([Folded]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Organisations_Ags] ON [Organisations] ([Ags]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Organisations_FoldedName_Ags] ON [Organisations] ([FoldedName], [Ags]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Organisations_MergedIntoId] ON [Organisations] ([MergedIntoId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Participations_Ags_ProgrammeId] ON [Participations] ([Ags], [ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Participations_ProgrammeId] ON [Participations] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Participations_StatementId] ON [Participations] ([StatementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ProgrammeFigures_ProgrammeId] ON [ProgrammeFigures] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ProgrammeNames_Folded] ON [ProgrammeNames] ([Folded]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ProgrammeNames_ProgrammeId] ON [ProgrammeNames] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Programmes_FoldedName] ON [Programmes] ([FoldedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Programmes_Key] ON [Programmes] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ProgrammeYears_ProgrammeId_Year] ON [ProgrammeYears] ([ProgrammeId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ReleaseMunicipalities_Ags_Role] ON [ReleaseMunicipalities] ([Ags], [Role]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ReleaseMunicipalities_ReleaseVersionId] ON [ReleaseMunicipalities] ([ReleaseVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ReleaseProgrammes_ProgrammeId] ON [ReleaseProgrammes] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ReleaseProgrammes_ReleaseVersionId] ON [ReleaseProgrammes] ([ReleaseVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Releases_CopyOfId] ON [Releases] ([CopyOfId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Releases_CorrectsId] ON [Releases] ([CorrectsId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Releases_FoldedIssuer] ON [Releases] ([FoldedIssuer]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Releases_PublishedOn] ON [Releases] ([PublishedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ReleaseSketches_Hash] ON [ReleaseSketches] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReleaseVersions_ReleaseId_Number] ON [ReleaseVersions] ([ReleaseId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ReleaseVersions_Sha256] ON [ReleaseVersions] ([Sha256]) WHERE IsWithdrawn = 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_ReleaseVersions_TextSha256] ON [ReleaseVersions] ([TextSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_SearchTerms_Subject_SubjectId] ON [SearchTerms] ([Subject], [SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_StatementMunicipalities_Ags_Role] ON [StatementMunicipalities] ([Ags], [Role]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_StatementMunicipalities_StatementId] ON [StatementMunicipalities] ([StatementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Statements_BearerId] ON [Statements] ([BearerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Statements_Loss] ON [Statements] ([Loss]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Statements_PredecessorId] ON [Statements] ([PredecessorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Statements_ProgrammeId] ON [Statements] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Statements_ReleaseId] ON [Statements] ([ReleaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Statements_ReleaseVersionId_Ordinal] ON [Statements] ([ReleaseVersionId], [Ordinal]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    CREATE INDEX [IX_Statements_State_Kind_IsCounted] ON [Statements] ([State], [Kind], [IsCounted]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124160915_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124160915_Initial', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [SearchTerms] DROP CONSTRAINT [PK_SearchTerms];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Events]') AND [c].[name] = N'Series');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [Events] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [Events] DROP COLUMN [Series];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [Programmes] ADD [MergedIntoId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [Programmes] ADD [ReferenceJson] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [ProgrammeNames] ADD [IsReference] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [ProgrammeFigures] ADD [IsReference] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [MunicipalityNames] ADD [IsReference] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [MinistryPeriods] ADD [IsReference] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [MinistryPeriods] ADD [ReferenceJson] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [MinistryPeriods] ADD [ReferenceKey] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [MinistryPeriods] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [LedgerEntries] ADD [ImportId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [LedgerEntries] ADD [ImportRowNumber] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [LedgerEntries] ADD [ListRowId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [Events] ADD [ChangedAt] datetime2(3) NOT NULL DEFAULT '0001-01-01T00:00:00.000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [Events] ADD [SeriesId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [Events] ADD [SeriesStem] nvarchar(400) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [SearchTerms] ADD CONSTRAINT [PK_SearchTerms] PRIMARY KEY ([Subject], [Term], [SubjectId], [Field]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [ContradictionDecisions] (
        [Id] int NOT NULL IDENTITY,
        [Key] nvarchar(60) NOT NULL,
        [Fingerprint] nvarchar(64) NOT NULL,
        [Outcome] int NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ContradictionDecisions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [EventSeries] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(300) NOT NULL,
        [FoldedName] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_EventSeries] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [GrantLists] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(300) NOT NULL,
        [FoldedName] nvarchar(400) NOT NULL,
        [Signature] nvarchar(32) NOT NULL,
        [MappingJson] nvarchar(max) NOT NULL,
        [OptionsJson] nvarchar(max) NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GrantLists] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [OrganisationNames] (
        [Id] int NOT NULL IDENTITY,
        [OrganisationId] int NOT NULL,
        [Name] nvarchar(300) NOT NULL,
        [Folded] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_OrganisationNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OrganisationNames_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [SearchTexts] (
        [Subject] int NOT NULL,
        [SubjectId] int NOT NULL,
        [Folded] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_SearchTexts] PRIMARY KEY ([Subject], [SubjectId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [GrantImports] (
        [Id] int NOT NULL IDENTITY,
        [ListId] int NULL,
        [State] int NOT NULL,
        [FileName] nvarchar(260) NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [Bytes] bigint NOT NULL,
        [RowCount] int NOT NULL,
        [Signature] nvarchar(32) NOT NULL,
        [MappingJson] nvarchar(max) NOT NULL,
        [OptionsJson] nvarchar(max) NOT NULL,
        [CountsJson] nvarchar(max) NULL,
        [SeenNumber] bigint NULL,
        [PlanDigest] nvarchar(64) NULL,
        [LedgerNumber] bigint NULL,
        [ImportedAt] datetime2(3) NULL,
        [ImportedBy] nvarchar(200) NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GrantImports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GrantImports_GrantLists_ListId] FOREIGN KEY ([ListId]) REFERENCES [GrantLists] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [ImportFiles] (
        [ImportId] int NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_ImportFiles] PRIMARY KEY ([ImportId]),
        CONSTRAINT [FK_ImportFiles_GrantImports_ImportId] FOREIGN KEY ([ImportId]) REFERENCES [GrantImports] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [ImportRows] (
        [ImportId] int NOT NULL,
        [Number] int NOT NULL,
        [CellsJson] nvarchar(max) NOT NULL,
        [Outcome] int NOT NULL,
        [GrantId] int NULL,
        [AwardedDelta] bigint NOT NULL,
        [DetailJson] nvarchar(max) NULL,
        CONSTRAINT [PK_ImportRows] PRIMARY KEY ([ImportId], [Number]),
        CONSTRAINT [FK_ImportRows_GrantImports_ImportId] FOREIGN KEY ([ImportId]) REFERENCES [GrantImports] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE TABLE [GrantListRows] (
        [Id] int NOT NULL IDENTITY,
        [ListId] int NOT NULL,
        [Key] nvarchar(102) NOT NULL,
        [Slot] nvarchar(100) NOT NULL,
        [Content] nvarchar(32) NOT NULL,
        [Cents] bigint NOT NULL,
        [GrantId] int NOT NULL,
        [FoundedImportId] int NOT NULL,
        [FoundedRowNumber] int NOT NULL,
        [ImportId] int NOT NULL,
        [RowNumber] int NOT NULL,
        [MissingSinceImportId] int NULL,
        CONSTRAINT [PK_GrantListRows] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GrantListRows_GrantLists_ListId] FOREIGN KEY ([ListId]) REFERENCES [GrantLists] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantListRows_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantListRows_ImportRows_FoundedImportId_FoundedRowNumber] FOREIGN KEY ([FoundedImportId], [FoundedRowNumber]) REFERENCES [ImportRows] ([ImportId], [Number]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GrantListRows_ImportRows_ImportId_RowNumber] FOREIGN KEY ([ImportId], [RowNumber]) REFERENCES [ImportRows] ([ImportId], [Number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_Programmes_MergedIntoId] ON [Programmes] ([MergedIntoId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_ImportId_ImportRowNumber] ON [LedgerEntries] ([ImportId], [ImportRowNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_ListRowId] ON [LedgerEntries] ([ListRowId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_Events_SeriesId] ON [Events] ([SeriesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_Events_SeriesStem] ON [Events] ([SeriesStem]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ContradictionDecisions_Key] ON [ContradictionDecisions] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_EventSeries_FoldedName] ON [EventSeries] ([FoldedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_GrantImports_ListId] ON [GrantImports] ([ListId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_GrantImports_Sha256] ON [GrantImports] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_GrantListRows_FoundedImportId_FoundedRowNumber] ON [GrantListRows] ([FoundedImportId], [FoundedRowNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_GrantListRows_GrantId] ON [GrantListRows] ([GrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_GrantListRows_ImportId_RowNumber] ON [GrantListRows] ([ImportId], [RowNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_GrantListRows_ListId] ON [GrantListRows] ([ListId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_GrantLists_FoldedName] ON [GrantLists] ([FoldedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_GrantLists_Signature] ON [GrantLists] ([Signature]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_ImportRows_ImportId_Outcome_Number] ON [ImportRows] ([ImportId], [Outcome], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_OrganisationNames_Folded] ON [OrganisationNames] ([Folded]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    CREATE INDEX [IX_OrganisationNames_OrganisationId] ON [OrganisationNames] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [Events] ADD CONSTRAINT [FK_Events_EventSeries_SeriesId] FOREIGN KEY ([SeriesId]) REFERENCES [EventSeries] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [LedgerEntries] ADD CONSTRAINT [FK_LedgerEntries_GrantListRows_ListRowId] FOREIGN KEY ([ListRowId]) REFERENCES [GrantListRows] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [LedgerEntries] ADD CONSTRAINT [FK_LedgerEntries_ImportRows_ImportId_ImportRowNumber] FOREIGN KEY ([ImportId], [ImportRowNumber]) REFERENCES [ImportRows] ([ImportId], [Number]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    ALTER TABLE [Programmes] ADD CONSTRAINT [FK_Programmes_Programmes_MergedIntoId] FOREIGN KEY ([MergedIntoId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124182019_ImportsAndContradictions'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124182019_ImportsAndContradictions', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124183552_SavedViews'
)
BEGIN
    EXEC(N'UPDATE Events SET ChangedAt = RecordedAt');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124183552_SavedViews'
)
BEGIN
    CREATE TABLE [SavedViews] (
        [Id] int NOT NULL IDENTITY,
        [List] nvarchar(60) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [FoldedName] nvarchar(100) NOT NULL,
        [Query] nvarchar(2000) NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        [RecordedById] nvarchar(100) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SavedViews] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124183552_SavedViews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SavedViews_List_RecordedById_FoldedName] ON [SavedViews] ([List], [RecordedById], [FoldedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124183552_SavedViews'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124183552_SavedViews', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124192708_RowsSayProgrammeAndPlace'
)
BEGIN
    ALTER TABLE [ImportRows] ADD [Ags] nvarchar(12) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124192708_RowsSayProgrammeAndPlace'
)
BEGIN
    ALTER TABLE [ImportRows] ADD [ProgrammeId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124192708_RowsSayProgrammeAndPlace'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124192708_RowsSayProgrammeAndPlace', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124193433_SumsOfPlace'
)
BEGIN
    DROP INDEX [IX_LedgerEntries_Ags_Measure_ProgrammeId_YearBucket_Year_TransactionNumber] ON [LedgerEntries];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124193433_SumsOfPlace'
)
BEGIN
    DROP INDEX [IX_GrantMunicipalities_Ags] ON [GrantMunicipalities];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124193433_SumsOfPlace'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_GrantsOfPlace] ON [LedgerEntries] ([Ags], [Measure], [GrantId], [ProgrammeId], [TransactionNumber], [Effect]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124193433_SumsOfPlace'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_SumsOfPlace] ON [LedgerEntries] ([Ags], [Measure], [ProgrammeId], [YearBucket], [Year], [TransactionNumber], [Cents], [RoundedCents], [LowerCents], [UpperCents], [OpenUpper], [Effect], [Basis], [ConvertedCents]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124193433_SumsOfPlace'
)
BEGIN
    CREATE INDEX [IX_GrantMunicipalities_Ags_GrantId] ON [GrantMunicipalities] ([Ags], [GrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124193433_SumsOfPlace'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124193433_SumsOfPlace', N'10.0.14');
END;

COMMIT;
GO


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
