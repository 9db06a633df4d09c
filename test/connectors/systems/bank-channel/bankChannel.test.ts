import { afterEach, describe, expect, test } from 'vitest'
import type { InboundMessage } from '../../../../connectors/ports.ts'
import { bankChannelSettingsSchema } from '../../../../connectors/systems/bank-channel/settings.ts'
import { invoiceTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { systemSuite } from '../../../suites/systemSuite.ts'

const signal = new AbortController().signal
const sftp: PlayedKind = {
  system: { kind: 'bank-channel', channel: 'sftp' },
  settings: (timeout_ms) => ({
    channel: {
      kind: 'sftp', host: 'env:HOST', port: 'env:PORT', username: 'env:USER', privateKey: 'env:PRIVATE_KEY', hostKeys: ['env:HOST_KEY'], timeout_ms,
      folders: { put: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' },
    },
  }),
}
const folder: PlayedKind = {
  system: { kind: 'bank-channel', channel: 'folder' },
  settings: () => ({ channel: { kind: 'folder', path: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' } }),
}

describe.each([['SFTP', sftp] as const, ['a folder', folder] as const])('a bank channel over %s', (_, kind) => {
  systemSuite({ ...kind, transmission: (number, changes) => invoiceTransmission('finvoice-3.0-soap', number, changes) })

  describe('refusals', () => {
    let played: PlayedSystem
    afterEach(() => played.stop())
    const sent = invoiceTransmission('finvoice-3.0-soap', '1001')
    const anHourLater = async (): Promise<readonly InboundMessage[]> => {
      await played.receiver.process()
      played.clock.moveTo(played.clock.now_ms() + 3_600_000)
      await played.receiver.process()
      await played.connection.collect?.(signal)
      return (await played.connection.collect?.(signal)) ?? []
    }

    test('silence: nothing comes', async () => {
      played = await playSystem(kind)
      await played.connection.send(sent, signal)
      expect(await anHourLater()).toEqual([])
    })

    test('a Finvoiceack is a refusal of the message it names, and lies there until the ledger has it', async () => {
      played = await playSystem(kind)
      played.receiver.inject({ failure: 'refuses', at: 'transport', code: '3', text: 'Vastaanottajaa ei löydy' })
      await played.connection.send(sent, signal)
      const [message] = await anHourLater()
      if (message === undefined) throw new Error('a refusal was expected')
      expect(played.connection.interpret(message)).toMatchObject({
        acknowledgements: [{ about: { by: 'delivery id', id: sent.id }, grade: 'rejected', reasonCodes: ['3'], text: 'Vastaanottajaa ei löydy' }],
        hints: [],
      })
      expect(await played.connection.collect?.(signal)).toHaveLength(1)
      await message.remove?.()
      expect(await played.connection.collect?.(signal)).toEqual([])
    })

    test('code 5 says that an earlier transmission was taken', async () => {
      played = await playSystem(kind)
      played.receiver.inject({ failure: 'claims-duplicate' })
      await played.connection.send(sent, signal)
      const [message] = await anHourLater()
      if (message === undefined) throw new Error('an answer was expected')
      expect(played.connection.interpret(message)).toMatchObject({ acknowledgements: [{ grade: 'transported', reasonCodes: ['5'] }] })
    })

    test('a broken refusal is handed over and not understood, beside the good one', async () => {
      played = await playSystem(kind)
      played.receiver.inject({ failure: 'refuses', at: 'transport', code: '3', text: 'x' })
      played.receiver.inject({ failure: 'malformed-answer' })
      await played.connection.send(sent, signal)
      const messages = await anHourLater()
      expect(messages).toHaveLength(2)
      const broken = messages.find(({ channelId }) => channelId.startsWith('broken.'))
      const good = messages.find((message) => message !== broken)
      if (broken === undefined || good === undefined) throw new Error('two messages were expected')
      expect(() => played.connection.interpret(broken)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: expect.stringMatching(/^KS-SYSTEM-/) }) }))
      expect(played.connection.interpret(good)).toMatchObject({ acknowledgements: [{ grade: 'rejected' }] })
    })
  })
})

test.each([
  [{ kind: 'folder', path: '/out', archive: '/archive' }, 'pickUp'],
  [{ kind: 'folder', path: '/out', pickUp: '/in' }, 'archive'],
])('a bank channel needs all three folders: %j', (channel, missing) => {
  const checked = bankChannelSettingsSchema.safeParse({ channel })
  expect(checked.success).toBe(false)
  expect(JSON.stringify(checked.error?.issues)).toContain(missing)
})
