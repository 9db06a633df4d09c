import type { SystemKindId } from '../../../connectors/systems/settings.ts'
import type { ReasonName } from './reasons.ts'
import type { Scenario } from './scenarios.ts'

/** One way in which a kind of system is played: every scenario runs, but for those that do not concern it. */
export interface Play {
  readonly kind: SystemKindId
  readonly channel: 'http' | 'sftp' | 'folder'
  /** Whose server stands before its folders; the simulator's own where it is left out. */
  readonly server?: 'OpenSSH'
  /** What is sent, and what comes back, where that tells rows apart. */
  readonly what?: string
  readonly without: Readonly<Partial<Record<Scenario, ReasonName>>>
}

const noLaterWord = { 'doubled answer': 'no later word', 'unknown document': 'no later word', 'wrong signature': 'no later word', 'early answer': 'no later word' } as const
const inFolder = { silent: 'no one between', slow: 'no one between', 'time-out after taking': 'no one between', 'wrong secret': 'no login', 'expired token': 'no token', 'wrong signature': 'no calls' } as const
const overSftp = { 'expired token': 'no token', 'wrong signature': 'no calls' } as const

/** The rows of the table. A kind that may be reached over several channels has a row for each. */
const table = {
  'operator-rest, unsigned': { kind: 'operator-rest', channel: 'http', what: 'calls us without a signature', without: { 'wrong signature': 'a hint only' } },
  'operator-rest, signed': { kind: 'operator-rest', channel: 'http', what: 'signs its calls', without: {} },
  'operator-zip, Finvoice': { kind: 'operator-zip', channel: 'http', what: 'Finvoice', without: { ...noLaterWord, 'expired token': 'no token' } },
  'operator-zip, TEAPPSXML': { kind: 'operator-zip', channel: 'http', what: 'TEAPPSXML; signs its acknowledgements', without: { 'expired token': 'no token' } },
  'bank-channel, SFTP': { kind: 'bank-channel', channel: 'sftp', without: overSftp },
  'bank-channel, folder': { kind: 'bank-channel', channel: 'folder', without: inFolder },
  'bank-channel, sshd': { kind: 'bank-channel', channel: 'sftp', server: 'OpenSSH', without: overSftp },
  'peppol-access-point, HTTP': { kind: 'peppol-access-point', channel: 'http', without: { 'wrong signature': 'no calls' } },
  'sap-idoc, HTTP': { kind: 'sap-idoc', channel: 'http', without: { 'expired token': 'no token' } },
  'sap-idoc, folder': { kind: 'sap-idoc', channel: 'folder', without: inFolder },
  'sap-idoc, sshd': { kind: 'sap-idoc', channel: 'sftp', server: 'OpenSSH', without: overSftp },
  'sap-odata, orders': { kind: 'sap-odata', channel: 'http', what: 'purchase orders', without: noLaterWord },
  'sap-odata, receipts': { kind: 'sap-odata', channel: 'http', what: 'goods movements', without: noLaterWord },
  'p2p-rest, orders': { kind: 'p2p-rest', channel: 'http', what: 'purchase orders, with a token', without: { 'wrong signature': 'no calls' } },
  'p2p-rest, receipts': { kind: 'p2p-rest', channel: 'http', what: 'goods receipts, by name and password', without: { 'wrong signature': 'no calls', 'expired token': 'no token' } },
  'cxml, HTTP': { kind: 'cxml', channel: 'http', without: { 'expired token': 'no token' } },
  'fixed-position-files, SFTP': { kind: 'fixed-position-files', channel: 'sftp', without: overSftp },
  'fixed-position-files, folder': { kind: 'fixed-position-files', channel: 'folder', without: inFolder },
  'fixed-position-files, sshd': { kind: 'fixed-position-files', channel: 'sftp', server: 'OpenSSH', without: overSftp },
  'generic-http, HTTP': { kind: 'generic-http', channel: 'http', without: {} },
  'generic-drop, SFTP': { kind: 'generic-drop', channel: 'sftp', without: overSftp },
  'generic-drop, folder': { kind: 'generic-drop', channel: 'folder', what: 'with checksums and markers', without: inFolder },
  'generic-drop, sshd': { kind: 'generic-drop', channel: 'sftp', server: 'OpenSSH', what: 'with checksums', without: overSftp },
} as const satisfies Readonly<Record<string, Play>>

export type PlayName = keyof typeof table

export const plays: Readonly<Record<PlayName, Play>> = table
export const playNames = Object.keys(table) as readonly PlayName[]

/** How documents go between it and us, in the words of the table. */
export function channelOf({ channel, server }: Play): string {
  const name = { http: 'HTTP', sftp: 'SFTP', folder: 'folder' }[channel]
  return server === undefined ? name : `${name}, real ${server} server`
}
