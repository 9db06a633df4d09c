import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../errors/failure.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import type { Invoice } from '../../mappings/model/invoice.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { SecondReader } from '../mappings/formats/finvoice-3.0/secondReader.ts'
import { variedForFinvoice } from '../mappings/formats/finvoice-3.0/validForFinvoice.ts'
import { officialRules, startOracle } from './oracle.ts'

const seed = 20261127

officialRules.describe('Finvoice, read by another reader and written as UBL', () => {
  test(`what is read of 150 Finvoices is, as UBL, what the official rules take (seed ${seed})`, { timeout: 180_000 }, async () => {
    const oracle = await startOracle()
    try {
      const documents = fc.sample(variedForFinvoice, { numRuns: 150, seed }).flatMap((invoice) => finvoiceOf(invoice) ?? [])
      expect(documents.length).toBeGreaterThan(100)
      const found = await Promise.all(documents.map(async (bytes) => {
        const invoice = new SecondReader().read(bytes)
        const ubl = documentFormat('peppol-bis-3').render({ kind: invoice.kind, invoice }, exampleContext)
        const { xsd, fatal } = await oracle.validate(ubl, 'peppol-bis-3')
        return { number: invoice.number, objections: [...xsd, ...fatal.map(({ id, text, location }) => `${id} at ${location}: ${text}`)] }
      }))
      expect(found.filter(({ objections }) => objections.length > 0).slice(0, 5)).toEqual([])
    } finally {
      await oracle.stop()
    }
  })
})

/** Nothing for a name that without its outer spaces is shorter than Finvoice takes. */
function finvoiceOf(invoice: Invoice): readonly Uint8Array[] | undefined {
  try {
    return [documentFormat('finvoice-3.0-soap').render({ kind: invoice.kind, invoice }, exampleContext)]
  } catch (error) {
    if (error instanceof Failure && error.code === 'KS-MAP-TOO-SHORT') return undefined
    throw error
  }
}
