import { XmlWriter, type Attributes } from '../xml/writer.ts'

/** A UBL document that is being written, with what every part of it needs. */
export interface Ubl {
  readonly xml: XmlWriter
  /** ` currencyID="…"` of the document's currency. */
  readonly currency: Attributes
}

/** Starts a UBL 2 document in UTF-8: the root with its namespaces. The caller closes the root. */
export function startUbl(root: 'Invoice' | 'CreditNote', currency: string): Ubl {
  const xml = new XmlWriter('UTF-8')
  xml.open(
    root,
    xml.attributes({
      xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`,
      'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
      'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    }),
  )
  return { xml, currency: xml.attribute('currencyID', currency) }
}

/** An aggregate that holds one id: order, contract, despatch references and the like. Absent without the id. */
export function reference(ubl: Ubl, aggregate: string, id: string | undefined): void {
  if (id === undefined) return
  ubl.xml.open(aggregate)
  ubl.xml.element('cbc:ID', id)
  ubl.xml.close()
}
