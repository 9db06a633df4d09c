import type { Catalogue } from '../../model/catalogue.ts'
import type { RenderContext } from '../format.ts'
import { boundaryFor } from '../mime/boundary.ts'
import { renderIndex } from './catalogueIndex.ts'
import { cxmlRequest } from './frame.ts'
import { language } from './values.ts'

/**
 * CatalogUploadRequest with its Index, as one message of two parts (RFC 2387): the request names the part by its Content-ID. The boundary is
 * the message's first line, and neither part holds it.
 */
export function renderCatalogueUpload(catalogue: Catalogue, context: RenderContext): Uint8Array {
  const { number, name = number, action } = catalogue
  const contentId = `index-${context.deliveryId}@kuntasilta`
  const request = cxmlRequest('cXML', context, (xml) => {
    xml.open('CatalogUploadRequest', xml.attribute('operation', action === 'Update' || action === 'Delete' ? 'update' : 'new'))
    xml.element('CatalogName', name, xml.attribute('xml:lang', language))
    xml.element('Description', number, xml.attribute('xml:lang', language))
    xml.open('Attachment')
    xml.element('URL', `cid:${contentId}`)
    xml.close()
    xml.empty('Notification')
    xml.close()
  })
  return related([{ contentId: `request-${context.deliveryId}@kuntasilta`, bytes: request }, { contentId, bytes: renderIndex(catalogue, context) }], context.deliveryId)
}

interface Part {
  readonly contentId: string
  readonly bytes: Uint8Array
}

function related(parts: readonly Part[], id: string): Uint8Array {
  const boundary = boundaryFor(id, parts.map(({ bytes }) => bytes))
  const written = parts.flatMap(({ contentId, bytes }) => [Buffer.from(`--${boundary}\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-ID: <${contentId}>\r\n\r\n`), bytes, Buffer.from('\r\n')])
  return Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)])
}

/** The media type of such a message, with its boundary; undefined for a plain document. */
export function relatedMediaType(bytes: Uint8Array): string | undefined {
  const boundary = /^--([\w-]{1,70})\r\n/.exec(Buffer.from(bytes.subarray(0, 80)).toString('latin1'))?.[1]
  return boundary === undefined ? undefined : `multipart/related; boundary="${boundary}"; type="text/xml"`
}
