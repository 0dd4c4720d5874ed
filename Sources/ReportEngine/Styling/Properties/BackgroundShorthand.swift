extension ValueReader {
  /// CSS Backgrounds and Borders, "Backgrounds Shorthand": a colour may stand in the last layer.
  mutating func backgroundShorthand() -> [LonghandID: DeclaredValue]? {
    var layers: [[LonghandID: DeclaredValue]] = []
    repeat {
      var layer = upToComma()
      guard let values = layer.backgroundLayer(hasColor: isAtEnd) else {
        unsupported = layer.unsupported
        return nil
      }
      layers.append(values)
    } while comma()
    if layers.count == 1 { return layers[0] }
    var merged = layers[layers.count - 1].filter { $0.key == Property.longhandID("background-color") }
    merge(layers, "background-image", \.images, into: &merged)
    merge(layers, "background-repeat", \.repeats, into: &merged)
    merge(layers, "background-position", \.positions, into: &merged)
    merge(layers, "background-size", \.sizes, into: &merged)
    merge(layers, "background-origin", \.origins, into: &merged)
    merge(layers, "background-clip", \.clips, into: &merged)
    merge(layers, "background-attachment", \.attachments, into: &merged)
    return merged
  }

  /// What stands before the next comma, taken.
  private mutating func upToComma() -> ValueReader {
    let start = position
    while let token = next, token.kind != .comma { advance() }
    return ValueReader(text, start..<position)
  }

  private mutating func backgroundLayer(hasColor: Bool) -> [LonghandID: DeclaredValue]? {
    var values: [LonghandID: DeclaredValue] = [:]
    var boxes: [BackgroundProperties.Area] = []
    while !isAtEnd {
      if take("background-position", into: &values) {
        if slash() { guard take("background-size", into: &values) else { return nil } }
      } else if boxes.count < 2, let box = keyword(BackgroundProperties.Area.self) {
        boxes.append(box)
      } else {
        guard
          take("background-image", into: &values) || take("background-repeat", into: &values)
            || take("background-attachment", into: &values)
            || hasColor && take("background-color", into: &values)
        else { return nil }
      }
    }
    if let origin = boxes.first, let clip = boxes.last {
      values[Property.longhandID("background-origin")] = .assign { style, _ in
        style.background.origins = .one(origin)
      }
      values[Property.longhandID("background-clip")] = .assign { style, _ in
        style.background.clips = .one(clip)
      }
    }
    return values.isEmpty ? nil : values
  }
}

/// Makes one list of a property's values in all layers; one that leaves it out has the initial value.
private func merge<Value>(
  _ layers: [[LonghandID: DeclaredValue]], _ name: String,
  _ path: any WritableKeyPath<BackgroundProperties, LayerList<Value>> & Sendable,
  into values: inout [LonghandID: DeclaredValue]
) {
  let id = Property.longhandID(name)
  let assignments = layers.map { layer -> Assignment? in
    guard case .assign(let assignment) = layer[id] else { return nil }
    return assignment
  }
  values[id] = .assign { style, context in
    var list: [Value] = []
    for assignment in assignments {
      style.background[keyPath: path] = BackgroundProperties()[keyPath: path]
      assignment?(&style, context)
      list.append(style.background[keyPath: path][0])
    }
    style.background[keyPath: path] = LayerList(list)
  }
}
