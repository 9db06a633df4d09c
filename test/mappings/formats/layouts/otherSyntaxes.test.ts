import { expect, test } from 'vitest'
import { render } from '../../../../errors/failure.ts'
import { reading } from './exampleLayouts.ts'
import { municipalTables, municipalText } from './municipalLayouts.ts'

/** The problems of a layout that is changed in one place. */
function problemsOf(name: string, [from, to]: readonly [string, string], isRead: boolean): readonly string[] {
  const text = municipalText(name)
  expect(text).toContain(from)
  return (reading(text.replace(from, to), 'x.yaml', isRead, municipalTables(name)).problems ?? []).map((each) => `${each.code}: ${render(each)}`)
}

const field = 'KS-PROFILE-LAYOUT-FIELD'
const source = 'KS-PROFILE-LAYOUT-SOURCE'

test.each([
  ['lempaala/orders', 'an unknown syntax', ['syntax: csv', 'syntax: xml'], field, 'syntax is xml'],
  ['lempaala/orders', 'another separator', ['separator: ";"', 'separator: " "'], field, 'separator is  . Write a semicolon, a comma'],
  ['lempaala/orders', 'no decimal separator', ['decimalSeparator: ","\n', ''], field, 'decimalSeparator is nothing'],
  ['lempaala/orders', 'rows of devices', ['row: line', 'row: device'], field, 'row is device'],
  ['lempaala/orders', 'two columns of one name', ['name: Tuote', 'name: Nimi'], field, 'columns is Nimi twice'],
  ['lempaala/orders', 'a receipt\'s source', ['order.buyerReference', 'receipt.site'], source, 'takes receipt.site'],
  ['lempaala/orders', 'no decimals', ['line.quantity, decimals: 4', 'line.quantity'], field, 'columns.Määrä is no decimals'],
  ['lempaala/orders', 'a column that the encoding has not', ['name: Viite', 'name: Viite €'], field, 'columns.8.name is Viite €'],
  ['lempaala/orders', 'a replacement that the encoding has not', ['"€": EUR', '"€": "Ω"'], field, 'replacements.€ is Ω'],
  ['lempaala/orders', 'a byte order mark without UTF-8', ['row: line', 'row: line\nbyteOrderMark: true'], field, 'byteOrderMark is true'],
  ['lempaala/orders', 'a pad without a length', ['source: line.id', 'source: line.id, pad: "0"'], field, 'columns.Rivi is pad without length'],
  ['lempaala/orders', 'a table that is no CSV', ['codes: layouts/units.csv', 'codes: layouts/units.txt'], field, 'a CSV file of this folder'],
  ['tampere/orders', 'a segment in small letters', ['name: E1EDK03', 'name: e1edk03'], field, 'segments.1.name is e1edk03'],
  ['tampere/orders', 'two segments that look alike', ['qualifier: WE', 'qualifier: AG'], field, 'segments.E1EDKA1 is twice with the same qualifiers'],
  ['tampere/orders', 'a line inside a line', ['- name: E1EDP20\n', '- name: E1EDP20\n        per: line\n'], field, 'segments.E1EDP01.E1EDP20 is per: line'],
  ['tampere/orders', 'a line\'s source in the document', ['order.paymentTerms', 'line.note'], source, 'segments.E1EDK01.ZTERM takes line.note'],
  ['tampere/orders', 'a qualifier beside a source', ['source: order.paymentTerms', 'source: order.paymentTerms, qualifier: "1"'], field, 'a qualifier beside constant or source'],
  ['tampere/orders', 'a control field that is not SAP\'s', ['name: MANDT', 'name: CLIENT'], field, 'control is CLIENT'],
  ['tampere/orders', 'a control field of its own', ['name: MANDT', 'name: MESTYP'], field, 'control is MESTYP'],
  ['tampere/orders', 'a field twice', ['name: ZTERM', 'name: CURCY'], field, 'segments.E1EDK01 is CURCY twice'],
  ['tampere/orders', 'an assumption that no document takes', ['order.origin: purchasing', 'order.lines: "1"'], source, 'assumes takes order.lines'],
  ['tampere/orders', 'an assumption that is no date', ['order.origin: purchasing', 'order.issueDate: today'], field, 'assumes.order.issueDate is today'],
] as const)('%s: %s is found', (name, _, change, code, says) => {
  expect(problemsOf(name, change, false).join('\n')).toContain(code)
  expect(problemsOf(name, change, false).join('\n')).toContain(says)
})

test.each([
  ['lempaala/orders', 'a kind that is not read', ['carries: [order]', 'carries: [invoice]'], 'carries is invoice'],
  ['lempaala/orders', 'rows of whole documents', ['row: line', 'row: document'], 'row is document'],
  ['lempaala/orders', 'no line number', ['  - { name: Rivi, source: line.id, required: true }\n', ''], 'line.id is in no field'],
  ['lempaala/orders', 'a date without its year', ['date: dd.MM.yyyy', 'date: dd.MM.'], 'is the pattern dd.MM.'],
  ['tampere/orders', 'nothing that says the stage', ['  order.stage: placed\n', ''], 'order.stage is in no field'],
] as const)('%s: %s is found when files are read by it', (name, _, change, says) => {
  expect(problemsOf(name, change, true).join('\n')).toContain(says)
})

test('a table of codes is checked as the layout is', () => {
  const text = municipalText('lempaala/receipts')
  const codesOf = (table: string): readonly string[] => (reading(text, 'x.yaml', true, new Map([['layouts/units.csv', table]])).problems ?? []).map((each) => render(each))
  expect(codesOf('value;code\nC62;KPL\n')).toEqual([])
  expect(codesOf('value;code\nC62;KPL\nC62;ST\n').join('\n')).toContain('layouts/units.csv is C62 twice')
  expect(codesOf('value;unit\nC62;KPL\n').join('\n')).toContain('unit')
  expect(codesOf('').length).toBeGreaterThan(0)
})

test('a problem names the line of the field', () => {
  const text = municipalText('tampere/orders')
  const line = text.split('\n').findIndex((one) => one.includes('order.paymentTerms')) + 1
  expect(problemsOf('tampere/orders', ['order.paymentTerms', 'order.terms'], false).join('\n')).toContain(`x.yaml, line ${line}: segments.E1EDK01.ZTERM takes order.terms. Write one of these: order.seller.name`)
})
