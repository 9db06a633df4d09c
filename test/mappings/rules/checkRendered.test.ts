import { expect, test } from 'vitest'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import { checkRendered } from '../../../mappings/rules/checkRendered.ts'
import { everyTermOrder } from '../../harness/documents/examples.ts'
import { exampleContext } from '../../harness/renderContext.ts'

const written = Buffer.from(documentFormat('peppol-t110').render({ kind: 'order', order: everyTermOrder }, exampleContext)).toString('utf8')

/** Ids of the rules that refuse the order agreement. */
function refusing(text: string, format = 'peppol-t110'): readonly unknown[] {
  return checkRendered(format, Buffer.from(text)).map(({ parameters }) => parameters['rule'])
}

test('an order agreement of ours may leave', () => {
  expect(refusing(written)).toEqual([])
})

test('what the official rules refuse in it is told', () => {
  expect(refusing(written.replaceAll('<cbc:PriceAmount currencyID="EUR">', '<cbc:PriceAmount currencyID="SEK">'))).toContain('PEPPOL-T110-R004')
  expect(refusing(written.replace(/<cbc:SalesOrderID>.*<\/cbc:SalesOrderID>/, '<cbc:SalesOrderID/>'))).toEqual(['PEPPOL-COMMON-R001'])
})

test('their warnings stop nothing, and other formats are not judged here', () => {
  expect(refusing(written.replace(/<cbc:EndpointID schemeID="\d+">[^<]*/, '<cbc:EndpointID schemeID="0106">1'))).toEqual([])
  expect(refusing('no XML', 'finvoice-3.0')).toEqual([])
})
