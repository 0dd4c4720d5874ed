// The classes of CSS Syntax, "Definitions", over single bytes; -1 stands for the end.

@inline(__always) func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

func isWhitespace(_ byte: Int) -> Bool { byte == 0x20 || byte == 0x09 || isNewline(byte) }
func isNewline(_ byte: Int) -> Bool { byte == 0x0A || byte == 0x0C || byte == 0x0D }
func isDigit(_ byte: Int) -> Bool { byte >= 0x30 && byte <= 0x39 }
func isHexDigit(_ byte: Int) -> Bool {
  isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66 && byte > 0x40)
}

func isNameStart(_ byte: Int) -> Bool {
  (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A && byte > 0x40) || byte == 0x5F || byte >= 0x80 || byte == 0
}
func isNameByte(_ byte: Int) -> Bool { isNameStart(byte) || isDigit(byte) || byte == 0x2D }
