import { failure } from '../../../errors/failure.ts'

/** The encodings that inbound documents may declare. */
export type InboundEncoding = 'UTF-8' | 'ISO-8859-1' | 'ISO-8859-15'

const declaration = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*["']([^"'<>&]{1,40})["'])?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*["'](?:yes|no)["'])?[ \t\r\n]*\?>/

/** The characters that ISO-8859-15 has where ISO-8859-1 has others. */
const latin9: Readonly<Record<string, string>> = {
  '\xa4': '€', '\xa6': 'Š', '\xa8': 'š', '\xb4': 'Ž', '\xb8': 'ž', '\xbc': 'Œ', '\xbd': 'œ', '\xbe': 'Ÿ',
}

/** Controls that XML 1.0 forbids, and C1 controls: in practice those are windows-1252 under another name. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/

/**
 * A document's characters by the encoding that it declares (`fallback` where it declares none), with line ends as one
 * line feed and without the declaration. Throws KS-SYSTEM-XML-ENCODING and KS-SYSTEM-XML-CHARACTER.
 */
export function decodeXml(bytes: Uint8Array, fallback: InboundEncoding = 'UTF-8'): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const head = latin1(bytes.subarray(start, start + 200))
  if (/^(\xfe\xff|\xff\xfe|\0|.\0)/s.test(head)) throw failure('KS-SYSTEM-XML-ENCODING', { declared: 'UTF-16 or UTF-32' })
  const declared = declaration.exec(head)
  if (declared === null && head.startsWith('<?xml') && /^[ \t\r\n?]/.test(head.slice(5))) {
    throw failure('KS-SYSTEM-XML-MALFORMED', { what: 'The XML declaration cannot be read', line: 1 })
  }
  const encoding = known(declared?.[1], start === 3 ? 'UTF-8' : fallback)
  if (start === 3 && encoding !== 'UTF-8') throw failure('KS-SYSTEM-XML-ENCODING', { declared: `${encoding} after a UTF-8 byte order mark` })
  const text = decode(bytes.subarray(start), encoding).slice(declared?.[0].length ?? 0)
  const bad = control.exec(text)
  if (bad !== null) {
    const code = (bad[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw failure('KS-SYSTEM-XML-CHARACTER', { character: `U+${code}`, position: bad.index + 1, encoding })
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function known(declared: string | undefined, fallback: InboundEncoding): InboundEncoding {
  if (declared === undefined) return fallback
  const name = declared.toUpperCase()
  if (name === 'UTF-8' || name === 'ISO-8859-1' || name === 'ISO-8859-15') return name
  if (name === 'US-ASCII') return 'UTF-8'
  throw failure('KS-SYSTEM-XML-ENCODING', { declared })
}

function decode(bytes: Uint8Array, encoding: InboundEncoding): string {
  if (encoding === 'ISO-8859-1') return latin1(bytes)
  if (encoding === 'ISO-8859-15') return latin1(bytes).replace(/[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/g, (character) => latin9[character] as string)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw failure('KS-SYSTEM-XML-ENCODING', { declared: 'UTF-8, but the bytes are not' }, cause)
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
