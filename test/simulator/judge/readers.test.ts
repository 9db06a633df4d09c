import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReceived } from '../../../simulator/judge/readReceived.ts'
import type { ReceivedDocument, ReceivedNotice } from '../../../simulator/judge/received.ts'
import { standards, standardsFolder } from '../../harness/standards.ts'

function readExample(path: string): Record<string, unknown> {
  const [document] = readReceived(readFileSync(join(standardsFolder, path)), []).documents
  return plain(document as ReceivedDocument)
}

function readNotice(path: string): Record<string, unknown> {
  const [notice] = readReceived(readFileSync(join(standardsFolder, path)), []).notices
  return plain(notice as ReceivedNotice)
}

function plain(document: ReceivedDocument | ReceivedNotice): Record<string, unknown> {
  return JSON.parse(JSON.stringify(document)) as Record<string, unknown>
}

standards.describe('the judge reads official examples as a person does', () => {
  test('a Peppol invoice', () => {
    const invoice = readExample('peppol/examples/SB-base-example.xml')
    expect(invoice).toMatchObject({ kind: 'invoice', number: 'Snippet1', currency: 'EUR', payable: '1656.25' })
    expect(invoice['vat']).toEqual([{ code: 'S', rate: '25.0', taxable: '1325', tax: '331.25' }])
    expect(invoice['lines']).toHaveLength(2)
    expect(invoice['tax']).toBe('331.25')
  })

  test('a Peppol credit note', () => {
    expect(readExample('peppol/examples/SB-base-creditnote-correction.xml')).toMatchObject({ kind: 'creditNote', currency: 'EUR' })
  })

  test('an order agreement, under the number of the order', () => {
    expect(readExample('peppol/examples/OrderAgreement_Example.xml')).toMatchObject({ kind: 'order', number: '101-111', payable: '30.00', tax: '7.81' })
  })

  test('a despatch advice, with the order that it belongs to', () => {
    expect(readNotice('peppol/examples/DespatchAdvice_Example.xml')).toMatchObject({ kind: 'despatchAdvice', number: '565899', order: 'AEG012345', lines: [{ id: '1', name: 'beeswax', quantity: '10' }] })
  })

  test('a catalogue, with the price of each article', () => {
    expect(readNotice('peppol/examples/Catalogue_Example.xml')).toMatchObject({ kind: 'catalogue', number: '1387', lines: [{ id: '1', name: 'Copy paper', price: '10.00' }, { id: '2', name: 'Copy paper', price: '90.00' }] })
  })

  test('a Finvoice', () => {
    const invoice = readExample('finvoice/examples/3.0/finvoice_30_example.xml')
    expect(invoice).toMatchObject({ kind: 'invoice', number: '123456', currency: 'EUR', payable: '124.00' })
    expect(invoice['lines']).toMatchObject([{ quantity: '2', net: '100.00' }])
  })
})

describe('the judge refuses', () => {
  test.each([
    ['what is cut off', '<Invoice><ID>1</ID>', 'is not closed'],
    ['what is not text in its encoding', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]), 'not utf-8'],
    ['a document of another kind', '<Reminder/>', 'Reminder is not known'],
    ['an invoice without a number', '<Invoice><DocumentCurrencyCode>EUR</DocumentCurrencyCode></Invoice>', 'ID is missing'],
    ['an amount that is none', '<Invoice><ID>1</ID><IssueDate>2026-10-01</IssueDate><DocumentCurrencyCode>EUR</DocumentCurrencyCode><LegalMonetaryTotal><PayableAmount>1,00</PayableAmount></LegalMonetaryTotal></Invoice>', '1,00'],
    ['text without a layout', 'H605', 'no layout'],
  ])('%s', (_, bytes, words) => {
    expect(() => readReceived(Buffer.from(bytes as string), [])).toThrow(words)
  })
})
