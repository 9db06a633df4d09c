import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueFromEvent } from '../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent } from '../../mappings/from-events/despatchAdviceFromEvent.ts'
import { orderResponseFromEvent } from '../../mappings/from-events/orderResponseFromEvent.ts'
import type { CanonicalDocument } from '../../mappings/formats/format.ts'
import { readXml } from '../../mappings/formats/inbound-xml/readXml.ts'
import { bindings } from '../../mappings/formats/peppol-ordering/bindings.ts'
import { readOrdering } from '../../mappings/formats/peppol-ordering/readOrdering.ts'
import { transactionOf } from '../../mappings/formats/peppol-ordering/transactionOf.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { treeOf } from '../../mappings/formats/ubl/tree/readTree.ts'
import { writeTree } from '../../mappings/formats/ubl/tree/writeTree.ts'
import { completed } from '../../schemas/codec.ts'
import { wholeCatalogue, wholeConfirmation, wholeDespatch, wholeRejection } from '../harness/goods.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { standardsFolder } from '../harness/standards.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'
import type { RuleSet } from './ruleSets.ts'

const limit = { timeout: 180_000 }
const ruleSets = { T16: 'peppol-t16', T19: 'peppol-t19', T71: 'peppol-t71', T111: 'peppol-t111' } as const satisfies Readonly<Record<string, RuleSet>>
type Judged = keyof typeof ruleSets

const confirmed = completed('fi.kuntasilta.shop.OrderConfirmed', wholeConfirmation())
const rejected = completed('fi.kuntasilta.shop.OrderRejected', wholeRejection())
const despatched = despatchAdviceFromEvent(completed('fi.kuntasilta.shop.OrderShipped', wholeDespatch()))
const { lines: [first] } = despatched
const municipality = { identifiers: [], name: 'Esimerkkikunta', legalRegistration: { id: '0204819-8', scheme: '0212' } }
const unlimited = { ...wholeCatalogue(), validity: null, lines: wholeCatalogue().lines?.map((line) => ({ ...line, validity: null })) }

const ours: readonly (readonly [name: string, format: string, ruleSet: RuleSet, document: CanonicalDocument])[] = [
  ['a despatch with all that it may say', 'peppol-despatch-advice', 'peppol-t16', { kind: 'despatchAdvice', despatchAdvice: despatched }],
  ['a despatch of a shop order, without shipment and parties of its own', 'peppol-despatch-advice', 'peppol-t16', {
    kind: 'despatchAdvice', despatchAdvice: { ...despatched, buyersOrders: [], supportingDocuments: [], notes: [], lines: [{ ...first!, outstandingReasons: ['Loppu'] }], ...without('shipment', 'originator', 'deliveryContact', 'issueTime') },
  }],
  ['a catalogue with all that it may say', 'peppol-catalogue', 'peppol-t19', { kind: 'catalogue', catalogue: catalogueFromEvent(completed('fi.kuntasilta.shop.CataloguePublished', wholeCatalogue()), municipality) }],
  ['a catalogue without end', 'peppol-catalogue', 'peppol-t19', { kind: 'catalogue', catalogue: catalogueFromEvent(completed('fi.kuntasilta.shop.CataloguePublished', unlimited), municipality) }],
  ...(['ordering', 'advanced ordering'] as const).flatMap((process) => {
    const ruleSet = process === 'ordering' ? 'peppol-t76' : 'peppol-t116'
    const response = (event: typeof confirmed | typeof rejected): CanonicalDocument => ({ kind: 'orderResponse', orderResponse: orderResponseFromEvent(event, process, { buyerReference: 'KIRJASTO' }) })
    return [[`a confirmation with changes, ${process}`, 'peppol-order-response', ruleSet, response(confirmed)] as const, [`a refusal, ${process}`, 'peppol-order-response', ruleSet, response(rejected)] as const]
  }),
]

function without(...names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, undefined]))
}

function examples(): readonly string[] {
  const folder = join(standardsFolder, 'peppol/examples')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml') && (transactionOf(treeOf(readXml(readFileSync(join(folder, name))))) ?? '') in ruleSets).sort()
}

officialRules.describe('the official validators', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  test.each(ours)('take %s', limit, async (_, format, ruleSet, document) => {
    const { xsd, fatal, warnings } = await oracle.validate(documentFormat(format).render(document, exampleContext), ruleSet)
    expect({ xsd, fatal, warnings }).toEqual({ xsd: [], fatal: [], warnings: [] })
  })

  describe('find nothing new in an official example that is written again', () => {
    test.each(examples())('%s', limit, async (name) => {
      const bytes = readFileSync(join(standardsFolder, 'peppol/examples', name))
      const { transaction, document } = readOrdering(bytes)
      const again = writeTree(bindings[transaction].write(document as never))
      const [before, after] = await Promise.all([bytes, again].map((each) => oracle.validate(each, ruleSets[transaction as Judged])))
      const objections = (verdict: typeof before): readonly string[] => [...verdict?.xsd ?? [], ...verdict?.fatal.map(({ id }) => id) ?? []]
      expect(objections(after).filter((id) => !objections(before).includes(id))).toEqual([])
    })
  })
})
