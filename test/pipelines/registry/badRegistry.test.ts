import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutgoingRecord } from '../../../bus/port.ts'
import { inTransaction } from '../../../ledger/transaction.ts'
import { takeInUndecodedPass } from '../../../pipelines/intake/takeInUndecoded.ts'
import { schemaIdsOf, takeInOrKeep } from '../../../pipelines/intake/undecoded.ts'
import { createSchemaRegistry, type SchemaRegistry } from '../../../pipelines/registry/schemaRegistry.ts'
import type { TakenIn } from '../../../pipelines/intake/takeIn.ts'
import { createDecoder, type Decode } from '../../../schemas/codec.ts'
import { contractSchemas } from '../../../schemas/registry/subjects.ts'
import { reframe } from '../../../schemas/wireFormat.ts'
import { answerJson, startHttp, type LoopbackServer } from '../../harness/loopbackServer.ts'
import { EvolvedSchema } from '../../harness/evolvedSchema.ts'
import { creditNote, invoice } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

const textOf = (name: string): string => contractSchemas.findLast(({ type }) => type.endsWith(`.${name}`))!.text

let stage: Stage
let server: LoopbackServer
let answer: RequestListener
let asked: string[]
beforeEach(async () => {
  stage = await setStage()
  asked = []
  server = await startHttp((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
})
afterEach(async () => {
  await server.stop()
  await stage.stop()
})

const patient_ms = 15_000
const impatient_ms = 100

/** The registry as the service opens it at a start. */
async function open(timeout_ms = patient_ms): Promise<{ readonly registry: SchemaRegistry; readonly decode: Decode }> {
  const registry = await createSchemaRegistry({ url: `http://127.0.0.1:${server.port}`, timeout_ms, pool: stage.database.pool, clock: stage.clock })
  return { registry, decode: createDecoder({ schemaById: (id) => registry.incoming.schemaById(id) }) }
}
type Opened = Awaited<ReturnType<typeof open>>

async function take({ registry, decode }: Opened, ...records: readonly OutgoingRecord[]): Promise<TakenIn> {
  const batch = stage.onBus(...records)
  await registry.incoming.fetch(schemaIdsOf(batch))
  return inTransaction(stage.database.pool, (client) => takeInOrKeep(client, batch, { decode, profiles: stage.profiles }, registry.incoming, stage.clock.now_ms()))
}

/** Passes as the runner makes them, until there is nothing to be done before some time; gives that time. */
async function again({ registry, decode }: Opened): Promise<number | undefined> {
  for (;;) {
    const { again: more, due_ms } = await takeInUndecodedPass({ ...stage.context, profiles: stage.profiles, decode, schemas: registry.incoming })
    if (!more) return due_ms
  }
}

const under = (id: number, record: OutgoingRecord): OutgoingRecord => ({ ...record, value: reframe(record.value!, id) })
const html: RequestListener = (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>')
const trouble: RequestListener = (_, response) => answerJson(response, 500, { error_code: 50001, message: 'Error' })
const silent: RequestListener = () => undefined
const gives = (...schemas: readonly string[]): RequestListener => (request, response) => {
  const schema = schemas[Number(/\d+$/.exec(request.url ?? '')?.[0]) - 101]
  if (schema === undefined) answerJson(response, 404, { error_code: 40403, message: 'Schema not found' })
  else answerJson(response, 200, { schema })
}
const alarms = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select cause || case when closed_at is null then ' open' else ' closed' end as line from alarms order by alarm_no`)).map(({ line }) => line)

describe('a registry that gives no proof', () => {
  test.each([
    ['answers with a page', html],
    ['is in trouble', trouble],
    ['hangs', silent],
    ['sends elsewhere', (_, response) => void response.writeHead(307, { Location: `http://127.0.0.1:${server.port}/schemas/ids/102` }).end()],
  ] satisfies readonly [string, RequestListener][])('and %s sends no record into quarantine: it is kept, with what follows in its story', async (_, bad) => {
    answer = bad
    const taken = await take(await open(bad === silent ? impatient_ms : patient_ms), under(101, invoice('1')), under(102, creditNote('2', '1')), under(101, invoice('3')))
    expect(taken).toMatchObject({ events: 0, quarantined: 0, undecoded: 3, unreadable: [] })
    expect(await alarms()).toEqual(['KS-REGISTRY-UNAVAILABLE open'])
    expect(await stage.rows('select from outbox')).toEqual([])
    answer = gives(textOf('InvoiceIssued'), textOf('CreditNoteIssued'))
    expect(await again(await open())).toBeUndefined()
    expect(await alarms()).toEqual(['KS-REGISTRY-UNAVAILABLE closed'])
    expect(await stage.states()).toEqual(['1 planned', '2 planned', '3 planned'])
  })

  test('is asked once in a while, ever more seldom, and no batch waits for it meanwhile', async () => {
    answer = silent
    const opened = await open(impatient_ms)
    for (let each = 1; each <= 5; each += 1) await take(opened, under(101, invoice(String(each))))
    expect(asked).toHaveLength(1)
    const pauses: number[] = []
    for (let each = 0; each < 8; each += 1) {
      const due_ms = await again(opened)
      pauses.push(due_ms! - stage.clock.now_ms())
      stage.clock.moveTo(due_ms!)
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
    expect(asked).toHaveLength(8)
    expect(await alarms()).toEqual(['KS-REGISTRY-UNAVAILABLE open'])
  })

  test('holds up nothing that an earlier start learnt', async () => {
    answer = gives(textOf('InvoiceIssued'))
    await take(await open(), under(101, invoice('1')))
    answer = trouble
    const opened = await open()
    expect(await take(opened, under(101, invoice('2')), under(102, invoice('3')))).toMatchObject({ events: 1, undecoded: 1 })
    expect(await stage.states()).toEqual(['1 planned', '2 planned'])
  })

  test('nor what another instance learns meanwhile', async () => {
    answer = trouble
    const first = await open()
    expect(await take(first, under(102, invoice('1')))).toMatchObject({ undecoded: 1 })
    answer = gives(textOf('InvoiceIssued'), textOf('InvoiceIssued'))
    await take(await open(), under(101, invoice('2')))
    answer = trouble
    expect(await take(first, under(101, invoice('3')))).toMatchObject({ events: 1, undecoded: 0 })
  })
})

describe('a registry that answers', () => {
  test.each([
    ['has no such schema', (_, response) => answerJson(response, 404, { error_code: 40403, message: '' }), 'KS-CONTRACT-UNKNOWN-SCHEMA'],
    ['has a schema that is no JSON', gives('nonsense'), 'KS-CONTRACT-SCHEMA-REFUSED'],
    ['has a schema that is no Avro', gives('{"type":"record","name":"X"}'), 'KS-CONTRACT-SCHEMA-REFUSED'],
    ['has a schema in another language', (_, response) => answerJson(response, 200, { schema: '{}', schemaType: 'JSON' }), 'KS-CONTRACT-SCHEMA-REFUSED'],
    ['has a record of somebody else', gives('{"type":"record","name":"X","fields":[]}'), 'KS-CONTRACT-UNKNOWN-TYPE'],
    ['has another record of ours', gives(textOf('DeviceReturned')), 'KS-CONTRACT-UNREADABLE'],
    ['has a schema that breaks the contract', gives(new EvolvedSchema('fi.kuntasilta.shop.InvoiceIssued').removing('InvoiceIssued', 'story').text), 'KS-CONTRACT-SCHEMA-INCOMPATIBLE'],
  ] satisfies readonly [string, RequestListener, string][])('and %s sends the record into quarantine', async (_, good, code) => {
    answer = good
    const taken = await take(await open(), under(101, invoice('1')))
    expect(taken).toMatchObject({ events: 0, quarantined: 1, undecoded: 0, unreadable: [{ problem: { code } }] })
    expect(await stage.rows('select type from outbox')).toEqual([{ type: 'fi.kuntasilta.quarantine.RecordQuarantined' }])
    expect(await alarms()).toEqual([])
  })

  test('is asked again for what it did not have, after half a minute', async () => {
    answer = gives()
    const opened = await open()
    await take(opened, under(101, invoice('1')), under(101, invoice('2')))
    await take(opened, under(101, invoice('3')))
    expect(asked).toHaveLength(1)
    answer = gives(textOf('InvoiceIssued'))
    stage.later(30_000)
    expect(await take(opened, under(101, invoice('4')))).toMatchObject({ events: 1, quarantined: 0 })
  })

  test('but for one id, keeps only the records of that one, and those behind them', async () => {
    const good = gives(textOf('InvoiceIssued'))
    answer = (request, response) => (request.url?.endsWith('/102') ? trouble : good)(request, response)
    const opened = await open()
    await take(opened, under(102, invoice('1')), under(101, invoice('2', { story: 'story 1', version: 2 })), under(103, invoice('3')), under(101, invoice('4')))
    const due_ms = await again(opened)
    expect(due_ms).toBeGreaterThan(stage.clock.now_ms())
    expect(await stage.rows(`select story, undecoded, problem ->> 'code' as code from quarantine where state = 'open' order by quarantine_no`)).toEqual([
      { story: 'story 1', undecoded: true, code: 'KS-CONTRACT-SCHEMA-AWAITED' },
      { story: 'story 1', undecoded: true, code: 'KS-CONTRACT-BEHIND-AWAITED' },
      { story: 'story 3', undecoded: false, code: 'KS-CONTRACT-UNKNOWN-SCHEMA' },
    ])
    expect(await stage.states()).toEqual(['4 planned'])
  })
})

describe('records that were kept', () => {
  test('come in as they were published: a change after what it changes', async () => {
    answer = trouble
    const opened = await open()
    await take(opened, under(101, invoice('1', { story: 'a', id: 'first' })), under(101, invoice('1', { story: 'a', id: 'second', version: 2, replaces: 'first', note: 'mended' })))
    answer = gives(textOf('InvoiceIssued'))
    stage.later(1000)
    await again(opened)
    expect(await stage.rows('select event_id, standing from events order by event_no')).toEqual([{ event_id: 'first', standing: 'superseded' }, { event_id: 'second', standing: 'in force' }])
    expect(await stage.states()).toEqual(['1 replaced', '1 planned'])
  })

  test('come in one by one where one of them makes the others fail, and that one goes into quarantine', async () => {
    answer = trouble
    const opened = await open()
    await take(opened, ...['1', '2', '3'].map((number) => under(101, invoice(number))))
    await stage.rows(`create function refuse() returns trigger language plpgsql as $$ begin
      if new.document_number = '2' then raise exception 'no such value' using errcode = '22003'; end if; return new; end $$`)
    await stage.rows('create trigger refuse before insert on events for each row execute function refuse()')
    answer = gives(textOf('InvoiceIssued'))
    stage.later(1000)
    expect(await again(opened)).toBeUndefined()
    expect(await stage.states()).toEqual(['1 planned', '3 planned'])
    expect(await stage.rows(`select story, undecoded, problem ->> 'code' as code from quarantine where state = 'open'`)).toEqual([{ story: 'story 2', undecoded: false, code: 'KS-CONTRACT-UNFORESEEN' }])
    expect(await stage.rows('select story, type from outbox')).toEqual([{ story: 'story 2', type: 'fi.kuntasilta.quarantine.RecordQuarantined' }])
  })

  test('are decided by the repository’s schemas where the service has no registry any more', async () => {
    answer = trouble
    await take(await open(), under(101, invoice('1', { story: 'a' })), invoice('2', { story: 'a', version: 2 }))
    while ((await takeInUndecodedPass({ ...stage.context, profiles: stage.profiles, decode: stage.decode })).again);
    expect(await stage.rows(`select problem ->> 'code' as code from quarantine where state = 'open' and not undecoded`)).toEqual([{ code: 'KS-CONTRACT-UNKNOWN-SCHEMA' }])
    expect(await stage.states()).toEqual(['2 waiting'])
  })
})

test('events are read again by the schema that lies with them, whatever an id means elsewhere', async () => {
  await stage.take(invoice('1', { story: 'a' }))
  answer = (_, response) => answerJson(response, 200, { schema: textOf('InvoiceIssued') })
  const opened = await open()
  await take(opened, under(2, invoice('2', { story: 'b' })), under(5, invoice('3', { story: 'b', version: 2 })))
  await stage.render()
  expect(await stage.states()).toEqual(['1 rendered', '2 rendered', '3 rendered'])
})
