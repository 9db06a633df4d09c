import { expect, test } from 'vitest'
import type { XmlElement } from '../../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../../mappings/formats/inbound-xml/readXml.ts'
import { peppolT110 } from '../../../../../mappings/formats/peppol-ordering/formats/orderAgreement.ts'
import { Decimal } from '../../../../../mappings/model/decimal.ts'
import type { Order } from '../../../../../mappings/model/order.ts'
import { readTermTable } from '../../../../../schemas/contractTables.ts'
import { everyTermOrder } from '../../../../harness/documents/examples.ts'
import { exampleContext } from '../../../../harness/renderContext.ts'

/** Every element with text and every attribute, by its path below the root, as the table writes it. */
function pathsIn(element: XmlElement, path = ''): readonly string[] {
  const at = (name: string): string => (path === '' ? name : `${path}/${name}`)
  return [
    ...Object.keys(element.attributes).filter((name) => !name.startsWith('xmlns')).map((name) => at(`@${name}`)),
    ...element.children.flatMap((child) => [...(child.children.length === 0 ? [at(child.name)] : []), ...pathsIn(child, at(child.name))]),
  ]
}

const scheme = '0088'
const identifiers = [{ id: '6430012345679', scheme }]
/** The example with what an order may say besides; its sums are not looked at here. */
const fullOrder: Order = {
  ...everyTermOrder,
  buyer: { ...everyTermOrder.buyer, identifiers },
  invoicee: { name: 'Esimerkkikunnan taloushallinto', identifiers },
  delivery: {
    ...everyTermOrder.delivery,
    party: { id: '6430012345679', scheme },
    address: { street: 'Kirjastokatu 3', additionalStreet: 'Takaovi', thirdLine: 'Kellari', city: 'Esimerkkilä', postCode: '37100', subdivision: 'Pirkanmaa', country: 'FI' },
    contact: { name: 'Valtteri Vastaanottaja', telephone: '+358 3 111 222', email: 'valtteri@example.fi' },
  },
  totals: { ...everyTermOrder.totals, prepaid: Decimal.of('1.00'), rounding: Decimal.of('0.01') },
  supportingDocuments: everyTermOrder.supportingDocuments.map((one) => ({ ...one, externalLocation: 'https://files.example.fi/liite', sha256: 'ab'.repeat(32) })),
}

test('an order that says everything has every path that the contract says is carried, and no other', () => {
  const rendered = new Set(pathsIn(readXml(peppolT110.render({ kind: 'order', order: fullOrder }, exampleContext) as Uint8Array)))
  const carried = new Set(readTermTable('peppol-t110').filter(({ from }) => from !== 'not carried').map(({ term }) => term))
  expect([...carried].filter((term) => !rendered.has(term))).toEqual([])
  expect([...rendered].filter((term) => !carried.has(term))).toEqual([])
})
