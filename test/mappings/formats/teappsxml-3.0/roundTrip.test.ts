import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carries } from '../../../../mappings/formats/teappsxml-3.0/carries.ts'
import { teappsxml30Zip } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { readTeappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import { fitTexts } from '../../../../mappings/formats/texts/fitTexts.ts'
import type { TextPolicy } from '../../../../mappings/formats/texts/policy.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { encodable, lengthened, policies } from '../texts/policies.ts'
import { filesOf } from '../zip/unzip.ts'
import { carried, comparable } from './carried.ts'
import { invoices } from './invoices.ts'

const seed = 20261127

/** What the format does of itself: the euro sign is EUR where references are not asked for. */
function withEuro(texts: TextPolicy): TextPolicy {
  return { ...texts, replacements: { '€': 'EUR', ...texts.replacements } }
}

test(`10,000 invoices and credit notes are read again as they were, or as the policy has their texts (seed ${seed})`, { timeout: 600_000 }, () => {
  fc.assert(fc.property(invoices, policies, (plain, texts) => {
    const invoice = lengthened(encodable(plain, texts), texts)
    const [message, ...attachments] = filesOf(teappsxml30Zip.render({ kind: invoice.kind, invoice }, { ...context, texts }))
    const { oddities, ...read } = readTeappsxml(message?.content ?? new Uint8Array())
    expect(comparable(read)).toEqual(comparable(carried(fitTexts(invoice, carries, withEuro(texts)), context)))
    expect(oddities?.filter(({ kind }) => kind !== 'unknown')).toEqual([])
    const sent = invoice.supportingDocuments.flatMap(({ embedded }) => (embedded === undefined ? [] : [Buffer.from(embedded.content).toString('hex')]))
    expect(attachments.map(({ content }) => Buffer.from(content).toString('hex'))).toEqual(sent)
  }), { numRuns: 10_000, seed, endOnFailure: true })
})
