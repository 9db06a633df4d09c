import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../../base/clock.ts'
import { derivedId } from '../../../../base/hash.ts'
import type { OutgoingTransmission } from '../../../../connectors/ports.ts'
import { fixedPositionFiles } from '../../../../connectors/systems/fixed-position-files/kind.ts'
import { transmissionOf, type PlayedKind } from '../../../harness/playedSystem.ts'
import { testReferences } from '../../../harness/references.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const sftp: PlayedKind = {
  system: { kind: 'fixed-position-files', channel: 'sftp' },
  settings: (timeout_ms) => ({
    channel: {
      kind: 'sftp', host: 'env:HOST', port: 'env:PORT', username: 'env:USER', password: 'env:PASSWORD', hostKeys: ['env:HOST_KEY'], timeout_ms,
      folders: { put: 'env:FOLDER', archive: 'env:ARCHIVE_FOLDER' },
    },
  }),
}
const folder: PlayedKind = {
  system: { kind: 'fixed-position-files', channel: 'folder' },
  settings: () => ({ channel: { kind: 'folder', path: 'env:FOLDER', archive: 'env:ARCHIVE_FOLDER' } }),
}

const file = (number: string, changes: { readonly id?: string; readonly note?: string } = {}): OutgoingTransmission => {
  const name = `605_56_${number.padStart(6, '0')}.dat`
  return transmissionOf(changes.id ?? derivedId('file', number), name, 'text/plain', Buffer.from(`H${number}\r\nR${changes.note ?? ''}\r\nT1\r\n`, 'latin1'), number)
}

describe.each([['SFTP', sftp] as const, ['a folder', folder] as const])('a reader of fixed-position files over %s', (_, kind) => {
  systemSuite({ ...kind, transmission: file, ...(kind === sftp && { wrongSecret: { setting: 'PASSWORD', value: 'wrong', code: 'KS-CHANNEL-LOGIN' } }) })
})

test('without an archive that we can see it cannot be asked', async () => {
  const context = { clock: systemClock, references: testReferences() }
  const blind = fixedPositionFiles.open({ channel: { kind: 'folder', path: '/nowhere' } }, context)
  expect(blind.ask).toBeUndefined()
  expect(fixedPositionFiles.open({ channel: { kind: 'folder', path: '/nowhere', archive: '/archive' } }, context).ask).toBeDefined()
})

test('it never answers, so that whatever claims to be an answer is not understood', () => {
  const connection = fixedPositionFiles.open({ channel: { kind: 'folder', path: '/nowhere' } }, { clock: systemClock, references: testReferences() })
  expect(() => connection.interpret({ channelId: '1', mediaType: 'text/plain', bytes: Buffer.from('ok') }, [])).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'KS-SYSTEM-ACK-CONTENT' }) }))
})
