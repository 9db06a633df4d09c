/** A name by its parts. */
export interface QualifiedName {
  /** As written. */
  readonly name: string
  /** Empty where it has none. */
  readonly prefix: string
  readonly local: string
}

const start = 'A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}'
const part = `[${start}][${start}\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]*`
const qualified = new RegExp(`^(?:(${part}):)?(${part})$`, 'u')

/** ASCII characters that may stand in a name; of the others all may, until the whole name is judged. */
const inName: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => (/[\w:.-]/.test(String.fromCharCode(code)) ? 1 : 0))

/** The position after the characters of a name that stand at `from`; `from` itself where there are none. */
export function endOfName(text: string, from: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 128 && inName[code] === 0) break
  }
  return at
}

/** The parts of a name (Namespaces in XML 1.0, QName); undefined where it is none. */
export function partsOf(name: string): QualifiedName | undefined {
  const parts = qualified.exec(name)
  return parts === null ? undefined : { name, prefix: parts[1] ?? '', local: parts[2] as string }
}
