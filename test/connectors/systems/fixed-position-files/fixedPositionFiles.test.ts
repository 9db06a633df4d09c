import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../../../base/clock.ts'
import { derivedId } from '../../../../base/hash.ts'
import type { OutgoingTransmission } from '../../../../connectors/ports.ts'
import { fixedPositionFiles } from '../../../../connectors/systems/fixed-position-files/kind.ts'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import { shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { expectFailure } from '../../../harness/failures.ts'
import { playSystem, transmissionOf, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { testReferences } from '../../../harness/references.ts'
import { municipalLayout, written } from '../../../mappings/formats/layouts/municipalLayouts.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'
import { receiptLayout, receiptsBack, writesReceipts } from './receiptsBack.ts'

const sftp: PlayedKind = {
  system: { kind: 'fixed-position-files', channel: 'sftp', writes: writesReceipts() },
  settings: (timeout_ms) => ({
    channel: {
      kind: 'sftp', host: 'env:HOST', port: 'env:PORT', username: 'env:USER', password: 'env:PASSWORD', hostKeys: ['env:HOST_KEY'], timeout_ms,
      folders: { put: 'env:FOLDER', archive: 'env:ARCHIVE_FOLDER', pickUp: 'env:PICK_UP_FOLDER' },
    },
  }),
}
const folder: PlayedKind = {
  system: { kind: 'fixed-position-files', channel: 'folder', writes: writesReceipts() },
  settings: () => ({ channel: { kind: 'folder', path: 'env:FOLDER', archive: 'env:ARCHIVE_FOLDER', pickUp: 'env:PICK_UP_FOLDER' } }),
}

const file = (number: string, changes: { readonly id?: string; readonly note?: string } = {}): OutgoingTransmission => {
  const name = `605_56_${number.padStart(6, '0')}.dat`
  return transmissionOf(changes.id ?? derivedId('file', number), name, 'text/plain', Buffer.from(`H${number}\r\nR${changes.note ?? ''}\r\nT1\r\n`, 'latin1'), number)
}

describe.each([['fixed-position-files, SFTP', sftp] as const, ['fixed-position-files, folder', folder] as const])('%s', (name, kind) => {
  systemSuite(name, { ...kind, transmission: file, answers: receiptsBack, formats: [receiptLayout], ...(kind === sftp && { wrongSecret: { setting: 'PASSWORD', value: 'wrong', code: 'KS-CHANNEL-LOGIN' } }) })
})

test('without an archive that we can see it cannot be asked', async () => {
  const context = { clock: systemClock, references: testReferences() }
  const blind = fixedPositionFiles.open({ channel: { kind: 'folder', path: '/nowhere' } }, context)
  expect(blind.ask).toBeUndefined()
  expect(fixedPositionFiles.open({ channel: { kind: 'folder', path: '/nowhere', archive: '/archive' } }, context).ask).toBeDefined()
})

describe('files that the system writes for us', () => {
  const layout = municipalLayout('lempaala/orders')
  const format = inboundLayout(layout, 'layout:layouts/orders.yaml')
  const order = shopOrder('KV-1', { buyersNumber: 'T-77', origin: 'purchasing' })
  let played: PlayedSystem
  beforeEach(async () => { played = await playSystem(folder) })
  afterEach(() => played.stop())

  test('are read by the layout that names such files', async () => {
    await writeFile(join(played.box, 'in', 'tilaukset_000017_20261102.csv'), written(layout, [{ kind: 'order', order }]))
    const [message, ...others] = await played.heard()
    expect(others).toEqual([])
    expect(played.connection.interpret(message!, [format])).toMatchObject({ acknowledgements: [], documents: [{ kind: 'purchaseOrder', format: 'layout:layouts/orders.yaml', order: { buyersNumber: 'T-77' } }] })
    await message?.remove?.()
    expect(await played.heard()).toEqual([])
  })

  test('by another name are kept and not understood', async () => {
    await writeFile(join(played.box, 'in', 'readme.txt'), 'hello')
    const [message] = await played.heard()
    expectFailure('KS-SYSTEM-ACK-CONTENT', { seen: 'readme.txt' }, () => played.connection.interpret(message!, [format]))
  })
})

test('without a folder for us nothing is collected', () => {
  expect(fixedPositionFiles.open({ channel: { kind: 'folder', path: '/nowhere' } }, { clock: systemClock, references: testReferences() }).collect).toBeUndefined()
})
