import type { XmlElement } from '../../inbound-xml/element.ts'

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'

/** The prefixes by which we name elements of these namespaces, whatever the document calls them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${ubl}CommonBasicComponents-2`, 'cbc:'],
  [`${ubl}CommonAggregateComponents-2`, 'cac:'],
  [`${ubl}CommonExtensionComponents-2`, 'ext:'],
  ...['Invoice', 'CreditNote', 'Order', 'OrderChange', 'OrderCancellation', 'OrderResponse', 'DespatchAdvice', 'Catalogue', 'ApplicationResponse'].map((root) => [`${ubl}${root}-2`, ''] as const),
  ['http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader', 'sbdh:'],
])

/** `cbc:ID` for an element of UBL by whatever prefix, `Q{namespace}name` for others. */
export function usualName({ name, local, namespace }: XmlElement): string {
  const prefix = prefixes.get(namespace)
  if (prefix === undefined) return `Q{${namespace}}${local}`
  return name.length === prefix.length + local.length && name.startsWith(prefix) ? name : prefix + local
}
