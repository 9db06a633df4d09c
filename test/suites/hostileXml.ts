import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../errors/failure.ts'
import { limits } from '../../mappings/formats/inbound-xml/limits.ts'

const seed = 20261127

/** A reader of one format. */
interface Reader {
  readonly format: string
  read(bytes: Uint8Array): unknown
}

/** One attack: what is done to an honest document, and the code of the refusal. */
type Attack = readonly [name: string, attacked: (text: string) => Uint8Array, code: string]

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const withoutDeclaration = (text: string): string => text.replace(/^<\?xml[^>]*\?>\s*/, '')
/** Something before the first element that closes, deep inside the document. */
const inside = (text: string, what: string): string => text.replace(/<\/(?=[\w:.-]+>)/, () => `${what}</`)

const attacks: readonly Attack[] = [
  ['entities that expand', (text) => latin1(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${inside(withoutDeclaration(text), '&b;')}`), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['an external entity', (text) => latin1(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${inside(withoutDeclaration(text), '&a;')}`), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['an entity that nobody declared', (text) => latin1(inside(text, '&nbsp;')), 'KS-SYSTEM-XML-ENTITY'],
  ['deep nesting', (text) => latin1(inside(text, '<a>'.repeat(100_000) + '</a>'.repeat(100_000))), 'KS-SYSTEM-XML-LIMIT'],
  ['elements without end', (text) => latin1(inside(text, '<a/>'.repeat(limits.elements))), 'KS-SYSTEM-XML-LIMIT'],
  ['a huge attribute', (text) => latin1(inside(text, `<a b="${'x'.repeat(1_000_000)}"/>`)), 'KS-SYSTEM-XML-LIMIT'],
  ['a doubled attribute', (text) => latin1(inside(text, '<a b="1" b="2"/>')), 'KS-SYSTEM-XML-MALFORMED'],
  ['the encoding UTF-8 declared of other bytes', (text) => latin1(`<?xml version="1.0" encoding="UTF-8"?>${inside(withoutDeclaration(text), '\xe4')}`), 'KS-SYSTEM-XML-ENCODING'],
  ['an encoding that we do not take', (text) => latin1(`<?xml version="1.0" encoding="windows-1252"?>${withoutDeclaration(text)}`), 'KS-SYSTEM-XML-ENCODING'],
  ['UTF-16', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), 'KS-SYSTEM-XML-ENCODING'],
  ['NUL', (text) => latin1(inside(text, '\0')), 'KS-SYSTEM-XML-CHARACTER'],
  ['elements that overlap', (text) => latin1(inside(text, '<a><b></a></b>')), 'KS-SYSTEM-XML-MALFORMED'],
  ['half of it', (text) => latin1(text.slice(0, text.length / 2)), 'KS-SYSTEM-XML-MALFORMED'],
  ['100 MB', (text) => Buffer.concat([latin1(text), Buffer.alloc(100 * 1024 * 1024, 0x20)]), 'KS-SYSTEM-XML-LIMIT'],
]

/** Attacks by XML on a reader, made of an honest document of its format in ASCII: each is refused with a typed error, in bounded time and memory. */
export function hostileXmlSuite(reader: Reader, honest: string): void {
  describe(`hostile ${reader.format}`, () => {
    test('is made of a document that is read', () => {
      expect(codeOf(reader, latin1(honest))).toBeUndefined()
    })

    test.each(attacks)('%s is refused', { timeout: 10_000 }, (_, attacked, code) => {
      expect(codeOf(reader, attacked(honest))).toBe(code)
    })

    test.each(crowds(honest))('as many unknown elements %s as are read at all are told one by one', { timeout: 10_000 }, (_, crowded) => {
      const { oddities = [] } = reader.read(latin1(crowded)) as { readonly oddities?: readonly unknown[] }
      expect(oddities.length).toBeGreaterThan(400)
    })

    test(`pieces cut out, doubled or put elsewhere give a reading or a typed error (seed ${seed})`, () => {
      const pieces = honest.split(/(?=<)/)
      const place = fc.nat(pieces.length - 1)
      fc.assert(fc.property(fc.array(fc.tuple(place, place, fc.constantFrom('cut', 'double', 'move', 'empty')), { minLength: 1, maxLength: 3 }), (changes) => {
        expect(codeOf(reader, latin1(changed(pieces, changes))) ?? 'KS-SYSTEM-XML-').toMatch(/^KS-(SYSTEM-XML-|MAP-READ-ROOT)/)
      }), { numRuns: 300, seed })
    })

    test(`whole elements cut out or doubled are read (seed ${seed})`, () => {
      const elements = [...honest.matchAll(/<([\w:.-]+)(?: [^>]*)?>[^<]*<\/\1>/g)].map(({ index, 0: whole }) => ({ index, whole }))
      fc.assert(fc.property(fc.constantFrom(...elements), fc.constantFrom(0, 2), ({ index, whole }, times) => {
        const text = honest.slice(0, index) + whole.repeat(times) + honest.slice(index + whole.length)
        expect(codeOf(reader, latin1(text))).toBeUndefined()
      }), { numRuns: 200, seed })
    })
  })
}

/** The document with as many equal elements as it may have in its root, and at the beginning of its first line; of a document without lines, of its first group. */
function crowds(honest: string): readonly (readonly [where: string, text: string])[] {
  const count = limits.elements - (honest.match(/<[^/?!]/g)?.length ?? 0)
  const crowd = '<Crowd> 1</Crowd>'.repeat(count)
  const line = /<(?:cac:\w+Line|InvoiceRow|ROW)(?: [^>]*)?>/
  const group = /<cac:\w+>/
  return [
    ['beneath the root', honest.replace(/<\/INVOICE>|<\/[^>]*>\s*$/, (end) => crowd + end)],
    ['in a group', honest.replace(line.test(honest) ? line : group, (start) => start + crowd)],
  ]
}

function changed(pieces: readonly string[], changes: readonly (readonly [number, number, string])[]): string {
  const all = [...pieces]
  for (const [at, to, how] of changes) {
    const piece = all[at] ?? ''
    if (how === 'double') all[at] = piece + piece
    else if (how === 'empty') all[at] = piece.replace(/>[^]*$/, '>')
    else all[at] = ''
    if (how === 'move') all[to] = (all[to] ?? '') + piece
  }
  return all.join('')
}

/** The code of the failure, or nothing where the document is read; any other exception fails the test. */
function codeOf(reader: Reader, bytes: Uint8Array): string | undefined {
  try {
    reader.read(bytes)
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
  return undefined
}
