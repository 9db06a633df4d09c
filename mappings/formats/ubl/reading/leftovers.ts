import type { VatCategory } from '../../../model/invoice.ts'
import type { Stated, StatedAllowance, StatedLine, Strays } from '../../../model/stated.ts'
import { allowanceOrCharge } from './allowanceCharge.ts'
import { line } from './line.ts'
import { isDeclaration } from '../../inbound-xml/namespaces.ts'
import { longestSeen } from '../../reading/readNode.ts'
import type { UblNode } from './node.ts'
import { oddUnlessDiscount } from './price.ts'
import { reportStrayParty } from './strayParties.ts'
import { vatCategory } from './tax.ts'

/** Adds what nothing was read from, and what is empty, to the oddities of the document. Answers what of it is read as what it is. */
export function leftovers(root: UblNode): Strays | undefined {
  const strays = new Found()
  leftIn(root, strays)
  return strays.isEmpty ? undefined : strays
}

class Found implements Strays {
  readonly lines: StatedLine[] = []
  readonly allowancesAndCharges: StatedAllowance[] = []
  readonly itemCategories: Stated<VatCategory>[] = []
  readonly categories: Stated<VatCategory>[] = []

  get isEmpty(): boolean {
    return this.lines.length + this.allowancesAndCharges.length + this.itemCategories.length + this.categories.length === 0
  }

  /** Whether the element is one of those that are read wherever they stand. */
  take(node: UblNode): boolean {
    if (node.name === 'cac:InvoiceLine' || node.name === 'cac:CreditNoteLine') this.lines.push(line(node))
    else if (node.name === 'cac:AllowanceCharge') this.#takeAllowance(node)
    else if (node.name === 'cac:ClassifiedTaxCategory') this.itemCategories.push(vatCategory(node, 'BT-151', 'BT-152'))
    else if (node.name === 'cac:TaxCategory') this.categories.push(vatCategory(node, 'BT-118', 'BT-119'))
    else return false
    return true
  }

  #takeAllowance(node: UblNode): void {
    if (node.parent?.name === 'cac:Price') oddUnlessDiscount(node)
    this.allowancesAndCharges.push(allowanceOrCharge(node, 'document'))
  }
}

function leftIn(node: UblNode, strays: Found): void {
  for (const name in node.element.attributes) {
    if (!node.known.includes(name) && !isSyntax(name)) node.odd('unknown', undefined, { text: node.element.attributes[name]?.slice(0, longestSeen), of: node.element.text.slice(0, longestSeen) }, `/@${name}`)
  }
  lacking(node)
  for (const child of node.children) {
    if (child.taken || strays.take(child)) leftIn(child, strays)
    else unknown(child, strays)
  }
}

/** All of the unknown is kept, since codes and dates have their lists and forms wherever they stand; it may hold what is known. */
function unknown(node: UblNode, strays: Found): void {
  node.odd('unknown', undefined, { text: node.element.text.slice(0, longestSeen) })
  lacking(node)
  reportStrayParty(node)
  for (const name in node.element.attributes) {
    if (!isSyntax(name)) node.odd('unknown', undefined, { text: node.element.attributes[name]?.slice(0, longestSeen), of: node.element.text.slice(0, longestSeen) }, `/@${name}`)
  }
  for (const child of node.children) {
    if (child.taken || strays.take(child)) leftIn(child, strays)
    else unknown(child, strays)
  }
}

/** An element without content, or a tax registration without its number or its scheme. */
function lacking(node: UblNode): void {
  if (node.children.length === 0 && !node.judged && isBlank(node)) node.odd('empty')
  if (node.name === 'cac:PartyTaxScheme' && !(has(node, 'cbc:CompanyID') && node.children.some((child) => child.name === 'cac:TaxScheme' && has(child, 'cbc:ID')))) {
    node.odd('incomplete')
  }
}

function has({ children }: UblNode, name: string): boolean {
  return children.some((child) => child.name === name)
}

function isBlank({ plainText }: UblNode): boolean {
  return plainText === ''
}

/** Declarations of namespaces and hints to schemas say nothing of the invoice. */
function isSyntax(attribute: string): boolean {
  return isDeclaration(attribute) || attribute.startsWith('xsi:') || attribute.startsWith('xml:')
}
