import { isDeclaration } from '../../inbound-xml/namespaces.ts'
import type { UblNode } from './node.ts'

/** Adds what nothing was read from, and what is empty, to the oddities of the document. */
export function leftovers(node: UblNode): void {
  for (const name in node.element.attributes) {
    if (!node.known.includes(name) && !isSyntax(name)) node.odd('unknown', undefined, { text: node.element.attributes[name]?.slice(0, 80) }, `/@${name}`)
  }
  lacking(node)
  for (const child of node.children) {
    if (child.taken) leftovers(child)
    else {
      child.odd('unknown', undefined, { text: child.element.text.trim().slice(0, 80) })
      lackingWithin(child)
    }
  }
}

/** Of the unknown too it is told what it lacks, and the schemes of its identifiers, whose lists hold wherever they stand. */
function lackingWithin(node: UblNode): void {
  lacking(node)
  const scheme = node.element.attributes['schemeID']
  if (scheme !== undefined) node.odd('unknown', undefined, { text: scheme.trim().slice(0, 80) }, '/@schemeID')
  for (const child of node.children) lackingWithin(child)
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

function isBlank({ element }: UblNode): boolean {
  return element.text.trim() === ''
}

/** Declarations of namespaces and hints to schemas say nothing of the invoice. */
function isSyntax(attribute: string): boolean {
  return isDeclaration(attribute) || attribute.startsWith('xsi:') || attribute.startsWith('xml:')
}
