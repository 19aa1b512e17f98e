// swift-tools-version: 6.2

import PackageDescription

// Sections go from the bottom layer to the top; a target names only targets above its own section.
// `make test` builds with `--explicit-target-dependency-import-check error`, which makes that a law.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]

/// Targets that touch no memory by hand: there the compiler refuses every unsafe construct that is not spelled out.
let memorySafe: Set<String> = [
    "Clippings", "Classification", "Ninjs", "Archive", "Varlink", "DeskInterface", "Configuration",
]

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
    name: "kliping",
    products: [
        .executable(name: "klipingd", targets: ["klipingd"]),
        .executable(name: "kliping", targets: ["kliping"]),
        .executable(name: "kliping-worker", targets: ["kliping-worker"]),
        .executable(name: "kliping-notifier", targets: ["kliping-notifier"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // MARK: C libraries and the calls Swift cannot import

        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CMarkdown",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .target(name: "CBuiltInPacks"),
        .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
        .target(name: "CLanguageModel", exclude: ["SOURCES.md", "language.model", "language.model.txt", "words"]),
        .target(name: "CLexicons"),
        .target(name: "CLinuxSystem"),
        .target(name: "CTOMLDocument"),
        .target(name: "CTermTokenizer"),
        .target(name: "CTopicModel", exclude: ["topics.model"]),

        // MARK: Values

        .target(name: "Clippings"),

        // MARK: One job each

        .target(name: "LinuxSystem", dependencies: ["CLinuxSystem", "CSeccomp", system]),
        .target(name: "Systemd", dependencies: ["CSystemd", "LinuxSystem", system]),
        .target(name: "TextAnalysis", dependencies: ["CStemmer", "Clippings"]),
        .target(name: "LanguagePacks", dependencies: ["CBuiltInPacks", "CTOMLDocument"]),
        .target(name: "LanguageIdentification", dependencies: ["CCLD2", "CLanguageModel"]),
        .target(name: "Ninjs", dependencies: ["Clippings"]),
        .target(name: "Archive", dependencies: ["Clippings"]),
        .target(name: "Varlink"),

        // MARK: Formats, drivers, protocol

        .target(name: "Comparison", dependencies: ["CLexicons", "Clippings", "TextAnalysis"]),
        .target(name: "Topics", dependencies: ["CTopicModel", "TextAnalysis"]),
        .target(
            name: "NewsFormats",
            dependencies: [
                "CArchive", "CBrotli", "CGMime", "CMarkdown", "CPoppler", "CUchardet", "CXML2", "CZlib", "CZstd",
                "Clippings", "LanguageIdentification", "LanguagePacks", "TextAnalysis",
            ]
        ),
        .target(
            name: "Classification",
            dependencies: ["Clippings", "LanguageIdentification", "LanguagePacks", "Topics"]
        ),
        .target(
            name: "SQLiteArchive",
            dependencies: [
                "Archive", "CTermTokenizer", "CZstd", "Clippings", "LinuxSystem", "TextAnalysis",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "DeskInterface",
            dependencies: ["Clippings", "LinuxSystem", "Varlink", system],
            resources: [.embedInCode("Interfaces/org.kliping.Desk.varlink")]
        ),
        .target(name: "WorkerPool", dependencies: ["CLinuxSystem", "Clippings", "LinuxSystem", system]),
        .target(name: "Stories", dependencies: ["Archive", "Clippings", "Comparison"]),
        .target(
            name: "Configuration",
            dependencies: ["Archive", "Clippings", .product(name: "TOMLKit", package: "TOMLKit")]
        ),

        .target(
            name: "JournalLogging",
            dependencies: ["Clippings", "Configuration", "LinuxSystem", "Systemd", logging]
        ),

        // MARK: The work

        .target(
            name: "Intake",
            dependencies: ["Archive", "CCrypto", "Clippings", "LinuxSystem", "WorkerPool", logging, system]
        ),

        .target(
            name: "Notifications",
            dependencies: [
                "CCrypto", "CCurl", "Clippings", "Configuration", "DeskInterface", "LinuxSystem", "Varlink", logging,
                system,
            ]
        ),

        // MARK: Programs

        .executableTarget(
            name: "klipingd",
            dependencies: [
                "Archive", "Clippings", "Configuration", "DeskInterface", "Intake", "JournalLogging", "LanguagePacks",
                "LinuxSystem", "Ninjs", "SQLiteArchive", "Stories", "Systemd", "TextAnalysis", "Topics", "Varlink",
                "WorkerPool", arguments, lifecycle, logging, signals, system,
            ]
        ),
        .executableTarget(
            name: "kliping",
            dependencies: [
                "Clippings", "Comparison", "DeskInterface", "LanguagePacks", "LinuxSystem", "Ninjs",
                "TextAnalysis", "Varlink", "WorkerPool", arguments, system,
            ]
        ),
        .executableTarget(
            name: "kliping-worker",
            dependencies: [
                "CLinuxSystem", "Classification", "Clippings", "LanguagePacks", "LinuxSystem", "NewsFormats",
                "TextAnalysis", "WorkerPool", system,
            ]
        ),
        .executableTarget(
            name: "kliping-notifier",
            dependencies: [
                "Clippings", "Configuration", "DeskInterface", "JournalLogging", "LinuxSystem", "Notifications",
                "Systemd", "Varlink", arguments, logging, system,
            ]
        ),

        // MARK: Measurements

        .executableTarget(
            name: "comparing-cost",
            dependencies: ["Archive", "Clippings", "Comparison", "SQLiteArchive", "Stories"],
            path: "Benchmarks/ComparingCost"
        ),

        // MARK: Tests

        .target(name: "TestSupport", dependencies: ["LinuxSystem", system], path: "Tests/TestSupport"),
        .executableTarget(
            name: "ill-behaved-worker",
            dependencies: ["Clippings", "WorkerPool"],
            path: "Tests/IllBehavedWorker"
        ),
        .testTarget(name: "ClippingsTests", dependencies: ["Clippings"]),
        .testTarget(name: "LinuxSystemTests", dependencies: ["LinuxSystem", "TestSupport", system]),
        .testTarget(name: "SystemdTests", dependencies: ["LinuxSystem", "Systemd", "TestSupport", system]),
        .testTarget(name: "TextAnalysisTests", dependencies: ["Clippings", "TextAnalysis"]),
        .testTarget(
            name: "LanguagePacksTests",
            dependencies: ["LanguagePacks", "LinuxSystem", "TestSupport", system]
        ),
        .testTarget(name: "ClassificationTests", dependencies: ["Classification", "Clippings", "LanguagePacks"]),
        .testTarget(name: "ComparisonTests", dependencies: ["Clippings", "Comparison", "TextAnalysis"]),
        .testTarget(name: "TopicsTests", dependencies: ["CTopicModel", "Topics"]),
        .testTarget(name: "LanguageIdentificationTests", dependencies: ["LanguageIdentification"]),
        .testTarget(name: "NinjsTests", dependencies: ["Clippings", "Ninjs"]),
        .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Clippings"]),
        .testTarget(name: "VarlinkTests", dependencies: ["Varlink"]),
        .testTarget(name: "NewsFormatsTests", dependencies: ["Clippings", "NewsFormats"]),
        .testTarget(
            name: "SQLiteArchiveTests",
            dependencies: [
                "Archive", "Clippings", "LinuxSystem", "SQLiteArchive", "Stories", "TestSupport", "TextAnalysis",
                .product(name: "GRDB", package: "GRDB.swift"), system,
            ]
        ),
        .testTarget(
            name: "DeskInterfaceTests",
            dependencies: ["Clippings", "DeskInterface", "LinuxSystem", "TestSupport", "Varlink", system]
        ),
        .testTarget(
            name: "WorkerPoolTests",
            dependencies: ["Clippings", "LinuxSystem", "TestSupport", "WorkerPool", system]
        ),
        .testTarget(name: "ConfigurationTests", dependencies: ["Archive", "Clippings", "Configuration"]),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "Archive", "Clippings", "Intake", "LinuxSystem", "TestSupport", "WorkerPool", logging, system,
            ]
        ),
        .testTarget(name: "StoriesTests", dependencies: ["Archive", "Clippings", "Comparison", "Stories"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Archive", "Clippings", "DeskInterface", "LinuxSystem", "Ninjs", "TestSupport", "Varlink",
                "WorkerPool", "kliping", arguments, system,
            ]
        ),
        .testTarget(
            name: "NotificationsTests",
            dependencies: [
                "Configuration", "DeskInterface", "LinuxSystem", "Notifications", "TestSupport", "Varlink",
                "kliping-notifier", logging, system,
            ]
        ),
        .testTarget(
            name: "DaemonTests",
            dependencies: [
                "Archive", "Clippings", "Configuration", "Intake", "LinuxSystem", "TestSupport", "Topics", "klipingd",
                system,
            ]
        ),
        .testTarget(
            name: "SystemTests",
            dependencies: ["Clippings", "DeskInterface", "LinuxSystem", "TestSupport", "klipingd", system]
        ),
    ],
    cxxLanguageStandard: .cxx17
)

// `make fuzz` alone builds this: it has no program of its own but libFuzzer's.
if Context.environment["KLIPING_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz-formats",
            dependencies: ["Clippings", "NewsFormats", "Ninjs"],
            path: "Tests/FuzzFormats",
            exclude: ["Seeds"]
        )
    )
}

for target in package.targets
where [.regular, .executable, .test].contains(target.type) && !target.name.hasPrefix("C")
    || [
        "Classification", "Clippings", "Comparison", "Configuration", "ClassificationTests", "ClippingsTests",
        "ComparisonTests", "ConfigurationTests", "CommandTests",
    ].contains(target.name)
{
    target.swiftSettings = strict + (memorySafe.contains(target.name) ? [.strictMemorySafety()] : [])
}
