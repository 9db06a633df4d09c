import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find, textAt, type XmlElement } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { XmlWriter } from '../../../../mappings/formats/xml/writer.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'

const read = (text: string): XmlElement => readXml(Buffer.from(text, 'utf8'))

test('keeps siblings in order, attributes, prefixes and text as written', () => {
  const root = read('<?xml version="1.0" encoding="utf-8"?>\n<!-- c --><x:a xmlns:x="u" n="1">t<b> 1 </b><c/><b>0012</b>u</x:a>')
  expect(root).toEqual({
    name: 'x:a',
    attributes: { 'xmlns:x': 'u', n: '1' },
    text: 'tu',
    children: [
      { name: 'b', attributes: {}, children: [], text: ' 1 ' },
      { name: 'c', attributes: {}, children: [], text: '' },
      { name: 'b', attributes: {}, children: [], text: '0012' },
    ],
  })
})

test.each(['0012345', '1.10', '+358401234567', '1e5', 'true', ' ', '12.50'])('does not coerce %j', (text) => {
  expect(read(`<a x="${text}">${text}</a>`)).toEqual({ name: 'a', attributes: { x: text }, children: [], text })
})

test('decodes entities once, and none in CDATA', () => {
  const root = read('<a b="&quot;&apos;&#10;">&lt;&amp;amp;&gt;&#8364;&#x20AC;<![CDATA[&amp;<b>]]></a>')
  expect(root.text).toBe('<&amp;>€€&amp;<b>')
  expect(root.attributes['b']).toBe('"\'\n')
})

test('reads the declared encoding', () => {
  const bytes = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?><a>'), Buffer.from([0xe4, 0xa4, 0xa6]), Buffer.from('</a>')])
  expect(readXml(bytes).text).toBe('ä€Š')
  const one = Buffer.from("<?xml version='1.0' encoding='iso-8859-1' standalone='yes' ?><a>ä¤</a>", 'latin1')
  expect(readXml(one).text).toBe('ä¤')
  expect(readXml(Buffer.from('\ufeff<a>€</a>', 'utf8')).text).toBe('€')
  expect(readXml(Buffer.from('<a>ä</a>', 'latin1'), 'ISO-8859-15').text).toBe('ä')
})

test('has one line end', () => {
  expect(read('<a>1\r\n2\r3\n</a>').text).toBe('1\n2\n3\n')
})

test('has no inherited attributes', () => {
  expect(read('<a/>').attributes['toString']).toBeUndefined()
})

test('gives back what the writer wrote', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/u.test(value))
  const written = text.filter((value) => value.trim() !== '')
  fc.assert(fc.property(written, text, fc.constantFrom('UTF-8' as const, 'ISO-8859-15' as const, 'ISO-8859-1' as const), (content, value, encoding) => {
    const writer = new XmlWriter(encoding)
    writer.open('a')
    writer.element('b', content, writer.attributes({ value }))
    writer.close()
    const b = find(readXml(writer.bytes()), 'b')
    expect(b?.text).toBe(content)
    expect(b?.attributes['value']).toBe(value)
  }))
})

standards.test('reads every official example', () => {
  const folders = ['finvoice/examples/3.0', 'peppol/examples', 'en16931-examples', 'cases']
  let read = 0
  for (const folder of folders) {
    for (const file of readdirSync(join(standardsFolder, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.xml')) continue
      const root = readXml(readFileSync(join(standardsFolder, folder, file)))
      expect(root.children.length, file).toBeGreaterThan(0)
      read += 1
    }
  }
  expect(read).toBeGreaterThan(80)
})

standards.test('finds terms of an official Finvoice', () => {
  const root = readXml(readFileSync(join(standardsFolder, 'finvoice/examples/3.0/finvoice_30_example.xml')))
  expect(textAt(root, 'InvoiceDetails', 'PaymentTermsDetails', 'PaymentTermsFreeText')).toBe('14 päivää netto')
})
