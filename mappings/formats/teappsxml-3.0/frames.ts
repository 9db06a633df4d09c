import { inHelsinki } from '../../../base/helsinki.ts'
import type { NetworkAddress, RenderContext } from '../format.ts'
import { messageIdentifier } from '../soap-frame/messageData.ts'
import type { XmlWriter } from '../xml/writer.ts'
import { networkAddress } from './networkAddress.ts'
import type { TeappsxmlWriting } from './writing.ts'

/**
 * TRANSPORT_FRAME: from whom and to whom (guide 2.1). Batch and content have the delivery's id, which an acknowledgement names again; it is
 * asked for always, and comes where it is agreed on (guide 2.3).
 */
export function transportFrame({ xml }: TeappsxmlWriting, context: RenderContext): void {
  const id = messageIdentifier(context)
  xml.open('TRANSPORT_FRAME')
  xml.element('TF_CODE', 'TF01')
  xml.element('TIMESTAMP', timeStamp(context))
  xml.element('BATCH_ID', id)
  xml.open('CONTENT_RECEIVER')
  end(xml, 'RECEIVER_REF', context.receiver)
  xml.element('CONTENT_REF', id)
  xml.close()
  end(xml, 'SENDER', context.sender)
  xml.element('FB_REQUEST', '1')
  xml.close()
}

/** Opens CONTENT_FRAME and writes what stands before its invoices. Test material is marked as such for whoever prints it (guide 2.2). */
export function openContentFrame({ xml }: TeappsxmlWriting, context: RenderContext): void {
  xml.open('CONTENT_FRAME')
  xml.element('CF_CODE', 'CF01')
  end(xml, 'NET_SERVICE_ID', context.sender)
  xml.element('BLOCK_ID', messageIdentifier(context))
  xml.element('TIMESTAMP', timeStamp(context))
  xml.open('BLOCK_RULES')
  xml.element('TRANSACTION_TYPE', '00')
  xml.element('BLOCK_ACTION', '00')
  xml.element('BLOCK_FORMAT', 'TEAPPSXML')
  xml.element('FORMAT_VERSION', '3.0')
  xml.element('CHARACTER_SET', 'ISO-8859-1')
  xml.close()
  if (context.environment === 'production') return
  xml.open('BLOCK_DEFAULTS')
  xml.open('BLOCK_PRINTING')
  xml.open('E-KIRJE')
  xml.element('SERVICE_ACTIONS', 'T')
  xml.close()
  xml.close()
  xml.close()
}

function end(xml: XmlWriter, element: string, address: NetworkAddress): void {
  xml.element(element, networkAddress(address))
  xml.element('INTERMEDIATOR', address.intermediator)
}

/** `yyyymmddhhmmss` on clocks in Finland: the format names no time zone. */
function timeStamp({ timestamp }: RenderContext): string {
  return inHelsinki(Date.parse(timestamp)).replace(/\D/g, '')
}
