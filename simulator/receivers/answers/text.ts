/** A text as it stands in XML. */
export function escape(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.codePointAt(0)};`)
}

/** An element with a text in it. */
export function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`
}
