import { decimalIn, withoutBlanks } from '../../../../mappings/formats/ubl/reading/lexical.ts'
import type { UblElement } from '../../../../mappings/formats/ubl/tree/element.ts'

/** Elements of a tree in document order, each with its path, attributes and content; numbers without needless zeros, white space as one blank. */
export function contentOf(root: UblElement, leftOut: (attribute: string, value: string) => boolean = () => false): readonly string[] {
  const rows: string[] = []
  const visit = (element: UblElement, within: string): void => {
    const path = `${within}/${element.name}`
    const attributes = Object.entries(element.attributes).filter(([name, value]) => !leftOut(name, value)).sort().map(([name, value]) => ` ${name}=${value}`).join('')
    rows.push(element.children.length > 0 ? `${path}${attributes}` : `${path}${attributes} = ${plain(element)}`)
    for (const child of element.children) visit(child, path)
  }
  visit(root, '')
  return rows
}

const numbers = /(?:Amount|Quantity|Numeric|Percent|Measure|Rate)$/

function plain({ name, text }: UblElement): string {
  const seen = withoutBlanks(text).replace(/\s+/g, ' ')
  return numbers.test(name) ? decimalIn(seen)?.trimmed().toString() ?? seen : seen
}
