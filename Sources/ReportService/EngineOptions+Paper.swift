internal import Geometry
import ReportEngine
import Templates

extension EngineOptions {
  /// For documents on `paper`, where their style names none; A4 when the report names none either.
  init(paper: ReportDefinition.Paper?) {
    self.init()
    guard let paper else { return }
    let (short, long): (Double, Double) =
      switch paper {
      case .a3, .a3Landscape: (297, 420)
      case .a4, .a4Landscape: (210, 297)
      case .a5, .a5Landscape: (148, 210)
      }
    pageSize =
      switch paper {
      case .a3, .a4, .a5: Size(width: .mm(short), height: .mm(long))
      case .a3Landscape, .a4Landscape, .a5Landscape: Size(width: .mm(long), height: .mm(short))
      }
  }
}
