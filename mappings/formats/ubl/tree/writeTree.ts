import { onLine } from '../../onLine.ts'
import { XmlWriter, type Attributes } from '../../xml/writer.ts'
import { noAttributes, type UblElement } from './element.ts'
import { lineNumberOf } from './lineNumber.ts'

const namespaces = 'urn:oasis:names:specification:ubl:schema:xsd:'

/** The bytes of a UBL 2 document in UTF-8. An element without text and children is left out. */
export function writeTree(root: UblElement): Uint8Array {
  const xml = new XmlWriter('UTF-8')
  const written = new Written(xml)
  xml.open(root.name, xml.attributes({
    xmlns: `${namespaces}${root.name}-2`,
    'xmlns:cac': `${namespaces}CommonAggregateComponents-2`,
    'xmlns:cbc': `${namespaces}CommonBasicComponents-2`,
  }))
  for (const child of root.children) onLine(lineNumberOf(child), () => write(xml, child, written))
  xml.close()
  return xml.bytes()
}

function write(xml: XmlWriter, { name, attributes, children, text }: UblElement, written: Written): void {
  if (children.length === 0) {
    xml.element(name, text, written.of(attributes))
    return
  }
  xml.open(name, written.of(attributes))
  for (const child of children) write(xml, child, written)
  xml.close()
}

/** Elements share their attributes, as all amounts of a document do their currency: what was escaped last is not escaped again. */
class Written {
  readonly #xml: XmlWriter
  #last = noAttributes
  #text: Attributes

  constructor(xml: XmlWriter) {
    this.#xml = xml
    this.#text = xml.attributes(noAttributes)
  }

  of(attributes: Readonly<Record<string, string>>): Attributes {
    if (attributes === noAttributes) return '' as Attributes
    if (attributes !== this.#last) {
      this.#last = attributes
      this.#text = this.#xml.attributes(attributes)
    }
    return this.#text
  }
}
