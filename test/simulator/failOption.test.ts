import { expect, test } from 'vitest'
import { injectionOf, readFailures, refuseUnknownSystems } from '../../simulator/failOption.ts'

test('failures are asked for by lane, kind and duration', () => {
  expect(readFailures('nokia/einvoice=down:PT60S,tampere/peppol=answers-twice')).toEqual([
    { municipality: 'nokia', system: 'einvoice', failure: 'down', for_ms: 60_000 },
    { municipality: 'tampere', system: 'peppol', failure: 'answers-twice' },
  ])
})

test('a failure with a duration ends after it', () => {
  const [down] = readFailures('nokia/einvoice=down:PT60S')
  expect(injectionOf(down!, Date.parse('2026-10-01T00:00:00Z'))).toEqual({ failure: 'down', how: 'refuses connections', until: '2026-10-01T00:01:00.000Z' })
})

test.each(['nokia=down', 'nokia/einvoice=sleepy', 'nokia/einvoice=down:60s', 'nokia/einvoice', ''])('%j is refused with an example', (text) => {
  expect(() => readFailures(text)).toThrow('nokia/einvoice=down:PT60S')
})

test('a failure of a system that no profile has is refused', () => {
  const profiles = [{ municipality: 'nokia', systems: { einvoice: {} as never } }]
  expect(() => refuseUnknownSystems(readFailures('nokia/einvoice=down,nokia/bank=down'), profiles)).toThrow('nokia/bank')
  expect(() => refuseUnknownSystems(readFailures('nokia/einvoice=down'), profiles)).not.toThrow()
})
