import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { expect, test, vi } from 'vitest'
import type { KafkaBusOptions } from '../../../bus/kafka/options.ts'
import { kafka, sharedBrokers } from '../../harness/kafka/kafka.ts'
import { quickOptions } from './kafkaDriver.ts'
import { record } from '../../suites/bus/stage.ts'
import { readAll } from './reading.ts'

/** A broker is slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

kafka.describe('a consumer that gets no answer to its fetches, while the broker answers everything else', () => {
  test('is told long before kafkajs notices, while its connections still stand; then reading goes on', async () => {
    const name = `stalled-${randomUUID()}`
    const network = new NetworkWithoutFetches()
    const openWhenTold: number[] = []
    const reader = await readAll(await sharedBrokers(), [{ name }], {
      onError(error) {
        openWhenTold.push(network.open)
        reader.onError(error)
      },
    }, { connect: network.connect })
    await reader.bus.publish([record(name, 'k', 'before')])
    await reader.caughtUp()
    network.swallow(true)
    await reader.until(() => reader.errors.length > 0)
    expect(reader.errors).toStrictEqual([expect.objectContaining({ code: 'KS-BUS-STALLED' })])
    expect(openWhenTold[0]).toBeGreaterThan(0)
    network.swallow(false)
    await reader.bus.publish([record(name, 'k', 'after')])
    await reader.caughtUp()
    expect(reader.texts).toStrictEqual(['before', 'after'])
    expect(reader.errors).toHaveLength(1)
  })
})

kafka.describe('a consumer that goes on fetching and hands nothing over', () => {
  test('begins anew, and reads what lay before it', async () => {
    const name = `standstill-${randomUUID()}`
    let asked = 0
    const reader = await readAll(await sharedBrokers(), [{ name }], {
      positions(assigned) {
        asked += 1
        return asked === 1 ? new Promise(() => undefined) : Promise.resolve(assigned.map(() => 0n))
      },
    })
    await reader.bus.publish([record(name, 'k', 'before it')])
    await reader.caughtUp()
    expect(reader.texts).toStrictEqual(['before it'])
    expect(reader.errors).toStrictEqual([expect.objectContaining({ code: 'KS-BUS-STALLED' })])
  })

  test('is left alone while it has nothing to read, and while its records are refused', async () => {
    const [quiet, refusing] = [`quiet-${randomUUID()}`, `refusing-${randomUUID()}`]
    const brokers = await sharedBrokers()
    const idle = await readAll(brokers, [{ name: quiet }])
    let refused = 0
    const reader = await readAll(brokers, [{ name: refusing }], {
      handle: () => {
        refused += 1
        return Promise.reject(new Error('not now'))
      },
    })
    await reader.bus.publish([record(refusing, 'k', 'refused')])
    await new Promise((resolve) => setTimeout(resolve, 3.5 * quickOptions([]).sessionTimeout_ms!))
    expect(refused).toBeGreaterThan(2)
    expect(new Set(reader.errors.map((error) => String(error)))).toEqual(new Set(['Error: not now']))
    expect(idle.errors).toEqual([])
  })
})

/** Where the kind of every request lies, and which one a fetch is. */
const apiKeyAt = 4
const fetchKey = 1

/** Connections that lose every request to fetch, for as long as they are told to, and carry all others. */
class NetworkWithoutFetches {
  readonly #sockets = new Set<Socket>()
  #swallows = false

  readonly connect: NonNullable<KafkaBusOptions['connect']> = (to) => {
    const socket = connect(to)
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    const write = socket.write.bind(socket)
    socket.write = (request: Buffer): boolean => (this.#swallows && request.readInt16BE(apiKeyAt) === fetchKey) || write(request)
    return socket
  }

  swallow(now: boolean): void {
    this.#swallows = now
  }

  get open(): number {
    return [...this.#sockets].filter(({ destroyed }) => !destroyed).length
  }
}
