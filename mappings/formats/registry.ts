import { failure } from '../../errors/failure.ts'
import { cxml } from './cxml/format.ts'
import { finvoice30, finvoice30Soap, finvoice30Zip } from './finvoice-3.0/format.ts'
import type { DocumentFormat } from './format.ts'
import { p2pRest } from './p2p-rest/format.ts'
import { peppolBis3 } from './peppol-bis-3/format.ts'
import { peppolCatalogue } from './peppol-ordering/formats/catalogue.ts'
import { peppolDespatchAdvice } from './peppol-ordering/formats/despatchAdvice.ts'
import { peppolOrderResponse } from './peppol-ordering/formats/orderResponse.ts'
import { peppolT110 } from './peppol-ordering/formats/orderAgreement.ts'
import { sapOData } from './sap-odata/format.ts'
import { teappsxml30, teappsxml30Zip } from './teappsxml-3.0/format.ts'

/** Every format that carries one document in a message, by the id that profiles write. */
export const documentFormats: ReadonlyMap<string, DocumentFormat> = new Map([
  cxml,
  finvoice30,
  finvoice30Soap,
  finvoice30Zip,
  p2pRest,
  peppolBis3,
  peppolCatalogue,
  peppolDespatchAdvice,
  peppolOrderResponse,
  peppolT110,
  sapOData,
  teappsxml30,
  teappsxml30Zip,
].map((format) => [format.id, format]))

/** The format with this id; throws KS-MAP-FORMAT naming the ones there are. */
export function documentFormat(id: string): DocumentFormat {
  const format = documentFormats.get(id)
  if (format === undefined) throw failure('KS-MAP-FORMAT', { format: id, known: [...documentFormats.keys()].join(', ') })
  return format
}
