import { failure } from '../../../errors/failure.ts'
import { decode, type Encoding } from '../xml/encodings.ts'
import { malformed } from './faults.ts'

/** The encodings that inbound documents may declare. */
export type InboundEncoding = Encoding

const declaration = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*["']([^"'<>&]{1,40})["'])?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*["'](?:yes|no)["'])?[ \t\r\n]*\?>/

/** Controls that XML 1.0 forbids, and C1 controls: in practice those are windows-1252 under another name. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/

/** A document in characters, with every line end as one line feed. */
export interface Decoded {
  readonly text: string
  /** Where the document begins, after its declaration. */
  readonly start: number
}

/**
 * A document's characters by the encoding that it declares (`fallback` where it declares none). Throws KS-SYSTEM-XML-ENCODING,
 * KS-SYSTEM-XML-CHARACTER, and KS-SYSTEM-XML-MALFORMED for a declaration that cannot be read.
 */
export function decodeXml(bytes: Uint8Array, fallback: InboundEncoding = 'UTF-8'): Decoded {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const content = marked ? bytes.subarray(3) : bytes
  const head = decode(content.subarray(0, 200), 'ISO-8859-1')
  if (/^(\xfe\xff|\xff\xfe|\0|.\0)/s.test(head)) throw failure('KS-SYSTEM-XML-ENCODING', { declared: { list: ['UTF-16', 'UTF-32'], joint: 'or' } })
  const declared = declaration.exec(head)
  if (declared === null && /^<\?xml[ \t\r\n?]/.test(head)) throw malformed(head, 0, 'the XML declaration cannot be read')
  const encoding = known(declared?.[1], marked ? 'UTF-8' : fallback)
  if (marked && encoding !== 'UTF-8') throw failure('KS-SYSTEM-XML-ENCODING', { declared: { list: ['UTF-8', encoding], joint: 'and' } })
  const text = inCharacters(withLineFeeds(content), encoding)
  const bad = control.exec(text)
  if (bad !== null) {
    const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    throw failure('KS-SYSTEM-XML-CHARACTER', { character: `U+${code}`, position: bad.index + 1, encoding })
  }
  return { text, start: (declared?.[0] ?? '').replace(/\r\n?/g, '\n').length }
}

const carriageReturn = 0x0d
const lineFeed = 0x0a

/** The bytes with every line end as one line feed. Both are the same byte in every encoding that is read. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes
  const written = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === carriageReturn && bytes[at + 1] === lineFeed) continue
    written[length] = byte === carriageReturn ? lineFeed : byte
    length += 1
  }
  return written.subarray(0, length)
}

function known(declared: string | undefined, fallback: InboundEncoding): InboundEncoding {
  if (declared === undefined) return fallback
  const name = declared.toUpperCase()
  if (name === 'UTF-8' || name === 'ISO-8859-1' || name === 'ISO-8859-15') return name
  if (name === 'US-ASCII') return 'UTF-8'
  throw failure('KS-SYSTEM-XML-ENCODING', { declared })
}

function inCharacters(bytes: Uint8Array, encoding: InboundEncoding): string {
  try {
    return decode(bytes, encoding)
  } catch (cause) {
    throw failure('KS-SYSTEM-XML-ENCODING', { declared: { phrase: 'UTF-8, which the bytes are not' } }, cause)
  }
}
