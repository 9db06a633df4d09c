import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure, type Problem } from '../../../../errors/failure.ts'
import { find, textAt, type XmlElement } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { XmlWriter } from '../../../../mappings/formats/xml/writer.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'

const read = (text: string): XmlElement => readXml(Buffer.from(text, 'utf8'))

const element = (name: string, text = '', attributes: XmlElement['attributes'] = {}): XmlElement => ({ name, local: name, namespace: '', attributes, children: [], text })

test('keeps siblings in order, attributes, prefixes and text as written', () => {
  const root = read('<?xml version="1.0" encoding="utf-8"?>\n<!-- c --><x:a xmlns:x="u" n="1">t<b> 1 </b><c/><b>0012</b>u</x:a>')
  expect(root).toEqual({
    name: 'x:a',
    local: 'a',
    namespace: 'u',
    attributes: { 'xmlns:x': 'u', n: '1' },
    text: 'tu',
    children: [element('b', ' 1 '), element('c'), element('b', '0012')],
  })
})

test('knows the namespace of every element', () => {
  const root = read('<a xmlns="u" xmlns:p="v"><b/><p:c xmlns:p="w" xmlns=""><p:d/><e/></p:c><p:f xml:lang="fi" p:g="1"/></a>')
  const names = (of: XmlElement): readonly string[] => [`{${of.namespace}}${of.local}`, ...of.children.flatMap(names)]
  expect(names(root)).toEqual(['{u}a', '{u}b', '{w}c', '{w}d', '{}e', '{v}f'])
})

test('reads names that are not ASCII', () => {
  expect(read('<lasku:erä xmlns:lasku="u" määrä="1">𝒳</lasku:erä>')).toMatchObject({ local: 'erä', attributes: { määrä: '1' }, text: '𝒳' })
})

test('takes an element or attribute named __proto__ for one like any other', () => {
  const root = read('<__proto__ __proto__="1"><a/></__proto__>')
  expect(root.name).toBe('__proto__')
  expect(root.attributes['__proto__']).toBe('1')
})

test.each(['0012345', '1.10', '+358401234567', '1e5', 'true', ' ', '12.50'])('does not coerce %j', (text) => {
  expect(read(`<a x="${text}">${text}</a>`)).toEqual(element('a', text, { x: text }))
})

test('resolves references once, and none in CDATA', () => {
  const root = read('<a b="&quot;&apos;&#10;">&lt;&amp;amp;&gt;&#8364;&#x0020AC;<![CDATA[&amp;<b>]]></a>')
  expect(root.text).toBe('<&amp;>€€&amp;<b>')
  expect(root.attributes['b']).toBe('"\'\n')
})

test('has a space for a blank in the value of an attribute', () => {
  expect(read("<a b='1\t2\r\n3\n4 &amp; \t&#9;'/>").attributes['b']).toBe('1 2 3 4 &  \t')
})

test('passes over comments and instructions, inside the root and beside it', () => {
  const root = read("<?xml-stylesheet href='a'?><!-- - --><a>1<!-- <b> -->2<?c?><?d e?>3</a><!----><?f?>\n")
  expect(root).toEqual(element('a', '123'))
})

test('says where a fault is', () => {
  expect(problemOf('<?xml version="1.0"?>\r\n<a>\r\n  <b>1</c>\n</a>')).toEqual({
    code: 'KS-SYSTEM-XML-MALFORMED',
    parameters: { what: { phrase: 'an end tag that is not that of the open element' }, line: 3, column: 7, text: '</c> </a>' },
  })
  expect(problemOf('<a>\n<b>')?.parameters).toMatchObject({ what: { phrase: 'the document ends too early' }, line: 2, column: 4, text: '<a> <b>' })
})

test('reads the declared encoding', () => {
  const bytes = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?><a>'), Buffer.from([0xe4, 0xa4, 0xa6]), Buffer.from('</a>')])
  expect(readXml(bytes).text).toBe('ä€Š')
  const one = Buffer.from("<?xml version='1.0'\r\nencoding='iso-8859-1' standalone='yes' ?><a>ä¤</a>", 'latin1')
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

function problemOf(text: string): Problem | undefined {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
  return undefined
}

test('a large embedded file is read whole, also in lines that end as on Windows', () => {
  const line = 'QUJD'.repeat(19)
  const count = 250_000
  const { text } = readXml(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-15"?>\r\n<a>${`${line}\r\n`.repeat(count)}\xa4</a>`, 'latin1'))
  expect(text.length).toBe(count * (line.length + 1) + 1)
  expect(text.startsWith(`${line}\n${line}`)).toBe(true)
  expect(text.endsWith('€')).toBe(true)
})
