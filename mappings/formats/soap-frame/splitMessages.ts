/** One message of a bank channel's file: the frame and the document that follows it. */
export interface FramedMessage {
  /** Bytes of the SOAP envelope; undefined where the document comes without one. */
  readonly frame: Uint8Array | undefined
  /** Bytes of the document, from its XML declaration or style sheet. */
  readonly document: Uint8Array
}

const envelopeStart = /<(?:[\w.-]+:)?Envelope[\s>]/g
const envelopeEnd = /<\/(?:[\w.-]+:)?Envelope\s*>/

/**
 * The messages of a file from a bank channel, where each SOAP envelope ends before the document it belongs to begins
 * (guidelines 3.0, section 17). A file without an envelope is one message.
 */
export function splitMessages(bytes: Uint8Array): readonly FramedMessage[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const starts = [...text.matchAll(envelopeStart)].map((match) => match.index)
  if (starts.length === 0) return [{ frame: undefined, document: trimmed(bytes, text, 0, text.length) }]
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length
    const end = envelopeEnd.exec(text.slice(start, next))
    const split = end === null ? next : start + end.index + end[0].length
    return { frame: bytes.subarray(start, split), document: trimmed(bytes, text, split, endOfDocument(text, split, next)) }
  })
}

/** A declaration that belongs to the next envelope is not part of this document. */
function endOfDocument(text: string, from: number, to: number): number {
  const before = /<\?xml\s[^>]*\?>\s*$/.exec(text.slice(Math.max(from, to - 200), to))
  return before === null || to === text.length ? to : to - before[0].length
}

function trimmed(bytes: Uint8Array, text: string, from: number, to: number): Uint8Array {
  const start = from + (/^\s*/.exec(text.slice(from, to)) as RegExpExecArray)[0].length
  return bytes.subarray(start, to)
}
