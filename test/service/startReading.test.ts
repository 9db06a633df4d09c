import { expect, test } from 'vitest'
import type { Subscription } from '../../bus/port.ts'
import { startReading } from '../../service/startReading.ts'

const nothing = (): Promise<void> => Promise.resolve()

test('a bus that does not answer is asked again, and reading begins when it does', async () => {
  const told: string[] = []
  let asked = 0
  const reading = startReading({
    async look() {
      asked += 1
      if (asked === 1) throw new Error('away')
    },
    subscribe: () => Promise.resolve({ caughtUp: nothing, stop: async () => void told.push('stopped') }),
    onBegun: () => void told.push('begun'),
    onError: (error) => void told.push(String(error)),
  })
  await reading.caughtUp()
  await reading.stop()
  expect(told).toEqual(['Error: away', 'begun', 'stopped'])
})

test('a stop does not wait for a bus that never answers; what begins after it is stopped, and nobody is told of it', async () => {
  const told: string[] = []
  const { promise: subscribed, resolve: subscribe } = Promise.withResolvers<Subscription>()
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  const { promise: asks, resolve: asked } = Promise.withResolvers<void>()
  const reading = startReading({
    look: nothing,
    subscribe() {
      asked()
      return subscribed
    },
    onBegun: () => void told.push('begun'), onError: (error) => void told.push(String(error)),
  })
  await asks
  await reading.stop()
  subscribe({ caughtUp: nothing, stop: async () => stop() })
  await stopped
  expect(told).toEqual([])
})
