import { afterEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../../base/hash.ts'
import { decompress } from '../../../ledger/compress.ts'
import { claimToRender, saveRendered } from '../../../ledger/rendering.ts'
import { renderPass } from '../../../pipelines/dispatch/renderLane.ts'
import { release } from '../../../pipelines/actions/release.ts'
import { invoiceContent } from '../../harness/events.ts'
import { documents, flow, oneLane } from '../stage/profiles.ts'
import { invoice, order } from '../stage/records.ts'
import { lane, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const open = async (flowSettings: object = {}, system: object = documents()): Promise<void> => {
  stage = await setStage({ profiles: [oneLane(system, [flow('invoices', 'operator', flowSettings)])] })
}
const problems = async (number = '1'): Promise<{ code: string; also?: readonly { code: string }[] } | null> =>
  (await stage.rows<{ problem: { code: string } | null }>('select problem from deliveries where document_number = $1 order by delivery_no desc limit 1', [number]))[0]!.problem
const act = () => ({ who: 'Testaaja', why: 'mended', at_ms: stage.clock.now_ms() })
const plainly = { pastPredecessor: false, renderAgain: false, notDelivered: false, ask: false }

describe('a document that may not leave', () => {
  test('parks with everything that is wrong with it at once', async () => {
    await open({ demands: [{ term: 'buyerReference' }, { term: 'project' }] })
    await stage.take(invoice('1', { content: { buyerReference: null, project: null } }))
    await stage.dispatch()
    const found = await problems()
    expect([found!.code, ...found!.also!.map(({ code }) => code)]).toHaveLength(2)
    expect(JSON.stringify(found)).toContain('BT-10')
    expect(JSON.stringify(found)).toContain('BT-11')
    expect(await stage.states()).toEqual(['1 parked'])
    expect(stage.receiver().arrivals).toEqual([])
  })

  test.each([
    ['by a rule', {}, { demands: [{ term: 'project' }] }, 'KS-RULE-DEMAND', {}],
    ['by a character that its format cannot hold', { lines: [{ ...invoiceContent().lines![0]!, item: { name: 'Puhelin', sellersIdentifier: 'P\u0001' } }] }, {}, 'KS-MAP-XML-CHARACTER', { line: '1' }],
    ['by its addresses', {}, { receiver: [{ id: '003702048198', scheme: '0216', intermediator: '003703575029', environment: 'production', from: '2026-03-03' }] }, 'KS-PROFILE-NO-ADDRESS', {}],
  ])('says which document of which order it is, parked %s', async (_, content, flowSettings, code, line) => {
    await open()
    Object.assign(stage.profiles.byMunicipality('esimerkki')!.profile.flows[0]!, flowSettings)
    await stage.take(order('T-1', { content: { buyersNumber: '45001' } }), invoice('1', { order: 'T-1', content }))
    await stage.dispatch()
    expect(await problems('1')).toMatchObject({ code, at: { kind: { phrase: 'invoice' }, number: '1', sellersOrders: ['T-1'], ...line } })
  })

  test('goes when the profile is mended and a person releases it', async () => {
    await open({ demands: [{ term: 'project' }] })
    await stage.take(invoice('1'))
    await stage.dispatch()
    await stage.reprofile(oneLane(documents(), [flow('invoices', 'operator', { references: [{ term: 'project', from: ['constant:P-7'] }], demands: [{ term: 'project' }] })]))
    const [{ id } = { id: '' }] = await stage.rows<{ id: string }>('select id from deliveries')
    await release([id], plainly, act(), { pool: stage.database.pool, profiles: stage.profiles })
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(Buffer.from(stage.receiver().effects[0]!.bytes).toString()).toContain('P-7')
    expect(await problems()).toBeNull()
  })

  test.each([
    ['a test document to a production address', { environment: 'test' }, 'KS-PROFILE-OTHER-ENVIRONMENT'],
    ['a day for which the receiver has no address', { receiver: [{ id: '003702048198', scheme: '0216', intermediator: '003703575029', environment: 'production', from: '2026-03-03' }] }, 'KS-PROFILE-NO-ADDRESS'],
    ['a day for which the sender has none any more', { sender: [{ id: '003723621803', scheme: '0216', intermediator: '003721291126', environment: 'production', from: '2025-01-01', until: '2026-03-01' }] }, 'KS-PROFILE-NO-ADDRESS'],
  ])('parks: %s', async (_, flowSettings, code) => {
    await open()
    await stage.profiles.reload()
    const loaded = stage.profiles.byMunicipality('esimerkki')!
    Object.assign(loaded.profile.flows[0]!, flowSettings)
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect((await problems())?.code).toBe(code)
    expect(stage.receiver().arrivals).toEqual([])
  })

  test('parks where its flow is gone from the profile', async () => {
    await open()
    await stage.take(invoice('1'))
    await stage.reprofile(oneLane(documents(), [flow('others', 'operator')]))
    await stage.dispatch()
    expect((await problems())?.code).toBe('KS-PROFILE-FLOW-GONE')
  })

  test('keeps none of its lane from being made', async () => {
    await open()
    await stage.take(invoice('1'), invoice('2', { content: { buyer: { name: '' } } }), invoice('3'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 delivered', '2 parked', '3 delivered'])
  })
})

test('a shadow does everything but the sending', async () => {
  await open({ mode: 'shadow' })
  await stage.take(invoice('1'), invoice('2', { content: { buyer: { name: '' } } }))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 not sent', '2 parked'])
  expect((await problems())?.code).toBe('KS-PROFILE-SHADOW')
  expect(stage.receiver().arrivals).toEqual([])
})

describe('frozen bytes', () => {
  const frozen = async (): Promise<{ sha: string; bytes: Buffer }> => {
    const [row] = await stage.rows<{ sha256: string; bytes: Buffer }>('select sha256, bytes from transmissions join transmission_bodies on transmission_id = id')
    return { sha: row!.sha256, bytes: decompress(row!.bytes) }
  }

  test('are what is sent, and match their hash', async () => {
    await open()
    await stage.take(invoice('1'))
    await stage.dispatch()
    const { sha, bytes } = await frozen()
    expect(sha).toBe(sha256(bytes))
    expect(Buffer.from(stage.receiver().effects[0]!.bytes).equals(bytes)).toBe(true)
  })

  test('never change, though profile and attempts do', async () => {
    await open()
    stage.receiver().behave = (_, nth) => (nth < 3 ? 'fails' : 'takes')
    await stage.take(invoice('1'))
    await stage.dispatch()
    const before = await frozen()
    await stage.reprofile(oneLane(documents(), [flow('invoices', 'operator', { references: [{ term: 'project', from: ['constant:P-7'] }] })]))
    for (let turn = 0; turn < 2; turn += 1) {
      stage.later(300_000)
      await stage.dispatch()
    }
    expect(await stage.states()).toEqual(['1 delivered'])
    expect(await frozen()).toEqual(before)
    expect(new Set(stage.receiver().arrivals.map((each) => each.sha256))).toEqual(new Set([before.sha]))
  })

  test('are the same for the same event and profile, whoever makes them', async () => {
    await open()
    await stage.take(invoice('1'))
    await stage.render()
    const first = await frozen()
    await stage.stop()
    await open()
    stage.later(86_400_000)
    await stage.take(invoice('1'))
    await stage.render()
    expect(await frozen()).toEqual(first)
  })
})

describe('a claim to make a document', () => {
  test('keeps others away until it runs out, then is free again', async () => {
    await open()
    await stage.take(invoice('1'))
    const { pool } = stage.database
    const claim = (token: string, lease_ms: number) => claimToRender(pool, lane, stage.clock.now_ms(), 10, { token, lease_ms })
    expect(await claim('00000000-0000-4000-8000-000000000001', 60_000)).toHaveLength(1)
    expect(await claim('00000000-0000-4000-8000-000000000002', 60_000)).toHaveLength(0)
    const { again, in_ms } = await renderPass(lane, stage.context)
    expect(again).toBe(false)
    expect(in_ms).toBeGreaterThan(0)
    await stage.rows(`update deliveries set lease_until = clock_timestamp() - interval '1 second'`)
    await stage.render()
    expect(await stage.states()).toEqual(['1 rendered'])
  })

  test('that ran out saves nothing: whoever took over has made the document', async () => {
    await open()
    await stage.take(invoice('1'))
    const { pool } = stage.database
    const token = '00000000-0000-4000-8000-000000000001'
    const [claimed] = await claimToRender(pool, lane, stage.clock.now_ms(), 10, { token, lease_ms: 0 })
    await stage.render()
    const composed = await (await stage.context.compose([claimed!]))(claimed!, stage.clock.now_ms())
    if (composed.made !== 'document') throw new Error('it should be a document')
    expect(await saveRendered(pool, [composed.document], stage.clock.now_ms(), token)).toEqual(new Set())
    expect(await stage.rows('select count(*)::int as frozen from transmissions')).toEqual([{ frozen: 1 }])
  })
})
