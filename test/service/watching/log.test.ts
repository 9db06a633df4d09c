import { Writable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { createLog, type LogFields, type LogLevel } from '../../../service/log.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { startWatched, type Watched } from './watched.ts'

let watched: Watched | undefined
afterEach(async () => {
  await watched?.stop()
  watched = undefined
})

/** Plays invoices until the shop has been told of their answers, and gives what was logged. */
async function play(level: LogLevel, invoices: number): Promise<Watched['logged']> {
  watched = await startWatched({ level })
  const records = Array.from({ length: invoices }, (_, index) => invoice(String(index + 1)))
  await watched.publish(...records.map((record) => ({ ...record, headers: { ...record.headers, ce_correlationid: `case-${record.key}` } })))
  await watched.hint()
  await watched.operations.close()
  return watched.logged
}

describe('the log', () => {
  test('follows one record by its correlation, from its offset to the answer and to what the shop is told', async () => {
    const logged = await play('debug', 2)
    const [delivery] = await watched!.stage.rows<{ id: string; correlation_id: string; event_id: string }>('select d.id, e.correlation_id, e.event_id from deliveries d join events e using (event_no) where d.document_number = $1', ['2'])
    const way = logged.filter(({ correlation }) => correlation === delivery?.correlation_id).map(({ message, topic, offset, event, delivery: id, lane, outcome, grade }) => ({ message, topic, offset, event, id, lane, outcome, grade }))
    const { id, event_id: event } = delivery!
    const lane = 'esimerkki/operator'
    expect(way).toEqual([
      expect.objectContaining({ message: 'A record was taken in.', topic: 'shop.invoices', offset: expect.any(Number), event }),
      expect.objectContaining({ message: 'A delivery was planned.', event, id, lane, outcome: 'planned' }),
      expect.objectContaining({ message: 'A document was made.', id, lane, outcome: 'rendered' }),
      expect.objectContaining({ message: 'A document was sent.', id, lane, outcome: 'delivered' }),
      expect.objectContaining({ message: 'An event for the shop was published.', topic: 'municipal.invoices' }),
      expect.objectContaining({ message: 'A receiver answered.', id, lane, outcome: 'moved', grade: 'technically accepted' }),
      expect.objectContaining({ message: 'An event for the shop was published.', topic: 'municipal.invoices' }),
    ])
  })

  test('at info has a line for each place, however many records there are, and nothing that alarms', async () => {
    const logged = await play('info', 40)
    expect(new Set(logged.map(({ level }) => level))).toEqual(new Set(['info']))
    expect(logged.length).toBeLessThan(40)
    const counted = (message: string): number => logged.filter((line) => line['message'] === message).flatMap(({ counts }) => Object.values(counts as Record<string, number>)[0] ?? 0).reduce((sum, count) => sum + count, 0)
    expect(['Records were taken in.', 'Documents were made.', 'Documents were sent.', 'Answers came.', 'Events for the shop were published.'].map(counted)).toEqual([40, 40, 40, 40, 80])
  })
})

describe('a line of the log', () => {
  const written = (fields: LogFields): string => {
    let line = ''
    createLog('info', new Writable({ write: (chunk: Buffer, _, done) => { line += chunk.toString('utf8'); done() } })).info('Said.', fields)
    return line
  }

  test.each(['131052-308T', '010594Y9032', '131052+308T', '010100A123D', '131052-308t'])('hides the personal identity code %s', (code) => {
    expect(written({ reason: `the name "${code}" is too long` })).not.toContain(code)
    expect(written({ reason: `the name "${code}" is too long` })).toContain('[personal identity code]')
  })

  test.each(['1310522-3081', '0204819-8', '003702048198', 'b6ef0a1c-5a3f-4c7e-9c52-131052308123', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'])('leaves %s, which is none', (text) => {
    expect(written({ reason: text })).toContain(text)
  })
})
