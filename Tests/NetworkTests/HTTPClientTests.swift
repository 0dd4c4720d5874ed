import Foundation
import Network
import SigningTestKit
import Testing

@Suite struct HTTPClientTests {
  @Test func `what is at an address is fetched, also where a server leads elsewhere`() throws {
    let server = try testServer()
    #expect(try HTTPClient().get("\(server.url)/hello") == Array("hello".utf8))
    #expect(try HTTPClient().get("\(server.url)/elsewhere") == Array("hello".utf8))
  }

  @Test func `bytes are sent with their type`() throws {
    let server = try testServer()
    let answer = try HTTPClient().post([1, 2], of: "a/b", accepting: "c/d", to: server.url)
    #expect(answer == Array("a/b c/d ".utf8) + [1, 2])
    #expect(try HTTPClient().post([], of: "a/b", accepting: "c/d", to: server.url) == Array("a/b c/d ".utf8))
  }

  @Test func `what does not answer says why`() throws {
    let server = try testServer()
    func failure(_ path: String, _ client: HTTPClient = HTTPClient()) -> String {
      do throws(NetworkFailure) {
        _ = try client.get(path.hasPrefix("/") ? server.url + path : path)
        return ""
      } catch {
        return error.description.replacing(server.url, with: "SERVER")
      }
    }
    #expect(failure("/missing") == "'SERVER/missing' answered with code 404")
    #expect(
      failure("/file")
        == #"no answer from 'SERVER/file': Protocol "file" not supported or disabled in libcurl"#)
    #expect(failure("/loop") == "no answer from 'SERVER/loop': Maximum (4) redirects followed")
    #expect(failure("file:///etc/passwd").contains("not supported or disabled in libcurl"))
    #expect(failure("http://127.0.0.1:1/").contains("Failed to connect to 127.0.0.1 port 1"))
    #expect(failure("http://no-such-host.invalid/").contains("Could not resolve host: no-such-host.invalid"))
    #expect(failure("no address").contains("no answer from 'no address'"))
    var client = HTTPClient()
    client.largestAnswer = 99_999
    #expect(failure("/large", client) == "the answer of 'SERVER/large' has more than 99999 bytes")
    client.seconds = 1
    #expect(failure("/slow", client).contains("Operation timed out"))
  }
}

private func testServer() throws -> ChildServer {
  try ChildServer(
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/server.py"))
}
