import CLibFuzzer
import HostileInputKit
import TextShaping

/// `Fuzz WAY [options of libFuzzer] CORPUS…`: looks for bytes that stop the engine.
@main struct Fuzz {
  static let way = HostileInput(rawValue: CommandLine.arguments.dropFirst().first ?? "")
  static let font = try? HostileInput.readFont()

  static func main() {
    guard way != nil, font != nil else {
      print("Fuzz: name a way: \(HostileInput.allCases.map(\.rawValue).joined(separator: ", "))")
      return
    }
    // libFuzzer takes every word that is no option for a folder: it must not see the way.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    arguments?[0] = CommandLine.unsafeArgv[0]
    _ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      if let way = Fuzz.way, let font = Fuzz.font {
        way.take(Array(UnsafeBufferPointer(start: bytes, count: count)), font: font)
      }
      return 0
    }
  }
}
