import { isDeclaration } from '../../inbound-xml/namespaces.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { usualName } from '../reading/namespaces.ts'
import { noAttributes, noChildren, UblElement } from './element.ts'

/** The tree of a UBL document that was read. */
export function treeOf(of: XmlElement): UblElement {
  const children = of.children.length === 0 ? noChildren : of.children.map(treeOf)
  return new UblElement(usualName(of), contentAttributes(of.attributes), children, of.text)
}

function contentAttributes(all: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let syntax = false
  let any = false
  for (const name in all) {
    any = true
    if (isSyntax(name)) syntax = true
  }
  if (!any) return noAttributes
  return syntax ? Object.fromEntries(Object.entries(all).filter(([name]) => !isSyntax(name))) : all
}

/** Declarations of namespaces say nothing of the business; the place of a schema is kept, since the network's rules forbid it. */
function isSyntax(attribute: string): boolean {
  return isDeclaration(attribute) || (attribute.startsWith('xsi:') && attribute !== 'xsi:schemaLocation') || attribute.startsWith('xml:')
}
