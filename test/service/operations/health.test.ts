import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startOperationsServer } from '../../../service/operations/operationsServer.ts'
import { ReadyParts } from '../../../service/operations/readiness.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { startWatched } from '../watching/watched.ts'

let ready: ReadyParts
let server: Awaited<ReturnType<typeof startOperationsServer>>
beforeEach(async () => {
  ready = new ReadyParts()
  server = await startOperationsServer({ host: '127.0.0.1', port: 0, ready, registry: new Registry(), refresh: () => Promise.resolve() })
})
afterEach(() => server.close())

async function read(address: string): Promise<readonly [number, unknown]> {
  const answer = await fetch(`${address}/health/ready`)
  return [answer.status, await answer.json()]
}

test('a service that starts lives and is not ready; every part says how it is', async () => {
  expect((await fetch(`${server.address}/health/live`)).status).toBe(200)
  ready.set('profiles', () => undefined)
  ready.set('ledger', () => Promise.reject(new Error('the database system is shutting down')))
  expect(await read(server.address)).toEqual([503, { ready: false, parts: { ledger: 'the database system is shutting down', bus: 'has not started', profiles: 'works' } }])
})

test('a part that does not answer is not waited for', async () => {
  ready.set('ledger', () => new Promise(() => undefined))
  expect(await read(server.address)).toEqual([503, expect.objectContaining({ parts: expect.objectContaining({ ledger: expect.stringContaining('does not answer') }) })])
})

test('a bus whose records cannot be taken in is named with the reason, until they are', async () => {
  const { stage, operations, stop } = await startWatched()
  try {
    await stage.rows('alter table events rename to elsewhere')
    await stage.bus.publish([invoice('1')])
    await expect.poll(() => read(operations.address)).toEqual([503, expect.objectContaining({ parts: expect.objectContaining({ bus: expect.stringContaining('events') }) })])
    await stage.rows('alter table elsewhere rename to events')
    await expect.poll(async () => (await read(operations.address))[0], { timeout: 15_000 }).toBe(200)
  } finally {
    await stop()
  }
})

test('the running service is ready, and no more once it stops', async () => {
  const watched = await startWatched()
  try {
    expect(await read(watched.operations.address)).toEqual([200, { ready: true, parts: { ledger: 'works', bus: 'works', profiles: 'works' } }])
    watched.operations.ready.stop()
    expect((await read(watched.operations.address))[0]).toBe(503)
  } finally {
    await watched.stop()
  }
})
