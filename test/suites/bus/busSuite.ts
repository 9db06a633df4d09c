import { afterAll, beforeAll, describe } from 'vitest'
import type { BusDriver } from './driver.ts'
import { errorsSuite } from './errors.ts'
import { groupsSuite } from './groups.ts'
import { heldOpenSuite } from './heldOpen.ts'
import { orderSuite } from './order.ts'
import { positionsSuite } from './positions.ts'
import { publishSuite } from './publish.ts'
import { restartSuite } from './restart.ts'
import { subscribeSuite } from './subscribe.ts'

/** What the driver under test can do beside the port. */
export interface Capabilities {
  readonly transactions: boolean
}

/** Holds a driver of the bus against everything that `bus/port.ts` promises. */
export function busSuite(open: () => Promise<BusDriver>, capabilities: Capabilities): void {
  let driver: BusDriver
  beforeAll(async () => {
    driver = await open()
  })
  afterAll(() => driver.close())
  const current = (): BusDriver => driver

  describe('publish', () => publishSuite(current))
  describe('subscribe', () => subscribeSuite(current))
  describe('order', () => orderSuite(current))
  describe('groups', () => groupsSuite(current))
  describe('positions', () => positionsSuite(current))
  describe('restart', () => restartSuite(current))
  describe('errors', () => errorsSuite(current))
  if (capabilities.transactions) describe('transactions held open', () => heldOpenSuite(current))
}
