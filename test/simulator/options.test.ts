import { expect, test } from 'vitest'
import { exampleProfiles } from '../../connectors/profile/load.ts'
import { readSimulatorOptions } from '../../simulator/options.ts'

test('without options the receivers of the nine examples are played alone', () => {
  expect(readSimulatorOptions([], {})).toEqual({ profiles: exampleProfiles, folder: 'var/simulator', environment: 'var/simulator/environment', seed: 1, perSecond: 5, failures: [] })
})

test('every option is read; the environment lies in the folder unless it is told where', () => {
  const args = ['--folder', 'here', '--seed=7', '--orders', '20', '--perSecond', '50', '--webhooks', 'http://127.0.0.1:8080', '--profiles', 'mine', '--fail', 'nokia/einvoice=down']
  expect(readSimulatorOptions(args, { KUNTASILTA_PROFILES: 'elsewhere' })).toEqual({
    profiles: 'mine', folder: 'here', environment: 'here/environment', seed: 7, orders: 20, perSecond: 50, webhooks: 'http://127.0.0.1:8080',
    failures: [{ municipality: 'nokia', system: 'einvoice', failure: 'down' }],
  })
  expect(readSimulatorOptions(['--environment', 'there'], {}).environment).toBe('there')
})

test('profiles are those of KUNTASILTA_PROFILES where no option names others', () => {
  expect(readSimulatorOptions([], { KUNTASILTA_PROFILES: 'elsewhere' }).profiles).toBe('elsewhere')
  expect(readSimulatorOptions([], { KUNTASILTA_PROFILES: '' }).profiles).toBe(exampleProfiles)
})

test.each([
  [['--seed', 'x'], '--seed is given as "x"'],
  [['--orders', '0'], '--orders is given as "0"'],
  [['--orders'], 'a value after it'],
  [['--perSecond', '0'], '--perSecond is given as "0"'],
  [['--webhooks', 'here'], '--webhooks is given as "here"'],
  [['--port', '1'], '--port was given'],
])('%j is refused', (args, words) => {
  expect(() => readSimulatorOptions(args, {})).toThrow(words)
})

test('an option that npm kept for itself is refused, also one with a capital letter', () => {
  expect(() => readSimulatorOptions(['50'], { npm_config_persecond: '50', npm_lifecycle_event: 'simulator' })).toThrow('npm run simulator -- --perSecond …')
})
