import { expect, test } from 'vitest'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'
import { peppolT110 } from '../../../mappings/formats/peppol-ordering/formats/orderAgreement.ts'
import { treeOf } from '../../../mappings/formats/ubl/tree/readTree.ts'
import { writeTree } from '../../../mappings/formats/ubl/tree/writeTree.ts'
import { checkTree } from '../../../mappings/rules/checkTree.ts'
import { everyTermOrder } from '../../harness/documents/examples.ts'
import { exampleContext } from '../../harness/renderContext.ts'

const tree = peppolT110.tree({ kind: 'order', order: everyTermOrder }, exampleContext)
const written = Buffer.from(writeTree(tree)).toString('utf8')

/** Ids of the rules that refuse the order agreement. */
function refusing(text: string): readonly unknown[] {
  return checkTree(treeOf(readXml(Buffer.from(text)))).map(({ parameters }) => parameters['rule'])
}

test('an order agreement of ours may leave', () => {
  expect(checkTree(tree)).toEqual([])
  expect(refusing(written)).toEqual([])
})

test('what the official rules refuse in it is told', () => {
  expect(refusing(written.replaceAll('<cbc:PriceAmount currencyID="EUR">', '<cbc:PriceAmount currencyID="SEK">'))).toContain('PEPPOL-T110-R004')
  expect(refusing(written.replace(/<cbc:SalesOrderID>.*<\/cbc:SalesOrderID>/, '<cbc:SalesOrderID/>'))).toEqual(['PEPPOL-COMMON-R001'])
})

test('their warnings stop nothing', () => {
  expect(refusing(written.replace(/<cbc:EndpointID schemeID="\d+">[^<]*/, '<cbc:EndpointID schemeID="0106">1'))).toEqual([])
})
