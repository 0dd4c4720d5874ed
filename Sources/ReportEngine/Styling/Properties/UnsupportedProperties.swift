/// Properties that CSS defines and this engine does not implement. A sheet that uses one reads "not supported", which
/// is not the same mistake as a misspelt name.
let unsupportedProperties: Set<String> = [
  // Flexible boxes, grid, columns, alignment.
  "align-content", "align-items", "align-self", "column-count", "column-fill", "column-gap", "column-rule",
  "column-rule-color", "column-rule-style", "column-rule-width", "column-span", "column-width", "columns", "flex",
  "flex-basis", "flex-direction", "flex-flow", "flex-grow", "flex-shrink", "flex-wrap", "gap", "grid", "grid-area",
  "grid-auto-columns", "grid-auto-flow", "grid-auto-rows", "grid-column", "grid-column-end", "grid-column-gap",
  "grid-column-start", "grid-gap", "grid-row", "grid-row-end", "grid-row-gap", "grid-row-start", "grid-template",
  "grid-template-areas", "grid-template-columns", "grid-template-rows", "justify-content", "justify-items",
  "justify-self", "order", "place-content", "place-items", "place-self", "row-gap",
  // Painting.
  "aspect-ratio", "backdrop-filter", "background-blend-mode", "background-position-x", "background-position-y",
  "border-image", "border-image-outset", "border-image-repeat", "border-image-slice", "border-image-source",
  "border-image-width", "box-decoration-break", "box-shadow", "clip", "clip-path", "filter", "image-orientation",
  "image-rendering", "image-resolution", "mask", "mask-image", "mix-blend-mode", "object-position", "outline",
  "outline-color", "outline-offset", "outline-style", "outline-width", "paint-order", "perspective", "rotate", "scale",
  "shape-outside", "text-shadow", "transform-origin", "transform-style", "translate", "isolation",
  // Fonts and text.
  "font-language-override", "font-optical-sizing", "font-palette", "font-size-adjust", "font-stretch", "font-synthesis",
  "font-variant-alternates", "font-variant-caps", "font-variant-east-asian", "font-variant-emoji",
  "font-variant-position", "font-variation-settings", "font-width", "hanging-punctuation", "hyphenate-limit-chars",
  "hyphenate-limit-last", "hyphenate-limit-lines", "hyphenate-limit-zone", "initial-letter", "line-clamp",
  "ruby-position", "text-autospace", "text-box", "text-combine-upright", "text-decoration-skip",
  "text-decoration-skip-ink", "text-emphasis", "text-emphasis-color", "text-emphasis-position", "text-emphasis-style",
  "text-justify", "text-orientation", "text-overflow", "text-size-adjust", "text-spacing", "text-spacing-trim",
  "text-underline-offset", "text-underline-position", "text-wrap", "text-wrap-mode", "text-wrap-style", "unicode-bidi",
  "white-space-collapse", "white-space-trim", "word-space-transform",
  // Boxes and pages.
  "block-step", "bleed", "bookmark-state", "box-snap", "contain", "container", "content-visibility", "footnote-display",
  "footnote-policy", "margin-break", "margin-trim", "marks", "max-lines", "overflow-block", "overflow-clip-margin",
  "overflow-inline", "overflow-x", "overflow-y", "page-orientation", "region-fragment",
  // Screens: nothing on paper scrolls, moves or is pointed at.
  "accent-color", "animation", "animation-delay", "animation-direction", "animation-duration",
  "animation-fill-mode", "animation-iteration-count", "animation-name", "animation-play-state",
  "animation-timing-function", "appearance", "caret-color", "color-scheme", "cursor", "overscroll-behavior",
  "pointer-events", "resize", "scroll-behavior", "scroll-margin", "scroll-padding", "scroll-snap-align",
  "scroll-snap-type", "scrollbar-color", "scrollbar-width", "touch-action", "transition", "transition-delay",
  "transition-duration", "transition-property", "transition-timing-function", "user-select", "will-change", "zoom",
  "azimuth", "cue", "cue-after", "cue-before", "elevation", "pause", "pause-after", "pause-before", "pitch",
  "pitch-range", "play-during", "richness", "speak", "speak-header", "speak-numeral", "speak-punctuation",
  "speech-rate", "stress", "voice-family", "volume",
]
