import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { InboundMessage } from '../../../../connectors/ports.ts'
import { bankChannelSettingsSchema } from '../../../../connectors/systems/bank-channel/settings.ts'
import { invoiceTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const signal = new AbortController().signal
const deliveryNote = { fileName: 'lahete.pdf', mimeType: 'application/pdf', content: Buffer.from('%PDF-1.7 lähete') }
const filesIn = ({ box }: PlayedSystem, folder: 'out' | 'archive'): readonly string[] => readdirSync(join(box, folder)).sort()
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

describe.each([['bank-channel, SFTP', sftp] as const, ['bank-channel, folder', folder] as const])('%s', (name, kind) => {
  systemSuite(name, {
    ...kind,
    transmission: (number, changes) => invoiceTransmission('finvoice-3.0-soap', number, changes),
    answers: { to: { failure: 'refuses', at: 'transport', code: '3', text: 'Vastaanottajaa ei löydy' }, after_ms: 3_600_000 },
    ...(kind === sftp && { wrongSecret: { setting: 'HOST_KEY', value: `SHA256:${'A'.repeat(43)}`, code: 'KS-CHANNEL-HOST-KEY' } }),
  })

  describe('with attachments', () => {
    let played: PlayedSystem
    afterEach(() => played.stop())
    const sent = invoiceTransmission('finvoice-3.0-soap', '1001', { attached: deliveryNote })
    const name = `test-${String(sent.placeInStory).padStart(10, '0')}-${sent.id}`

    test('they lie beside their invoice in a file of their own, and the bank takes both', async () => {
      played = await playSystem(kind)
      expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'delivered', receipt: `${name}.xml` })
      const waiting = filesIn(played, 'out')
      expect(waiting).toEqual([`${name}-attachments.xml`, `${name}.xml`])
      await played.receiver.process()
      expect(filesIn(played, 'archive')).toEqual(waiting)
      expect(played.receiver.counts).toEqual({ arrivals: 1, effects: 1 })
    })

    test('a repeat after the first file alone adds the invoice', async () => {
      played = await playSystem(kind)
      await played.connection.send(sent, signal)
      rmSync(join(played.box, 'out', `${name}.xml`))
      expect(await played.connection.ask?.(sent, signal)).toMatchObject({ outcome: 'not taken' })
      expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'delivered' })
      await played.receiver.process()
      expect(played.receiver.counts).toEqual({ arrivals: 1, effects: 1 })
    })

    test('other attachments under the same id are refused, and the first stay', async () => {
      played = await playSystem(kind)
      await played.connection.send(sent, signal)
      const other = invoiceTransmission('finvoice-3.0-soap', '1001', { attached: { ...deliveryNote, content: Buffer.from('%PDF-1.7 other') } })
      expect(await played.connection.send(other, signal)).toMatchObject({ outcome: 'refused' })
    })

    test('no answer while the attachments are put leaves it open, and a repeat ends it', async () => {
      played = await playSystem(kind, { timeout_ms: 300 })
      const heal = played.receiver.inject({ failure: 'no-answer' })
      const outcome = (await played.connection.send(sent, signal)).outcome
      heal()
      expect(outcome).toBe(kind === sftp ? 'unknown' : 'delivered')
      expect(await played.connection.ask?.(sent, signal)).toMatchObject({ outcome: kind === sftp ? 'not taken' : 'taken' })
      expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'delivered' })
      await played.receiver.process()
      expect(played.receiver.counts).toEqual({ arrivals: 1, effects: 1 })
    })

    test('an invoice whose attachments are missing is refused', async () => {
      played = await playSystem(kind)
      await played.connection.send(sent, signal)
      rmSync(join(played.box, 'out', `${name}-attachments.xml`))
      await played.receiver.process()
      played.clock.moveTo(played.clock.now_ms() + 3_600_000)
      await played.receiver.process()
      await played.connection.collect?.(signal)
      const [refusal] = (await played.connection.collect?.(signal)) ?? []
      if (refusal === undefined) throw new Error('a refusal was expected')
      expect(played.connection.interpret(refusal, [])).toMatchObject({ acknowledgements: [{ about: { id: sent.id }, grade: 'rejected', reasonCodes: ['12'] }] })
    })

    test('a refusal that names the message of attachments is about the same delivery', async () => {
      played = await playSystem(kind)
      const bytes = Buffer.from(`<Finvoiceack Version="2.0"><Acknowledgement><MessageData><MessageId>${sent.id}::attachments</MessageId><Timestamp>2026-11-02T08:00:00Z</Timestamp></MessageData><Reason><Code>13</Code></Reason></Acknowledgement></Finvoiceack>`)
      expect(played.connection.interpret({ channelId: '1', mediaType: 'application/xml', bytes }, [])).toMatchObject({ acknowledgements: [{ about: { by: 'delivery id', id: sent.id }, grade: 'rejected', reasonCodes: ['13'] }] })
    })
  })

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
      expect(played.connection.interpret(message, [])).toMatchObject({
        acknowledgements: [{ about: { by: 'delivery id', id: sent.id }, grade: 'rejected', technical: true, reasonCodes: ['3'], text: 'Vastaanottajaa ei löydy' }],
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
      expect(played.connection.interpret(message, [])).toMatchObject({ acknowledgements: [{ grade: 'transported', reasonCodes: ['5'] }] })
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
      expect(() => played.connection.interpret(broken, [])).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: expect.stringMatching(/^KS-SYSTEM-/) }) }))
      expect(played.connection.interpret(good, [])).toMatchObject({ acknowledgements: [{ grade: 'rejected' }] })
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
