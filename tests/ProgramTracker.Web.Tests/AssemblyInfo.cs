// A verb that a test runs builds a host in this process, and a factory that starts at that moment would take it for its own.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
