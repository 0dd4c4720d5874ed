// swift-tools-version: 6.2
import PackageDescription

/// The language settings of every Swift room: strict imports, explicit existentials, no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Generic types are made by calls, not looked up by name: each new one looked at all conformances of the
  // program, a fifth of the instructions of a short run. `scripts/build` says the same to the packages.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
]

/// A room of the house: `Sources/NAME`, or a stage of the engine under `Sources/ReportEngine/NAME`.
func room(
  _ name: String, in folder: String = "Sources", _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "\(folder)/\(name)", exclude: exclude, swiftSettings: strict
  )
}

/// A stage of the engine.
func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  room(name, in: "Sources/ReportEngine", dependencies)
}

/// A C library that is loaded when it is first called, not linked.
func loaded(_ name: String) -> Target {
  .target(name: name, dependencies: ["CLoading"], path: "Sources/CLibraries/\(name)")
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let stages: [Target.Dependency] = [
  "Geometry", "TextShaping", "Styling", "Figures", "SVG", "Layout", "Drawing", "CairoBackend",
  "PDFFinishing",
]

/// The release binary carries Swift's runtime and Foundation: a report is often one short process, and
/// loading them as shared libraries took a quarter of its time. Modules compiled for the shared Foundation
/// do not name all parts of the static one, so they are named here, those that others need last.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lFoundation", "-lFoundationInternationalization", "-lFoundationEssentials",
      "-lCoreFoundation", "-l_FoundationCShims", "-l_FoundationCollections", "-l_FoundationICU",
      // Exporting the runtime's symbols would keep all of it, and nothing is loaded that could use them.
      "-Xlinker", "--no-export-dynamic",
      // The table of what moves with the program is packed: it was 2 MB to read.
      "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
    ], .when(configuration: .release))
]

let package = Package(
  name: "isuo-reports",
  products: [
    .executable(name: "report-daemon", targets: ["report-daemon"]),
    // For the fuzzers, which are a package of their own.
    .library(name: "HostileInputKit", targets: ["HostileInputKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
  ],
  targets: [
    .systemLibrary(
      // Its own pkg-config entry would name the shared library; its headers want FreeType's.
      name: "CCairo", path: "Sources/CLibraries/CCairo", pkgConfig: "freetype2",
      providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", path: "Sources/CLibraries/CHarfBuzz", pkgConfig: "harfbuzz-subset",
      providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(
      name: "CFreeType", path: "Sources/CLibraries/CFreeType", pkgConfig: "freetype2",
      providers: [.apt(["libfreetype-dev"])]),
    .systemLibrary(
      name: "CTurboJPEG", path: "Sources/CLibraries/CTurboJPEG", pkgConfig: "libturbojpeg",
      providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(
      name: "CQRencode", path: "Sources/CLibraries/CQRencode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CLibraries/CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CPKCS11", path: "Sources/CLibraries/CPKCS11"),
    .systemLibrary(name: "CSync", path: "Sources/CLibraries/CSync"),
    .target(name: "CLoading", path: "Sources/CLibraries/CLoading"),
    .target(
      name: "CSQLiteSession", path: "Sources/CLibraries/CSQLiteSession",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    loaded("CCurl"), loaded("CICU"), loaded("CLibXML"), loaded("CNettle"), loaded("COpenSSL"),
    loaded("CXLSXWriter"), loaded("CZip"),

    room("Diagnostics", []),
    room("Cryptography", ["CNettle", "COpenSSL", "CPKCS11"]),
    room("Network", ["CCurl"]),
    room("Language", ["CICU"], exclude: ["Hyphenation/hyph-ru", "Hyphenation/hyph-en-us"]),
    room("PDFSyntax", ["CZlib"]),
    room(
      "Signing",
      ["Cryptography", "Diagnostics", "PDFSyntax", .product(name: "SwiftASN1", package: "swift-asn1")]),
    room("Spreadsheet", ["CLibXML", "CXLSXWriter", "CZip"]),
    room(
      "ISUOData",
      [
        "Cryptography", "Diagnostics", "Language", "Spreadsheet", "CSQLiteSession",
        .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Templates", ["Diagnostics", "Language", .product(name: "Yams", package: "Yams")]),

    stage("Geometry", []),
    stage("TextShaping", ["Diagnostics", "Geometry", "CHarfBuzz"]),
    stage("Styling", ["Diagnostics", "Geometry", "Templates", "TextShaping"]),
    stage("Figures", ["Geometry", "Language", "TextShaping", "CQRencode"]),
    stage("SVG", ["Diagnostics", "Geometry", "Styling", "Templates", "CLibXML"]),
    stage(
      "Layout", ["Diagnostics", "Figures", "Geometry", "Language", "Templates", "TextShaping", "Styling"]),
    stage("Drawing", ["Figures", "Geometry", "TextShaping", "Styling", "Layout"]),
    stage(
      "CairoBackend",
      ["Diagnostics", "Geometry", "TextShaping", "Drawing", "CCairo", "CFreeType", "CTurboJPEG"]),
    stage("PDFFinishing", ["Cryptography", "Geometry", "Drawing", "PDFSyntax"]),
    .target(
      name: "ReportEngine", dependencies: ["Diagnostics", "Templates"] + stages, path: "Sources/ReportEngine",
      exclude: [
        "Geometry", "TextShaping", "Styling", "Figures", "SVG", "Layout", "Drawing", "CairoBackend",
        "PDFFinishing",
      ], swiftSettings: strict),
    room(
      "DocumentExport", ["Diagnostics", "Geometry", "Spreadsheet", "Styling", "Templates", "TextShaping"]),
    room(
      "ReportService",
      [
        "Cryptography", "Diagnostics", "DocumentExport", "Geometry", "Language", "ISUOData", "Templates",
        "TextShaping", "Layout",
        "Drawing", "PDFFinishing", "Network", "ReportEngine", "Signing",
        "Spreadsheet", "CSync",
      ]),
    .executableTarget(
      name: "report-daemon",
      dependencies: [
        "Cryptography", "Diagnostics", "Drawing", "Geometry", "Language", "ISUOData", "ReportEngine",
        "ReportService",
        "Signing", "Templates",
        "TextShaping",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict, linkerSettings: staticRuntime),

    .testTarget(name: "HouseRulesTests", swiftSettings: strict),
    tests("Cryptography", []),
    tests("Diagnostics", []),
    tests("Network", ["SigningTestKit"], exclude: ["Fixtures"]),
    tests(
      "PDFSyntax",
      ["Diagnostics", "Drawing", "HostileInputKit", "Language", "ReportEngine", "Templates", "TextShaping"]),
    tests(
      "Signing",
      [
        "Cryptography", "Diagnostics", "PDFSyntax", "SigningTestKit",
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ],
      exclude: ["Fixtures"]),
    tests("Templates", ["Diagnostics", "Language"]),
    tests("Language", [], exclude: ["Fixtures"]),
    tests("Styling", ["Diagnostics", "Geometry", "Templates", "TextShaping"]),
    .target(
      name: "SigningTestKit", dependencies: ["PDFSyntax"], path: "Tests/SigningTestKit",
      exclude: ["Fixtures"], swiftSettings: strict),
    .target(
      name: "SpreadsheetTestKit", dependencies: ["Spreadsheet"], path: "Tests/SpreadsheetTestKit",
      swiftSettings: strict),
    .target(
      name: "CFaultyDisk", path: "Tests/CFaultyDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    tests("Spreadsheet", ["SpreadsheetTestKit"], exclude: ["Fixtures"]),
    tests(
      "ISUOData",
      [
        "CFaultyDisk", "Cryptography", "Diagnostics", "Language", "Spreadsheet", "SpreadsheetTestKit",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], exclude: ["Fixtures"]),
    tests("TextShaping", ["Diagnostics", "Geometry", "CHarfBuzz"]),
    .target(
      name: "LayoutTestKit",
      dependencies: ["Diagnostics", "Geometry", "Templates", "TextShaping", "Styling", "Layout"],
      path: "Tests/LayoutTestKit", swiftSettings: strict),
    tests(
      "Layout",
      ["Diagnostics", "Geometry", "Language", "Templates", "TextShaping", "Styling", "LayoutTestKit"]),
    tests("Drawing", ["Diagnostics", "Geometry", "TextShaping", "Styling", "Layout", "LayoutTestKit"]),
    tests("Geometry", []),
    tests("Figures", ["Geometry"]),
    tests("SVG", ["Diagnostics", "Geometry"]),
    tests(
      "CairoBackend", ["Diagnostics", "Geometry", "TextShaping", "Drawing", "PDFFinishing", "CCairo"],
      exclude: ["Pictures"]),
    .target(name: "PDFTestKit", dependencies: ["PDFSyntax"], path: "Tests/PDFTestKit", swiftSettings: strict),
    tests(
      "PDFFinishing",
      [
        "Diagnostics", "Drawing", "Geometry", "LayoutTestKit", "PDFSyntax", "PDFTestKit", "ReportEngine",
        "Templates", "TextShaping",
      ]),
    tests("DocumentExport", ["Diagnostics", "Geometry", "Language", "Spreadsheet", "Styling", "Templates"]),
    tests(
      "ReportService",
      [
        "Cryptography", "Diagnostics", "ISUOData", "Language", "ReportEngine", "Signing", "Templates",
        "TextShaping",
      ]),
    .target(
      name: "HostileInputKit",
      dependencies: [
        "Cryptography", "Diagnostics", "Drawing", "ISUOData", "Language", "Layout", "PDFSyntax",
        "ReportEngine", "Signing",
        "Templates",
        "TextShaping",
      ],
      path: "Tests/HostileInputKit", swiftSettings: strict),
    .testTarget(
      name: "HostileInputTests", dependencies: ["HostileInputKit"], exclude: ["Inputs"], swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["report-daemon", "PDFSyntax", "PDFTestKit", "SigningTestKit", "Spreadsheet"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
