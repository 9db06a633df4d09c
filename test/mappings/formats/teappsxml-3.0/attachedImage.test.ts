import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderReadableImage } from '../../../../mappings/formats/readable-image/readableImage.ts'
import { teappsxml30Zip } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { readTeappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { schemaCheck } from '../../../harness/xsd.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'
import { filesOf } from '../zip/unzip.ts'

const embedded = { fileName: 'lahete.pdf', mimeType: 'application/pdf', content: Buffer.from('%PDF') }
const attached: Invoice = { ...exampleInvoice, supportingDocuments: [{ id: 'L-1', description: 'Lähete', embedded }] }
const image = `invoice-${context.deliveryId}.html`
const file = `L-1-1-${context.deliveryId}.pdf`

const files = (language?: 'fi' | 'sv' | 'en'): readonly { readonly name: string; readonly content: Uint8Array }[] =>
  filesOf(teappsxml30Zip.render({ kind: 'invoice', invoice: attached }, language === undefined ? context : { ...context, image: language }))

test.each(['fi', 'sv', 'en'] as const)('the readable image travels beside the message and its attachments, in the language of the flow: %s', (language) => {
  const all = files(language)
  expect(all.map(({ name }) => name)).toEqual([`${context.deliveryId}.xml`, image, file])
  expect(Buffer.from(all[1]?.content ?? []).equals(renderReadableImage(attached, language))).toBe(true)
  const message = Buffer.from(all[0]?.content ?? []).toString('latin1').replace(/>\s+</g, '><')
  expect(message).toContain(`<CONTROL><IMAGE_CONTROL TYPE="INVOICE_IMAGE" SOURCE="ORIGINAL"><IMAGE_FILE IMAGE_TYPE="html">${image}</IMAGE_FILE></IMAGE_CONTROL><IMAGE_CONTROL TYPE="VOUCHER_MEMO"`)
})

test('without the setting there is none', () => {
  expect(files().map(({ name }) => name)).toEqual([`${context.deliveryId}.xml`, file])
})

test('the reader takes the image for no supporting document', () => {
  const { supportingDocuments, oddities } = readTeappsxml(files('fi')[0]?.content ?? new Uint8Array())
  expect(supportingDocuments?.map(({ id }) => id)).toEqual([file])
  expect(oddities).toEqual(readTeappsxml(files()[0]?.content ?? new Uint8Array()).oddities)
})

standards.test('the message is valid by the XSD', () => {
  const schema = schemaCheck(join(standardsFolder, 'xsd/teapps/teappsxmlv30_schema_invoices_0.xsd'))
  expect(schema.errors(files('fi')[0]?.content ?? new Uint8Array())).toEqual([])
})
