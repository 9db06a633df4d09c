/** What is written of an element; one that was read has it. */
export interface WrittenElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly WrittenElement[]
  readonly text: string
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/** An element as a document of its own. It must declare its namespaces itself; text beside children is lost. */
export function xmlText(element: WrittenElement): Uint8Array {
  return Buffer.from(written(element))
}

function written({ name, attributes, children, text }: WrittenElement): string {
  const start = name + Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value, /[&<>"\t\n\r]/g)}"`).join('')
  const content = children.length === 0 ? escaped(text, /[&<>\r]/g) : children.map(written).join('')
  return `<${start}>${content}</${name}>`
}

function escaped(value: string, special: RegExp): string {
  return value.replace(special, (character) => references[character] as string)
}
