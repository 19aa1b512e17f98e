import Testing

/// The installed service under a real systemd; one container for all, one test at a time, each with a fresh archive.
@Suite(
    .serialized,
    .timeLimit(.minutes(5)),
    .enabled(if: Container.obstacle == nil, Comment(rawValue: Container.obstacle ?? "")),
    .inContainer
)
struct ServiceTests {}
