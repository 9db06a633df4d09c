import { expect, test } from 'vitest'
import { problem } from '../../errors/failure.ts'
import { quarantineEvent } from '../../pipelines/intake/quarantineEvent.ts'

test('a record of any size makes a quarantine event that every bus takes', () => {
  const endless = 'x'.repeat(800_000)
  const { value } = quarantineEvent({
    topic: 'shop.invoices', partition: 0, offset: 7, story: null, sha256: '00', key: Buffer.from(endless), headers: {}, recordTime_ms: 0, value: Buffer.from(endless),
    problem: problem('KS-CONTRACT-UNKNOWN-BUYER', { businessId: '(none)', ovt: '(none)', unit: endless }),
  }, 0)
  expect(value.length).toBeGreaterThan(1_000)
  expect(value.length).toBeLessThan(64_000)
})
