import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleProfiles } from '../../../../connectors/profile/load.ts'
import { loadProfile } from '../../../../connectors/profile/loadProfile.ts'
import { nothingAround } from '../../../../pipelines/dispatch/compose/around.ts'
import { canonicalDocument } from '../../../../pipelines/dispatch/compose/canonical.ts'
import { preparedFlow } from '../../../../pipelines/dispatch/compose/preparedFlow.ts'
import { createDecoder, encodeEvent, keptSchemaById } from '../../../../schemas/codec.ts'
import { invoiceContent, invoiceIssued, orderContent, orderPlaced } from '../../../harness/events.ts'

const decode = createDecoder({ schemaById: keptSchemaById })
const supportingDocuments = [{ id: 'LIITE-1', externalLocation: 'https://files.example.fi/a.pdf', sha256: 'a'.repeat(64) }]
const invoice = decode(encodeEvent('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), invoice: { ...invoiceContent(), supportingDocuments } }))
const order = decode(encodeEvent('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), order: { ...orderContent(), supportingDocuments } }))
const addresses = { sender: { id: 'A', scheme: '0216' }, receiver: { id: 'B', scheme: '0216' } }

async function refusals(event: typeof invoice, flow: string, attachmentHosts: readonly string[]): Promise<readonly string[]> {
  const { profile: loaded } = await loadProfile(join(exampleProfiles, 'nokia'), 'nokia')
  if (loaded === undefined) throw new Error('the example of Nokia is faulty')
  const profile = { ...loaded, profile: { ...loaded.profile, attachmentHosts: [...attachmentHosts] } }
  const checked = canonicalDocument(event, event === invoice ? 'invoice' : 'order', preparedFlow(profile, flow), nothingAround, addresses, '2026-03-02')
  return (checked?.problems ?? []).flatMap(({ code, parameters, at }) => (code === 'KS-RULE-ATTACHMENT-HOST' ? `${at?.number}: ${parameters['host']}` : []))
}

test.each([
  ['invoice', invoice, 'invoices', '10001: files.example.fi'],
  ['order', order, 'orders', 'T-555: files.example.fi'],
] as const)('an %s that links to its attachment leaves only where the profile allows the host', async (_, event, flow, refusal) => {
  expect(await refusals(event, flow, [])).toEqual([refusal])
  expect(await refusals(event, flow, ['other.example.fi'])).toEqual([refusal])
  expect(await refusals(event, flow, ['files.example.fi'])).toEqual([])
})

test('a fixed-position file carries no attachment, so its host is not asked', async () => {
  expect(await refusals(invoice, 'postings', [])).toEqual([])
})
