import type { DocumentResponse } from '../../mappings/model/documentResponse.ts'
import { exampleContext } from '../render/context.ts'

/** Answers with so many reasons: of finance to an invoice, and of the network to a transmission. */
export function answerOf(reasons: number): { readonly ofFinance: DocumentResponse; readonly ofTheNetwork: DocumentResponse } {
  const party = ({ id, scheme = '' }: { readonly id: string; readonly scheme?: string }, name: string): DocumentResponse['sender'] => ({ name, identifiers: [], endpoint: { id, scheme } })
  const common = {
    number: 'VAST-1', issueDate: '2026-11-03', issueTime: '09:00:00+02:00', code: 'RE', notes: [],
    sender: party(exampleContext.receiver, 'Esimerkkikunta'), receiver: party(exampleContext.sender, 'Esimerkkikauppa Oy'),
  } as const
  const numbered = Array.from({ length: reasons }, (_, index) => index + 1)
  const status = (code: string, list: string, at: number) => ({ reasonCode: code, reasonList: list, reason: `Rivi ${at}: määrä poikkeaa tilauksesta`, conditions: [{ term: 'BT-129', value: String(at) }] })
  return {
    ofFinance: { ...common, document: { id: '20260017', issueDate: '2026-11-02', typeCode: '380' }, statuses: numbered.map((at) => status('QUA', 'OPStatusReason', at)), lines: [] },
    ofTheNetwork: {
      ...common, statuses: [], document: { id: '0191d5b2-7c3a-7000-8000-000000000001' },
      lines: numbered.map((at) => ({ place: `/Invoice/cac:InvoiceLine[${at}]`, code: 'RE', description: 'Sääntö ei täyty', statuses: [status('BV', 'StatusReason', at)] })),
    },
  }
}
