import { afterAll, beforeAll, describe } from 'vitest'
import { derivedId } from '../../../base/hash.ts'
import type { OutgoingTransmission } from '../../../connectors/ports.ts'
import { invoiceTransmission, transmissionOf } from '../../harness/playedSystem.ts'
import { openSsh, startSshd, type ShortOf, type Sshd } from '../../harness/sshd.ts'
import type { PlayName } from '../../suites/systems/plays.ts'
import type { SuiteKind } from '../../suites/systems/suiteKind.ts'
import { systemSuite } from '../../suites/systems/systemSuite.ts'
import { receiptLayout, receiptsBack, writesReceipts } from './fixed-position-files/receiptsBack.ts'
import { idocTransmission } from './sap-idoc/idocTransmission.ts'

let sshd: Sshd
let short: Readonly<Record<ShortOf, Sshd>>

/** A receiver that has its files in folders of this machine, reached by us through a real OpenSSH server. */
function overSshd(name: PlayName, system: Omit<SuiteKind['system'], 'channel'>, others: object, rest: Pick<SuiteKind, 'transmission' | 'answers' | 'formats' | 'filesBefore'>): void {
  systemSuite(name, {
    ...rest,
    system: { ...system, channel: 'folder' },
    settings: (timeout_ms) => ({
      ...others,
      channel: {
        kind: 'sftp', host: '127.0.0.1', port: 'env:SSH_PORT', username: 'env:SSH_USER', privateKey: 'env:SSH_KEY', hostKeys: ['env:SSH_HOST_KEY'], timeout_ms,
        folders: { put: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' },
      },
    }),
    beside: () => reaching(sshd),
    shortOf: (what) => reaching(short[what]),
    wrongSecret: { setting: 'SSH_HOST_KEY', value: `SHA256:${'A'.repeat(43)}`, code: 'KS-CHANNEL-HOST-KEY' },
  })
}

/** What leads to a server of this kind. */
function reaching({ port, username, privateKey, hostKey }: Sshd): Readonly<Record<string, string>> {
  return { SSH_PORT: String(port), SSH_USER: username, SSH_KEY: privateKey, SSH_HOST_KEY: hostKey }
}

const file = (number: string, changes: { readonly id?: string; readonly note?: string } = {}): OutgoingTransmission =>
  transmissionOf(changes.id ?? derivedId('file', number), `605_56_${number.padStart(6, '0')}.dat`, 'text/plain', Buffer.from(`H${number}\r\nR${changes.note ?? ''}\r\nT1\r\n`, 'latin1'), number)

openSsh.describe('through a real OpenSSH server', () => {
  beforeAll(async () => {
    sshd = await startSshd()
    short = { rights: await startSshd('rights'), room: await startSshd('room') }
  })
  afterAll(async () => {
    await sshd.stop()
    await short.rights.stop()
    await short.room.stop()
  })

  describe('a bank channel', () => {
    overSshd('bank-channel, sshd', { kind: 'bank-channel' }, {}, {
      transmission: (number, changes) => invoiceTransmission('finvoice-3.0-soap', number, changes),
      answers: { to: { failure: 'refuses', at: 'transport', code: '3', text: 'Vastaanottajaa ei löydy' }, after_ms: 3_600_000 },
    })
  })

  describe('a reader of fixed-position files', () => {
    overSshd('fixed-position-files, sshd', { kind: 'fixed-position-files', writes: writesReceipts() }, {}, { transmission: file, answers: receiptsBack, formats: [receiptLayout] })
  })

  describe('SAP’s IDoc port', () => {
    overSshd('sap-idoc, sshd', { kind: 'sap-idoc' }, {}, { transmission: idocTransmission, answers: { after_ms: 600_000 } })
  })

  describe('a receiver of files', () => {
    const acknowledgements = [
      { name: '(?:again-)?(?<file>.+)[.]ok', grade: 'accepted' },
      { name: '(?:again-)?(?<file>.+)[.]rejected', content: '^REJECTED (?<text>.*)$', grade: 'rejected' },
    ]
    const beside = { checksum: '.sha256' }
    overSshd('generic-drop, sshd', { kind: 'generic-drop', beside }, { ...beside, acknowledgements }, {
      transmission: (number, changes) => invoiceTransmission('teappsxml-3.0', number, changes), answers: { after_ms: 600_000 }, filesBefore: 1,
    })
  })
})
