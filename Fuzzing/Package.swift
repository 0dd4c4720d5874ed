// swift-tools-version: 6.2
import PackageDescription

// A package of its own: everything in it and below it is compiled with libFuzzer's and AddressSanitizer's probes,
// which scripts/fuzz asks for.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "isuo-reports", path: "..")],
  targets: [
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CLibFuzzer", .product(name: "HostileInputKit", package: "isuo-reports")]),
  ],
  swiftLanguageModes: [.v6]
)
