import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../base/hash.ts'
import { loadProfiles } from '../../connectors/profile/load.ts'
import { readYaml } from '../../connectors/profile/reading/yamlText.ts'
import { tablesNamedIn } from '../../mappings/formats/layouts/codeTables.ts'
import { readFixedPositions } from '../../mappings/formats/layouts/fixed/readFixedPositions.ts'
import { readDocuments } from '../../mappings/formats/layouts/readDocuments.ts'
import type { FixedLayout } from '../../mappings/formats/layouts/schema/fixed.ts'
import type { Layout } from '../../mappings/formats/layouts/schema/layoutSchema.ts'
import { unzip } from '../../simulator/receivers/operator-zip/unzip.ts'
import { orderIncidents, strayRecords } from '../../simulator/shop/incidents.ts'
import { planMonth } from '../../simulator/shop/planMonth.ts'
import { purchasingOf } from '../../simulator/shop/purchases/purchasing.ts'
import { openApi } from '../connectors/systems/p2p-rest/openApi.ts'
import { officialRules, startOracle, type Oracle } from '../oracle/oracle.ts'
import type { RuleSet } from '../oracle/ruleSets.ts'
import { dtdErrors } from '../mappings/formats/cxml/documentTypes.ts'
import { layoutOf as layoutFrom } from '../mappings/formats/layouts/exampleLayouts.ts'
import { documentsOf, filesOf, hashesOf, type DemoDocument } from './demoFiles.ts'
import { proveJudge } from './proveJudge.ts'
import { runDemo, type DemoRun } from './runDemo.ts'

const seed = 1
/** Receipts that Orivesi's and Hämeenkyrö's purchasing systems note after the invoice. */
const lateInPurchasing = 4
const orders = 120
const limit = 240_000
/** What documents of the ordering loop call themselves, and the rules for them. */
const orderingRules: readonly (readonly [transaction: string, rules: RuleSet])[] = [
  [':trns:catalogue:', 'peppol-t19'], [':trns:despatch_advice:', 'peppol-t16'], [':trns:order_response:', 'peppol-t76'], [':trns:order_response_advanced:', 'peppol-t116'],
  [':trns:order:', 'peppol-t01'], [':trns:order_change:', 'peppol-t114'], [':trns:order_cancellation:', 'peppol-t115'],
]
/** Peppol transactions by what their documents call themselves. */
const transactions: readonly (readonly [name: string, mark: string])[] = [
  ['T01', 'order'], ['T16', 'despatch_advice'], ['T19', 'catalogue'], ['T76', 'order_response'], ['T110', 'order_agreement'], ['T111', 'invoice_response'], ['T114', 'order_change'], ['T115', 'order_cancellation'],
  ['T116', 'order_response_advanced'],
]
const { profiles } = await loadProfiles()

describe(`a month of ${orders} orders (seed ${seed})`, () => {
  let run: DemoRun
  let again: DemoRun
  beforeAll(async () => {
    const play = (): Promise<DemoRun> => runDemo(['--orders', String(orders), '--seed', String(seed)])
    ;[run, again] = await Promise.all([play(), play()])
    for (const { exitCode, out, errors } of [run, again]) if (exitCode !== 0) throw new Error(`The demo ended with ${exitCode}.\n${errors}\n${out}`)
  }, limit)

  test('ends well, with progress, a table of all municipalities, and a closing line', () => {
    expect(run.out).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}\d+ of \d+ records$/m)
    for (const { profile } of profiles) expect(run.out).toMatch(new RegExp(`^${profile.name.fi} .* 0\\.00$`, 'm'))
    expect(run.out).toMatch(/^All .* 0\.00$/m)
    expect(run.out).toContain('Nothing lost, nothing doubled, no cent different')
  })

  test('has its figures in summary.json, with every kind of incident, and one invoice parked and released', () => {
    const { options, differences, tallies, incidents, municipalities, differing } = run.summary()
    expect({ options, differences }).toEqual({ options: { seed, orders }, differences: [] })
    expect(new Set(incidents.map(({ kind }) => kind))).toEqual(new Set([...Object.keys(orderIncidents), ...Object.keys(strayRecords), 'receiver down']))
    expect(municipalities.flatMap(({ parked }) => parked)).toEqual([{ reason: 'KS-RULE-DEMAND', count: 1, released: 1 }])
    const matched = municipalities.flatMap(({ municipality, matched: of }) => (Object.keys(of).length === 0 ? [] : [{ municipality, ...of } as Record<string, number | string>]))
    const count = (outcome: string): number => matched.reduce((sum, of) => sum + Number(of[outcome] ?? 0), 0)
    expect(matched.map(({ municipality }) => municipality)).toEqual(['Hämeenkyrö', 'Orivesi', 'Tampere'])
    expect(count('differs') + count('held, then matches') + count('held, then differs')).toBe(orderIncidents['receipt short'] + orderIncidents['receipt after the invoice'] + lateInPurchasing)
    expect([count('differs') > 0, count('held, then matches') > 0, count('matches') > 9 * count('differs')]).toEqual([true, true, true])
    expect(new Set(differing.flatMap(({ differences: codes }) => codes))).toEqual(new Set(['KS-MATCH-RECEIVED']))
    for (const tally of tallies) expect(tally).toMatchObject({ received: tally.expected, receivedEuros: tally.expectedEuros })
  })

  test('leaves at every receiver, byte for byte and once, what was sent to it', () => {
    const hashes = (which: 'sent' | 'received'): readonly string[] =>
      documentsOf(run.folder, which, profiles).filter(({ format }) => !isJson(format)).map(({ path, bytes }) => `${path.split('/').toSpliced(1, 1).slice(0, 2).join('/')} ${sha256(bytes)}`).sort()
    expect(hashes('sent').length).toBeGreaterThan(2 * orders)
    expect(hashes('received')).toEqual(hashes('sent'))
  })

  test('has order agreements of which each later one names the one before it at the same receiver', () => {
    const agreements = documentsOf(run.folder, 'received', profiles).filter(({ format }) => format === 'peppol-t110').map(({ path, bytes }) => {
      const [, id, order, previous] = /<cbc:ID>([^<]+)<[^]*<cbc:SalesOrderID>([^<]+)<[^]*<cac:OrderReference>\s*<cbc:ID>([^<]+)</.exec(bytes.toString()) ?? []
      return { id, previous, order: `${path.split('/')[0]} ${order}` }
    })
    const orders = [...Map.groupBy(agreements, ({ order }) => order).values()].filter((of) => of.length > 1)
    expect(new Set(orders.map((of) => of.length))).toEqual(new Set([2, 3]))
    for (const of of orders) expect(of.map(({ previous }) => previous).sort()).toEqual(['NA', ...of.map(({ id }) => id).sort().slice(0, -1)].sort())
  })

  test('counts arrivals and effects apart: nothing took effect that had not arrived', () => {
    const linesOf = (list: string): readonly string[] => filesOf(run.folder).filter(({ path }) => path.endsWith(`/${list}.jsonl`)).flatMap(({ path, bytes }) => bytes.toString().split('\n').filter((line) => line !== '').map((line) => path.replace(list, '') + line))
    const arrivals = new Set(linesOf('arrivals'))
    const effects = linesOf('effects')
    expect(effects.length).toBeGreaterThan(2 * orders)
    expect(effects.filter((line) => !arrivals.has(line))).toEqual([])
  })

  const ofLayouts = (...which: readonly ('sent' | 'received')[]) =>
    which.flatMap((each) => documentsOf(run.folder, each, profiles)).filter(({ format }) => format.startsWith('layout:')).map((document) => ({ ...document, layout: layoutOf(document) }))

  test('leaves documents of every Peppol transaction of the ordering loop, and of the Invoice Response', () => {
    const all = filesOf(run.folder).filter(({ path }) => /^[^/]+\/(sent|received|answers)\//.test(path)).map(({ bytes }) => bytes)
    for (const [name, mark] of transactions) expect({ name, documents: all.some((bytes) => bytes.includes(`:trns:${mark}:`)) }).toEqual({ name, documents: true })
  })

  test('has the other direction for all nine: orders come in, are answered where answers go, delivered, received and invoiced under the buyer\'s number', () => {
    const { book, purchases } = planMonth({ seed, orders, purchasing: purchasingOf(profiles.map(({ profile }) => profile)) })
    expect(new Set(purchases.map(({ municipality }) => municipality))).toEqual(new Set(profiles.map(({ profile }) => profile.municipality)))
    const ofPurchases = new Set(purchases.map(({ order: { number } }) => number))
    const invoiced = book.documents.filter(({ kind, buyersOrder = '' }) => kind === 'invoice' && ofPurchases.has(buyersOrder))
    expect(new Set(invoiced.map(({ municipality }) => municipality)).size).toBe(profiles.length)
    for (const { municipality, number, buyersOrder = '' } of invoiced) {
      const naming = filesOf(run.folder, join(municipality, 'sent')).filter(({ path }) => path.includes(`/${number}.`))
      expect({ number, found: naming.some(({ bytes }) => bytes.includes(buyersOrder)) }).toEqual({ number, found: true })
    }
  })

  test('leaves at SAP one object for each request that it was sent', () => {
    const count = (which: 'sent' | 'received'): number => documentsOf(run.folder, which, profiles).filter(({ format }) => format === 'sap-odata').length
    expect(count('sent')).toBeGreaterThan(orders / 3)
    expect(count('received')).toBe(count('sent'))
  })

  test('writes fixed positions that its layouts read, with counts and sums that agree', () => {
    const files = ofLayouts('sent', 'received').filter(({ layout }) => layout.syntax === 'fixed')
    expect(new Set(files.map(({ format }) => format)).size).toBeGreaterThan(2)
    for (const file of files) {
      const { differences, documents } = readFixedPositions(file.layout as FixedLayout, file.bytes)
      expect({ path: file.path, differences, empty: documents.length === 0 }).toEqual({ path: file.path, differences: [], empty: false })
    }
  })

  test('writes IDocs that its layouts read as the same kind of document', () => {
    const files = ofLayouts('sent', 'received').filter(({ layout }) => layout.syntax === 'idoc')
    expect(new Set(files.map(({ layout: { layout } }) => layout))).toEqual(new Set(['tampere-despatches', 'tampere-order-responses']))
    for (const { path, layout, bytes } of files) {
      const read = readDocuments(layout, bytes).map(({ kind }) => kind)
      expect({ path, kinds: new Set(read) }).toEqual({ path, kinds: new Set(layout.carries) })
    }
  })

  officialRules.describe('is held valid by the official validators', () => {
    const p2p = openApi()
    let oracle: Oracle
    beforeAll(async () => {
      oracle = await startOracle()
    })
    afterAll(() => oracle.stop())

    async function objections(documents: readonly (readonly [string, Uint8Array, RuleSet])[]): Promise<readonly unknown[]> {
      const verdicts = await Promise.all(documents.map(async ([path, bytes, rules]) => ({ path, ...(await oracle.validate(bytes, rules)) })))
      return verdicts.filter(({ xsd, fatal }) => xsd.length + fatal.length > 0).slice(0, 5)
    }

    test.each(['sent', 'received'] as const)('in every XML document %s', async (which) => {
      const documents = documentsOf(run.folder, which, profiles).filter(({ format }) => !format.startsWith('layout:') && !isJson(format))
      expect(new Set(documents.map(({ format }) => format))).toEqual(new Set(['cxml', 'finvoice-3.0', 'finvoice-3.0-soap', 'finvoice-3.0-zip', 'peppol-bis-3', 'peppol-catalogue', 'peppol-despatch-advice', 'peppol-order-response', 'peppol-t110', 'teappsxml-3.0']))
      const { true: zipped = [], false: plain = [] } = Object.groupBy(documents.filter(({ format }) => format !== 'cxml'), ({ format }) => String(format === 'finvoice-3.0-zip') as 'true' | 'false')
      const invoices = zipped.flatMap(({ path, bytes }) => [...unzip(bytes)].map(([name, content]) => [`${path}/${name}`, content, 'finvoice-3.0'] as const))
      expect(await objections([...plain.map(({ path, bytes, format }) => [path, bytes, rulesOf(bytes) ?? format as RuleSet] as const), ...invoices])).toEqual([])
    }, limit)

    test.each(['sent', 'received'] as const)('in every cXML document %s, by its document type', (which) => {
      const documents = documentsOf(run.folder, which, profiles).filter(({ format }) => format === 'cxml')
      expect(documents.length).toBeGreaterThan(5)
      for (const { path, bytes } of documents) expect({ path, errors: dtdErrors(bytes) }).toEqual({ path, errors: [] })
    })

    test('in every P2P order sent, by the description of the interface', () => {
      const documents = documentsOf(run.folder, 'sent', profiles).filter(({ format }) => format === 'p2p-rest')
      expect(documents.length).toBeGreaterThan(0)
      for (const { path, bytes } of documents) expect({ path, objections: p2p.objections({ method: 'POST', url: '/v1/purchaseOrders', body: bytes.toString() }) }).toEqual({ path, objections: [] })
    })

    test('in every answer of a receiver', async () => {
      const answers = profiles.flatMap(({ profile }) => filesOf(run.folder, profile.municipality)).filter(({ path }) => path.split('/')[1] === 'answers')
      const ofKind = Map.groupBy(answers, ({ path }) => /\.(status\.json|status\.xml|mls\.xml|invoice-response|order\.xml|receipt\.xml|export\.json|state\.json|xml\.ok)\b|\/(order|receipt|payment)\.[^/]*$/.exec(path)?.slice(1).find((kind) => kind !== undefined) ?? path)
      expect([...ofKind.keys()]).toEqual(expect.arrayContaining(['export.json', 'invoice-response', 'mls.xml', 'order', 'order.xml', 'state.json', 'status.json', 'status.xml', 'xml.ok']))
      expect([...ofKind.keys()].filter((kind) => kind.includes('/'))).toEqual([])
      const { true: requests = [], false: statuses = [] } = Object.groupBy((ofKind.get('status.json') ?? []).map(({ bytes }) => JSON.parse(bytes.toString()) as object), (each) => String('requestStatus' in each) as 'true' | 'false')
      for (const status of statuses) expect(status).toMatchObject({ status: 'DELIVERED' })
      expect(requests.length).toBeGreaterThan(0)
      expect(p2p.objectionsTo('RequestStatusResponse', { requestStatus: requests })).toEqual([])
      for (const { bytes } of ofKind.get('state.json') ?? []) expect(JSON.parse(bytes.toString())).toMatchObject({ state: 'ACCEPTED' })
      const responses = [['mls.xml', 'peppol-mls'], ['invoice-response', 'peppol-t111']] as const
      expect(await objections(responses.flatMap(([kind, rules]) => (ofKind.get(kind) ?? []).map(({ path, bytes }) => [path, bytes, rules] as const)))).toEqual([])
      const peppol = (ofKind.get('order.xml') ?? []).flatMap(({ path, bytes }) => { const rules = rulesOf(bytes); return rules === undefined ? [] : [[path, bytes, rules] as const] })
      expect(new Set(peppol.map(([, , rules]) => rules))).toEqual(new Set(['peppol-t01', 'peppol-t114', 'peppol-t115']))
      expect(await objections(peppol)).toEqual([])
      const cxml = [...ofKind.values()].flat().filter(({ bytes }) => bytes.includes('<!DOCTYPE cXML'))
      expect(cxml.map(({ bytes }) => /<(\w+Request)>/.exec(bytes.toString())?.[1])).toEqual(expect.arrayContaining(['OrderRequest', 'StatusUpdateRequest']))
      for (const { path, bytes } of cxml) expect({ path, errors: dtdErrors(bytes) }).toEqual({ path, errors: [] })
    }, limit)
  })

  describe('the judge, asked again about these files', () => proveJudge({ seed, orders }, profiles, () => run.folder))

  test('comes out the same byte for byte when it is played twice, also at one time', () => {
    const [one, other] = [hashesOf(run.folder), hashesOf(again.folder)]
    expect(one.length).toBeGreaterThan(8 * orders)
    expect(other).toEqual(one)
  })
})

function rulesOf(bytes: Buffer): RuleSet | undefined {
  return orderingRules.find(([transaction]) => bytes.includes(transaction))?.[1]
}

/** Requests in JSON have no XML; SAP's OData interface keeps objects, not the requests that made them. */
function isJson(format: string): boolean {
  return format === 'sap-odata' || format === 'p2p-rest'
}

function layoutOf({ format, profile }: DemoDocument): Layout {
  const file = format.slice('layout:'.length)
  const text = readFileSync(join(profile.folder, file), 'utf8')
  const tables = new Map(tablesNamedIn(readYaml(text, file).value).map((table) => [table, readFileSync(join(profile.folder, table), 'utf8')]))
  return layoutFrom(text, false, tables)
}
