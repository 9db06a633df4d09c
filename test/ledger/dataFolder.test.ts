import { expect, test } from 'vitest'
import { dataFolder, type Surroundings } from '../../ledger/dataFolder.ts'

const user: Surroundings = { environment: {}, platform: 'linux', uid: 1000, home: '/people/aino' }

test.each<[string, Surroundings, string]>([
  ['root', { ...user, uid: 0, home: '/people/root' }, '/var/lib/kuntasilta'],
  ['an ordinary user', user, '/people/aino/.local/state/kuntasilta'],
  ['a user with a state folder', { ...user, environment: { XDG_STATE_HOME: '/people/aino/state' } }, '/people/aino/state/kuntasilta'],
  ['a user with a relative state folder, which the rule ignores', { ...user, environment: { XDG_STATE_HOME: 'state' } }, '/people/aino/.local/state/kuntasilta'],
  ['a user of macOS', { ...user, platform: 'darwin', home: '/people/aino' }, '/people/aino/Library/Application Support/Kuntasilta'],
  ['whoever configures it', { ...user, uid: 0, environment: { KUNTASILTA_DATA: '/srv/kuntasilta' } }, '/srv/kuntasilta'],
])('the data of %s lie in a lasting place', (_, surroundings, folder) => {
  expect(dataFolder(surroundings)).toBe(folder)
})
