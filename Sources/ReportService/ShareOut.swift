import Dispatch
import Synchronization

/// Does some pieces of work, each by the next worker that is free, and gives their results in order.
///
/// A worker has a state of its own, so that nothing of it is locked. After a failure no further piece is
/// begun, and the first is thrown.
func shareOut<State, Result: Sendable>(
  _ count: Int, among workers: Int, state: @Sendable () -> State,
  _ work: @Sendable (inout State, Int) throws -> Result
) throws -> [Result] {
  let next = Atomic<Int>(0)
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  let failure = Mutex<(any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
    var own = state()
    while failure.withLock({ $0 == nil }) {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      do {
        let result = try work(&own, index)
        results.withLock { $0[index] = result }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
  return results.withLock { $0.compactMap { $0 } }
}
