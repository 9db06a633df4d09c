import { derivedId } from '../../../../base/hash.ts'
import { numberOfId } from '../../../../base/idNumber.ts'
import type { OutgoingTransmission } from '../../../../connectors/ports.ts'
import { transmissionOf } from '../../../harness/playedSystem.ts'

/** An order as PORDCR1, so far as SAP's port looks at it. */
export function idocTransmission(number: string, changes: { readonly id?: string; readonly note?: string } = {}): OutgoingTransmission {
  const id = changes.id ?? derivedId('test delivery', number)
  const text = `<?xml version="1.0" encoding="UTF-8"?><PORDCR102><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><TABNAM>EDI_DC40</TABNAM><DOCNUM>${numberOfId(id)}</DOCNUM><ARCKEY>${id}</ARCKEY><IDOCTYP>PORDCR102</IDOCTYP><MESTYP>PORDCR1</MESTYP></EDI_DC40><E1BPEKKOC SEGMENT="1"><REF_1>${number}</REF_1><TEXT>${changes.note ?? ''}</TEXT></E1BPEKKOC></IDOC></PORDCR102>`
  return { ...transmissionOf(id, `${number}.xml`, 'application/xml', Buffer.from(text), number), documentKind: 'order' }
}
