import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import type { Encoding } from '../../../../mappings/formats/xml/encodings.ts'
import { XmlWriter } from '../../../../mappings/formats/xml/writer.ts'

const encodings: readonly Encoding[] = ['UTF-8', 'ISO-8859-15', 'ISO-8859-1']

function written(encoding: Encoding, body: (writer: XmlWriter) => void): Uint8Array {
  const writer = new XmlWriter(encoding)
  body(writer)
  return writer.bytes()
}

function failureOf(run: () => void): Failure {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('layout', () => {
  test('an element on a line, attributes in the order given, nothing that is absent', () => {
    const bytes = written('UTF-8', (writer) => {
      writer.open('Invoice', writer.attributes({ version: '1', absent: undefined, xmlns: 'urn:x' }))
      writer.element('Number', 'A & B < C > "D"')
      writer.element('Missing', undefined)
      writer.element('Empty', '')
      writer.element('Blank', ' \n\t')
      writer.open('Period')
      writer.element('Start', undefined)
      writer.open('Deeper')
      writer.close()
      writer.close()
      writer.empty('Reference')
      writer.element('Total', '1.00', writer.attributes({ currency: '"€"\n' }))
      writer.close()
    })
    expect(Buffer.from(bytes).toString('utf8')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<Invoice version="1" xmlns="urn:x">',
        '  <Number>A &amp; B &lt; C &gt; "D"</Number>',
        '  <Reference/>',
        '  <Total currency="&quot;€&quot;&#10;">1.00</Total>',
        '</Invoice>',
        '',
      ].join('\n'),
    )
  })
})

describe('encodings', () => {
  const line = (encoding: Encoding, text: string): string =>
    Buffer.from(written(encoding, (writer) => writer.element('t', text))).toString('latin1').split('\n')[1] ?? ''

  test('ISO-8859-15 has the euro sign as a byte and the signs it displaced as references', () => {
    expect(line('ISO-8859-15', '€ŠšŽžŒœŸ')).toBe('<t>\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe</t>')
    expect(line('ISO-8859-15', 'å¤½∑😀')).toBe('<t>\xe5&#164;&#189;&#8721;&#128512;</t>')
  })

  test('ISO-8859-1 has no euro sign', () => {
    expect(line('ISO-8859-1', 'å½€')).toBe('<t>\xe5\xbd&#8364;</t>')
  })

  test('a character that the encoding has not is refused where references are not allowed', () => {
    const writer = new XmlWriter('ISO-8859-1', 'refuse')
    writer.open('Invoice')
    const { problem } = failureOf(() => writer.element('Note', 'hinta 5 €'))
    expect(problem).toEqual({
      code: 'KS-MAP-XML-ENCODING',
      parameters: { character: 'U+20AC', position: 9, element: 'Invoice/Note', encoding: 'ISO-8859-1' },
    })
  })
})

describe('characters that XML forbids', () => {
  test.each(['\u0000', '\u0008', '\u000b', '\u001f', '\ud800', '\udc00', '\ufffe', '\uffff'])('%j is refused in text and attributes', (character) => {
    for (const encoding of encodings) {
      const writer = new XmlWriter(encoding)
      writer.open('Invoice')
      expect(failureOf(() => writer.element('Note', `ab${character}`)).problem.parameters).toMatchObject({ position: 3, element: 'Invoice/Note' })
      const inAttribute = failureOf(() => writer.attributes({ name: character }))
      expect(inAttribute.code).toBe('KS-MAP-XML-CHARACTER')
      expect(inAttribute.problem.parameters['element']).toBe('Invoice/@name')
    }
  })
})

test('whatever text is taken, an independent parser reads the same text back, in every encoding', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('€', 'Ž', '¤', '&', '<', ']', '>', '"', '\r', '\n', '\t', 'ä') }))
  fc.assert(
    fc.property(texts, fc.constantFrom(...encodings), (text, encoding) => {
      let bytes: Uint8Array
      try {
        bytes = written(encoding, (writer) => {
          writer.open('r', writer.attributes({ a: text }))
          writer.element('t', `-${text}-`)
          writer.close()
        })
      } catch (error) {
        expect(error).toBeInstanceOf(Failure)
        return
      }
      using document = XmlDocument.fromBuffer(bytes)
      expect(document.get('/r/@a')?.content).toBe(text)
      expect(document.get('/r/t')?.content).toBe(`-${text}-`)
    }),
    { numRuns: 3000 },
  )
})
