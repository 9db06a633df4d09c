import { expect, test } from 'vitest'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../mappings/rules/judge.ts'

const common = 'urn:oasis:names:specification:ubl:schema:xsd:Common'
const idsOf = (content: string): readonly string[] =>
  judge(readUbl(Buffer.from(`<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="${common}AggregateComponents-2" xmlns:cbc="${common}BasicComponents-2">${content}</Invoice>`)), ['en16931', 'finnish']).map(({ rule }) => rule.id)
const line = (content: string): string => `<cac:InvoiceLine><cbc:ID>1</cbc:ID>${content}</cac:InvoiceLine>`
const item = (percent: string): string => line(`<cac:Item><cac:ClassifiedTaxCategory><cbc:ID>O</cbc:ID>${percent}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>`)

test('a quantity that is no number is there, and told of by its own rule', () => {
  const ids = idsOf(line('<cbc:InvoicedQuantity unitCode="H87">many</cbc:InvoicedQuantity>'))
  expect(ids).toContain('KS-TYPE')
  expect(ids).not.toContain('BR-22')
  expect(idsOf(line(''))).toContain('BR-22')
})

test('a rate that is no number is there where none may be', () => {
  expect(idsOf(item('<cbc:Percent>NA</cbc:Percent>'))).toContain('BR-O-05')
  expect(idsOf(item(''))).not.toContain('BR-O-05')
})

test('an attachment that is no base64 lacks its type and name all the same', () => {
  const ids = idsOf('<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject>POSTBUS 367</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>')
  expect(ids).toEqual(expect.arrayContaining(['UBL-DT-06', 'UBL-DT-07', 'KS-TYPE']))
})
