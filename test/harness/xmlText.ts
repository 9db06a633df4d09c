import type { XmlElement } from '../../mappings/formats/inbound-xml/element.ts'

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/** An element that was read, as a document of its own. It must declare its namespaces itself; text beside children is lost. */
export function xmlText(element: XmlElement): Uint8Array {
  return Buffer.from(written(element))
}

function written({ name, attributes, children, text }: XmlElement): string {
  const start = name + Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value, /[&<>"\t\n\r]/g)}"`).join('')
  const content = children.length === 0 ? escaped(text, /[&<>\r]/g) : children.map(written).join('')
  return `<${start}>${content}</${name}>`
}

function escaped(value: string, special: RegExp): string {
  return value.replace(special, (character) => references[character] as string)
}
