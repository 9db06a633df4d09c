import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { derivedId, sha256 } from '../../../../base/hash.ts'
import { acknowledgementIn } from '../../../../connectors/systems/generic-drop/acknowledgement.ts'
import { documentNamed } from '../../../../connectors/systems/generic-drop/files.ts'
import { genericDrop } from '../../../../connectors/systems/generic-drop/kind.ts'
import { genericDropSettingsSchema } from '../../../../connectors/systems/generic-drop/settings.ts'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import { shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { teappsxmlAcknowledgement } from '../../../harness/documents/teappsxmlAcknowledgement.ts'
import { expectFailure } from '../../../harness/failures.ts'
import { invoiceTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { municipalLayout, written } from '../../../mappings/formats/layouts/municipalLayouts.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const signal = new AbortController().signal
const id = derivedId('a delivery')
const layout = municipalLayout('lempaala/orders')
const orders = written(layout, [{ kind: 'order', order: shopOrder('KV-1', { buyersNumber: 'T-77', origin: 'purchasing' }) }])
const beside = { checksum: '.sha256', marker: '.done' }
const described = {
  fileName: '{id}.xml',
  acknowledgements: [
    { name: '(?:again-)?(?<file>.+)[.]ok', grade: 'accepted' },
    { name: '(?:again-)?(?<file>.+)[.]rejected', content: '^REJECTED (?<code>\\S+) (?<text>.*)$', grade: 'rejected' },
  ],
}
const folders = { kind: 'folder', path: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' }
const folder: PlayedKind = { system: { kind: 'generic-drop', channel: 'folder', beside }, settings: () => ({ channel: folders, ...described, ...beside }) }
const sftp: PlayedKind = {
  system: { kind: 'generic-drop', channel: 'sftp' },
  settings: (timeout_ms) => ({
    channel: {
      kind: 'sftp', host: 'env:HOST', port: 'env:PORT', username: 'env:USER', password: 'env:PASSWORD', hostKeys: ['env:HOST_KEY'], timeout_ms,
      folders: { put: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' },
    },
    ...described,
  }),
}

describe.each([['generic-drop, SFTP', sftp] as const, ['generic-drop, folder', folder] as const])('%s', (name, kind) => {
  systemSuite(name, {
    ...kind,
    transmission: (number, changes) => invoiceTransmission('teappsxml-3.0', number, changes),
    answers: { after_ms: 600_000 },
    ...(kind === sftp && { wrongSecret: { setting: 'PASSWORD', value: 'wrong', code: 'KS-CHANNEL-LOGIN' } }),
  })
})

describe('the files of a document', () => {
  let played: PlayedSystem
  beforeEach(async () => { played = await playSystem(folder) })
  afterEach(() => played.stop())
  const sent = invoiceTransmission('finvoice-3.0', '1001')
  const name = `${sent.id}.xml`
  const filesIn = (place: string): readonly string[] => readdirSync(join(played.box, place)).sort()

  test('are its checksum, itself and its marker', async () => {
    expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'delivered', receipt: name })
    expect(filesIn('out')).toEqual([name, `${name}.done`, `${name}.sha256`])
    expect(readFileSync(join(played.box, 'out', `${name}.sha256`), 'utf8')).toBe(`${sha256(sent.bytes)}  ${name}\n`)
    expect(readFileSync(join(played.box, 'out', `${name}.done`))).toHaveLength(0)
  })

  test('without its marker it is not taken, and a repeat adds it', async () => {
    await played.connection.send(sent, signal)
    rmSync(join(played.box, 'out', `${name}.done`))
    expect(await played.connection.ask?.(sent, signal)).toMatchObject({ outcome: 'not taken' })
    expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'delivered' })
    await played.receiver.process()
    expect(played.receiver.counts).toEqual({ arrivals: 1, effects: 1 })
  })

  test('what was taken gets no second marker, also where the receiver keeps none', async () => {
    await played.connection.send(sent, signal)
    await played.receiver.process()
    rmSync(join(played.box, 'archive', `${name}.done`))
    expect(await played.connection.ask?.(sent, signal)).toMatchObject({ outcome: 'taken' })
    expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'delivered' })
    expect(filesIn('out')).toEqual([])
  })
})

describe('files for us', () => {
  let played: PlayedSystem
  let processed: string
  beforeEach(async () => {
    processed = mkdtempSync(join(tmpdir(), 'ks-processed-'))
    played = await playSystem({ ...folder, settings: () => ({ ...described, ...beside, channel: { ...folders, processed } }) })
  })
  afterEach(async () => {
    await played.stop()
    rmSync(processed, { recursive: true })
  })
  const lies = (name: string, content: string | Uint8Array): void => writeFileSync(join(played.box, 'in', name), content)

  test('are moved aside once the ledger has them, also two of one name', async () => {
    for (const content of ['OK', 'OK again']) {
      lies('a.ok', content)
      const [message] = await played.heard()
      await message?.remove?.()
      expect(await played.heard()).toEqual([])
    }
    const kept = readdirSync(processed).sort()
    expect(kept.map((name) => name.replace(/^\d+-/, 'time-'))).toEqual(['time-a.ok', 'a.ok'])
    expect(kept.map((name) => readFileSync(join(processed, name), 'utf8'))).toEqual(['OK again', 'OK'])
  })

  test.each<[string, string, string | Uint8Array, object]>([
    ['an acknowledgement by its name', `${id}.xml.ok`, '', { acknowledgements: [{ about: { by: 'delivery id', id }, grade: 'accepted', reasonCodes: [] }] }],
    ['an acknowledgement by its content', `${id}.rejected`, 'Batch 7\nREJECTED E12 no such buyer\n', { acknowledgements: [{ about: { by: 'delivery id', id }, grade: 'rejected', reasonCodes: ['E12'], text: 'no such buyer' }] }],
    ['an acknowledgement of TEAPPSXML', 'ack_1.xml', teappsxmlAcknowledgement(id, '<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>'), { acknowledgements: [{ about: { by: 'delivery id', id }, grade: 'transported' }] }],
    ['an order by a layout', 'tilaukset_000017_20261102.csv', orders, { documents: [{ kind: 'purchaseOrder', order: { buyersNumber: 'T-77' } }] }],
  ])('say what they say: %s', async (_, name, content, expected) => {
    lies(name, content)
    const [message] = await played.heard()
    expect(played.connection.interpret(message!, [inboundLayout(layout, 'layout:layouts/orders.yaml')])).toMatchObject(expected)
  })

  test('of no known name or kind are kept and not understood', async () => {
    lies('readme.txt', 'hello')
    const [message] = await played.heard()
    expectFailure('KS-SYSTEM-ACK-CONTENT', { seen: 'readme.txt' }, () => played.connection.interpret(message!, []))
  })
})

test('a file that has to have a checksum is taken with one that agrees, and both go then', async () => {
  const played = await playSystem({ ...folder, settings: () => ({ ...described, ...beside, channel: folders, pickUpChecksum: '.sha256' }) })
  onTestFinished(() => played.stop())
  const lies = (file: string, content: string): void => writeFileSync(join(played.box, 'in', file), content)
  lies('a.ok', 'OK')
  expect(await played.heard()).toEqual([])
  lies('a.ok.sha256', `${sha256(Buffer.from('OK, and more'))}  a.ok\n`)
  await expect(played.heard()).rejects.toMatchObject({ problem: { code: 'KS-CHANNEL-CHECKSUM', parameters: { name: 'a.ok', checksum: 'a.ok.sha256', found: sha256(Buffer.from('OK')) } } })
  lies('a.ok.sha256', `${sha256(Buffer.from('OK')).toUpperCase()} *a.ok\r\n`)
  utimesSync(join(played.box, 'in', 'a.ok.sha256'), 1, 1)
  const messages = await played.heard()
  expect(messages.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['OK'])
  await messages[0]?.remove?.()
  expect(readdirSync(join(played.box, 'in'))).toEqual([])
})

test('an acknowledgement may name a document by its number, and tell nothing of a file that is none of ours', () => {
  const rows = genericDropSettingsSchema.parse({ channel: folders, acknowledgements: [{ content: 'invoice (?<number>\\S+): booked', grade: 'booked' }, { name: '(?<file>.+)[.]ok', grade: 'accepted' }], fileName: '{id}.xml' })
  expect(acknowledgementIn('x', Buffer.from('27.11. invoice 26-1001: booked'), rows)).toEqual({ about: { by: 'document number', number: '26-1001' }, grade: 'booked', reasonCodes: [] })
  expect(acknowledgementIn('x', Buffer.from('nothing'), rows)).toBeUndefined()
  expectFailure('KS-SYSTEM-ACK-CONTENT', { seen: 'hello' }, () => acknowledgementIn('hello.ok', Buffer.from(''), rows))
})

test('a document is named by its file, with or without ending', () => {
  expect(documentNamed('{id}.xml', `${id}.xml`)).toEqual({ by: 'delivery id', id })
  expect(documentNamed('{id}.xml', id)).toEqual({ by: 'delivery id', id })
  expect(documentNamed('{number}-{id}', `26_1-7-${id}`)).toEqual({ by: 'delivery id', id })
  expect(documentNamed('inv_{number}_{environment}.xml', 'inv_26-1_test.xml')).toEqual({ by: 'document number', number: '26-1' })
  expect(documentNamed('{name}', 'a_1.xml')).toEqual({ by: 'file name', name: 'a_1.xml' })
  expect(documentNamed('{id}.xml', 'other file')).toBeUndefined()
})

test('what it can follows from its settings', () => {
  const parse = (settings: object) => genericDropSettingsSchema.parse({ channel: { kind: 'folder', path: '/out' }, ...settings })
  expect(genericDrop.bySettings!(parse({}))).toEqual({ recognisesRepeats: 'no', canBeAsked: false, tellsWhenAsked: 'none' })
  expect(genericDrop.bySettings!(parse({ channel: folders, recognisesRepeats: true }))).toEqual({ recognisesRepeats: 'by delivery id', canBeAsked: true, tellsWhenAsked: 'none' })
  expect(genericDrop.highestGrade(parse({}), 'invoice')).toBe('none')
  expect(genericDrop.highestGrade(parse({ channel: folders, acknowledgements: described.acknowledgements }), 'invoice')).toBe('accepted')
})

test.each([
  ['a file name that tells no document from another', { fileName: '{kind}.xml' }, 'that uses one of'],
  ['a file name with a folder', { fileName: 'a/{id}.xml' }, 'that uses one of'],
  ['a row without a pattern', { acknowledgements: [{ grade: 'accepted' }] }, 'a name pattern'],
  ['a row that names no document', { acknowledgements: [{ name: '.+[.]ok', grade: 'accepted' }] }, 'one group that names'],
  ['a row that names it twice', { acknowledgements: [{ name: '(?<id>.+)[.]ok', content: '(?<number>.+)', grade: 'accepted' }] }, 'one group that names'],
  ['a pattern that is none', { acknowledgements: [{ name: '(?<id>.+', grade: 'accepted' }] }, 'Unterminated group'],
  ['a pattern that may take long', { acknowledgements: [{ name: '(?<id>a+)+', grade: 'accepted' }] }, 'a group is repeated'],
  ['acknowledgements without a folder for them', { channel: { kind: 'folder', path: '/out' }, acknowledgements: described.acknowledgements }, 'the folder pickUp'],
  ['an ending that is none', { marker: 'done' }, 'what follows the file name'],
])('settings refuse %s', (_, changes, said) => {
  const checked = genericDropSettingsSchema.safeParse({ channel: folders, ...changes })
  expect(checked.success).toBe(false)
  expect(JSON.stringify(checked.error?.issues)).toContain(said)
})
