/** Fields of an entity as JSON; numbers travel as text, so that they stay exact. */
export type SapEntity = { readonly [field: string]: string | boolean | readonly SapEntity[] }

/**
 * What SAP is asked to do with one document. `reference` is our own number, by which it is found again; `body` is what the order or the
 * movement is to be afterwards. The keys that SAP gives are not known when it is rendered; of a movement that is reversed the year may be.
 */
export type SapRequest =
  | { readonly service: 'CE_PURCHASEORDER_0001'; readonly action: 'create' | 'change' | 'cancel'; readonly reference: string; readonly body: PurchaseOrderBody }
  | { readonly service: 'API_MATERIAL_DOCUMENT_SRV'; readonly action: 'post'; readonly reference: string; readonly body: MaterialDocumentBody }
  | { readonly service: 'API_MATERIAL_DOCUMENT_SRV'; readonly action: 'reverse'; readonly reference: string; readonly reversed: string; readonly reversedYear?: string; readonly body: MaterialDocumentBody }

export type PurchaseOrderRequest = Extract<SapRequest, { service: 'CE_PURCHASEORDER_0001' }>
export type MaterialDocumentRequest = Extract<SapRequest, { service: 'API_MATERIAL_DOCUMENT_SRV' }>

/** Beside these fields it has whatever else the order says. */
export type PurchaseOrderBody = SapEntity & {
  /** The seller's order number. */
  readonly CorrespncExternalReference: string
  /** Tells this content from every other of the same order: it is written last, so that it stands there once all has been done. */
  readonly CorrespncInternalReference: string
  readonly _PurchaseOrderItem: readonly SapEntity[]
}

export type MaterialDocumentBody = SapEntity & {
  readonly MaterialDocumentHeaderText: string
  /** `/Date(…)/`, as OData V2 writes days. */
  readonly PostingDate: string
  readonly to_MaterialDocumentItem: readonly SapEntity[]
}

/** Reads what `writeRequest` wrote. */
export function readRequest(bytes: Uint8Array): SapRequest {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as SapRequest
}

/** The bytes that are frozen. */
export function writeRequest(request: SapRequest): Uint8Array {
  return Buffer.from(JSON.stringify(request))
}
