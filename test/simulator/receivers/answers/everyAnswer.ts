import { invoiceResponse, messageLevelStatus } from '../../../../simulator/receivers/answers/applicationResponse.ts'

const at = '2026-11-05T08:05:00.000Z'
const status = { id: 'id-1', at, sender: '000902', receiver: '000901', transmissionId: 't-1' } as const
const response = {
  id: 'id-2', at, number: '1001', issued: '2026-11-05', typeCode: '380',
  sender: { id: '0211675-2', name: 'Tampereen <kaupunki> & "co"', endpoint: '003702116752' },
  receiver: { id: '2362180-3', name: 'Tiera Oy', endpoint: '003723621803' },
} as const
const reason = { code: 'REF', text: 'which order?' }

/** What it says, the rules that it must keep, and the answer of a simulated access point. */
export const everyAnswer = [
  ['MLS, accepted', 'peppol-mls', messageLevelStatus({ ...status, code: 'AP' })],
  ['MLS, rejected', 'peppol-mls', messageLevelStatus({ ...status, code: 'RE', text: 'no <such> receiver' })],
  ['Invoice Response, received', 'peppol-t111', invoiceResponse({ ...response, code: 'AB' })],
  ['Invoice Response, accepted', 'peppol-t111', invoiceResponse({ ...response, code: 'AP' })],
  ['Invoice Response, payment initiated', 'peppol-t111', invoiceResponse({ ...response, code: 'PD' })],
  ['Invoice Response, under query', 'peppol-t111', invoiceResponse({ ...response, code: 'UQ', reason })],
  ['Invoice Response, rejected', 'peppol-t111', invoiceResponse({ ...response, code: 'RE', reason })],
] as const
