import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleProfiles, type LoadedProfile } from '../../../../connectors/profile/load.ts'
import { loadProfile } from '../../../../connectors/profile/loadProfile.ts'
import type { Flow } from '../../../../connectors/profile/schema.ts'
import type { CanonicalDocument, DocumentKind } from '../../../../mappings/formats/format.ts'
import { documentFormat } from '../../../../mappings/formats/registry.ts'
import { compileRange } from '../../../../mappings/range/compileRange.ts'
import { checkTree } from '../../../../mappings/rules/checkTree.ts'
import { nothingAround, type Around } from '../../../../pipelines/dispatch/compose/around.ts'
import { canonicalDocument } from '../../../../pipelines/dispatch/compose/canonical.ts'
import { preparedFlow } from '../../../../pipelines/dispatch/compose/preparedFlow.ts'
import { createDecoder, encodeEvent, keptSchemaById } from '../../../../schemas/codec.ts'
import type { EventDraft, EventType } from '../../../../schemas/generated/events.ts'
import { wholeCatalogue, wholeConfirmation, wholeDespatch } from '../../../harness/goods.ts'
import { exampleContext } from '../../../harness/renderContext.ts'

const decode = createDecoder({ schemaById: keptSchemaById })
const addresses = { sender: exampleContext.sender, receiver: exampleContext.receiver }
const order = { sellersNumber: 'T-555', buyersNumber: '777', facts: { origin: 'purchasing', buyerReference: 'KIRJASTO-77' } }
let nokia: LoadedProfile

beforeAll(async () => {
  nokia = (await loadProfile(join(exampleProfiles, 'nokia'), 'nokia')).profile!
})

function made<T extends EventType>(type: T, draft: EventDraft<T>, kind: DocumentKind, change: { readonly flow?: Partial<Flow>; readonly range?: string; readonly around?: Partial<Around> } = {}) {
  const [flow] = nokia.profile.flows
  const profile = {
    ...nokia,
    ...(change.range === undefined ? {} : { range: compileRange(change.range, 'range.csv') }),
    profile: { ...nokia.profile, attachmentHosts: ['files.example.fi'], flows: [{ ...flow!, documents: [kind], demands: [], references: [], ...change.flow }] },
  }
  return canonicalDocument(decode(encodeEvent(type, draft)), kind, preparedFlow(profile, flow!.name), { ...nothingAround, ...change.around }, addresses, '2026-10-01')!
}

function brokenRules(format: string, document: CanonicalDocument): readonly string[] {
  return checkTree(documentFormat(format).tree!(document, exampleContext)).map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`)
}

describe('an answer', () => {
  const confirmed = 'fi.kuntasilta.shop.OrderConfirmed'
  const { buyersOrder: _, ...unnumbered } = wholeConfirmation()

  test('has the buyer\'s number and reference of the order that the ledger knows, and breaks no rule', () => {
    const { document, unsent } = made(confirmed, unnumbered, 'orderResponse', { around: { order } })
    expect(document).toMatchObject({ kind: 'orderResponse', orderResponse: { buyersOrder: '777', buyerReference: 'KIRJASTO-77', profile: 'ordering', seller: { endpoint: { id: exampleContext.sender.id } } } })
    expect(unsent).toBeUndefined()
    expect(brokenRules('peppol-order-response', document)).toEqual([])
  })

  test('is not sent where the order turns out to be the shop\'s', () => {
    expect(made(confirmed, unnumbered, 'orderResponse', { around: { order: { ...order, facts: { origin: 'shop' } } } }).unsent).toMatchObject({ code: 'KS-PROFILE-ORDER-OF-SHOP', parameters: { municipality: 'nokia', order: 'T-555' } })
  })

  test('is of the process that the flow names', () => {
    expect(made(confirmed, wholeConfirmation(), 'orderResponse', { flow: { process: 'advanced ordering' } }).document).toMatchObject({ orderResponse: { profile: 'advanced ordering' } })
  })
})

describe('a despatch', () => {
  const shipped = 'fi.kuntasilta.shop.OrderShipped'

  test('is an advice or rows of the register, as the delivery asks', () => {
    expect(made(shipped, wholeDespatch(), 'despatchAdvice').document.kind).toBe('despatchAdvice')
    expect(made(shipped, wholeDespatch(), 'devices').document.kind).toBe('devices')
  })

  test('has the buyer\'s number of the order that the ledger knows, and breaks no rule', () => {
    const { despatch, ...event } = wholeDespatch()
    const { document, problems } = made(shipped, { ...event, despatch: { ...despatch, buyersOrder: null } }, 'despatchAdvice', { around: { order } })
    expect(document).toMatchObject({ despatchAdvice: { buyersOrders: ['777'], despatcher: { endpoint: { id: exampleContext.sender.id } }, consignee: { endpoint: { id: exampleContext.receiver.id } } } })
    expect(problems).toEqual([])
    expect(brokenRules('peppol-despatch-advice', document)).toEqual([])
  })
})

describe('a catalogue', () => {
  const published = 'fi.kuntasilta.shop.CataloguePublished'
  const articles = (document: CanonicalDocument): readonly (string | undefined)[] => (document.kind === 'catalogue' ? document.catalogue.lines.map(({ item }) => item.sellersIdentifier) : [])

  test('is the municipality\'s, and breaks no rule', () => {
    const { document, problems } = made(published, wholeCatalogue(), 'catalogue')
    expect(articles(document)).toEqual(['P-1', 'K-1'])
    expect(document).toMatchObject({ catalogue: { receiver: { name: 'Nokia', legalRegistration: { id: '0205717-4' }, endpoint: { id: exampleContext.receiver.id } } } })
    expect(problems).toEqual([])
    expect(brokenRules('peppol-catalogue', document)).toEqual([])
  })

  test('holds what is in its range, and what it takes out', () => {
    expect(articles(made(published, wholeCatalogue(), 'catalogue', { range: 'article;mostUnitPrice\nP-;500\n' }).document)).toEqual(['P-1', 'K-1'])
    expect(articles(made(published, wholeCatalogue(), 'catalogue', { range: 'article;mostUnitPrice\nP-;499\n' }).document)).toEqual(['K-1'])
  })

  test('of which nothing is in its range is not sent', () => {
    expect(made(published, { ...wholeCatalogue(), lines: wholeCatalogue().lines!.slice(0, 1) }, 'catalogue', { range: 'article\nX-\n' }).unsent).toMatchObject({ code: 'KS-PROFILE-RANGE-EMPTY' })
  })

  test('that links to another host than the profile allows is stopped', () => {
    const catalogue = wholeCatalogue()
    const lines = catalogue.lines?.map((line) => ({ ...line, specifications: [{ id: 'KUVA', externalLocation: 'https://other.example.fi/a.jpg', sha256: 'a'.repeat(64) }] })) ?? []
    expect(made(published, { ...catalogue, lines }, 'catalogue').problems.map(({ code }) => code)).toEqual(['KS-RULE-ATTACHMENT-HOST', 'KS-RULE-ATTACHMENT-HOST'])
  })
})
