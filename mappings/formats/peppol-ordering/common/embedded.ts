import type { SupportingDocument } from '../../../model/invoice.ts'
import { fromBase64 } from '../../inbound-xml/base64.ts'
import { addText, leaf } from '../binding/leaf.ts'
import type { Part } from '../binding/part.ts'

type Embedded = NonNullable<SupportingDocument['embedded']>

const attributes: readonly string[] = ['mimeCode', 'filename']

/** The bytes of a supporting document (BT-125). */
export const embedded: Part<SupportingDocument> = leaf('cbc:EmbeddedDocumentBinaryObject', {
  read(from, into, reading) {
    const text = reading.textOf(from, attributes)
    const content = fromBase64(text)
    if (content === undefined) reading.odd('mistyped', text)
    const { mimeCode: mimeType, filename: fileName } = from.attributes
    into['embedded'] = { fileName, mimeType, content }
  },
  write(from, to) {
    const of = from['embedded'] as Embedded | undefined
    if (of === undefined) return false
    const { content, mimeType, fileName } = of
    const base64 = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64')
    return addText('cbc:EmbeddedDocumentBinaryObject', base64, { mimeCode: mimeType, filename: fileName }, to)
  },
})
