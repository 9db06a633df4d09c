import type { UblNode } from './node.ts'
import { isVat } from './tax.ts'

/** A path below a party in its wrong place, and the term that it lacks where nothing is there. */
type Asked = (node: UblNode) => readonly (readonly [term: string, isThere: boolean])[]

/**
 * What the official rules ask of sellers, buyers and tax representatives wherever they stand: they look for the elements by name. A party in its place
 * is read as what it is, and asked by the rules over the model.
 */
const asked: Readonly<Record<string, Asked>> = {
  'cac:AccountingSupplierParty': (node) => [['BT-30', children(node, 'cac:Party').some(isIdentified)]],
  'cac:TaxRepresentativeParty': (node) => [
    ['BT-62', children(children(node, 'cac:PartyName'), 'cbc:Name').some(({ plainText }) => plainText !== '')],
    ['BG-12', children(node, 'cac:PostalAddress').length > 0],
    ['BT-63', hasVatNumber(node)],
  ],
}

/** The electronic address that a party of a seller or buyer has. */
const endpoints: Readonly<Record<string, string>> = { 'cac:AccountingSupplierParty': 'BT-34', 'cac:AccountingCustomerParty': 'BT-49' }

/** Adds what a party that has no place in the model lacks. */
export function reportStrayParty(node: UblNode): void {
  for (const [term, isThere] of asked[node.name]?.(node) ?? []) if (!isThere) node.odd('incomplete', term)
  const endpoint = node.name === 'cac:Party' ? endpoints[node.parent?.name ?? ''] : undefined
  if (endpoint !== undefined && children(node, 'cbc:EndpointID').length === 0) node.odd('incomplete', endpoint)
}

function isIdentified(party: UblNode): boolean {
  const identifiers = children(children(party, 'cac:PartyIdentification'), 'cbc:ID')
  return hasVatNumber(party) || children(children(party, 'cac:PartyLegalEntity'), 'cbc:CompanyID').length > 0 || identifiers.some(({ element }) => element.attributes['schemeID'] !== 'SEPA')
}

function hasVatNumber(party: UblNode): boolean {
  return children(party, 'cac:PartyTaxScheme').some((one) => children(one, 'cbc:CompanyID').length > 0 && children(children(one, 'cac:TaxScheme'), 'cbc:ID').some(({ plainText }) => isVat(plainText)))
}

/** By their names alone: they stay unread, and are told as unknown too. */
function children(of: UblNode | readonly UblNode[], name: string): readonly UblNode[] {
  const nodes = 'children' in of ? [of] : of
  return nodes.flatMap((node) => node.children.filter((child) => child.name === name))
}
