import { expect, test } from 'vitest'
import { Failure } from '../../../errors/failure.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { everyTermInvoice, everyTermOrder } from '../../harness/documents/examples.ts'
import type { CanonicalDocument } from '../../../mappings/formats/format.ts'
import { onLine } from '../../../mappings/formats/onLine.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'

/** The lines, with an article number that no XML can hold in the last of them. */
function broken<Line extends { readonly item: object }>(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1)!
  return [...lines.slice(0, -1), { ...last, item: { ...last.item, sellersIdentifier: 'P\u0001' } }]
}

const invoice: CanonicalDocument = { kind: 'invoice', invoice: { ...everyTermInvoice, supportingDocuments: [], lines: broken(everyTermInvoice.lines) } }
const order: CanonicalDocument = { kind: 'order', order: { ...everyTermOrder, lines: broken(everyTermOrder.lines) } }

test.each([
  ['peppol-bis-3', invoice], ['finvoice-3.0', invoice], ['teappsxml-3.0', invoice], ['peppol-t110', order],
] as const)('what %s cannot write on a line is thrown with its number', (id, document) => {
  const line = document.kind === 'invoice' ? document.invoice.lines.at(-1)!.id : everyTermOrder.lines.at(-1)!.id
  expect(everyTermInvoice.lines.length).toBeGreaterThan(1)
  expect(() => documentFormat(id).render(document, exampleContext)).toThrow(expect.objectContaining({ code: 'KS-MAP-XML-CHARACTER', problem: expect.objectContaining({ at: { line } }) }))
})

test('what is no failure of the catalogue stays as it is', () => {
  const other = new TypeError('other')
  expect(() => onLine('1', () => { throw other })).toThrow(other)
  expect(() => onLine('1', () => { throw other })).not.toThrow(Failure)
  expect(onLine('1', () => 'written')).toBe('written')
})
