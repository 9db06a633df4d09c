/** A piece of HTML that is safe to write as it stands: made by `html`, never from a text of the document. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

/** What may stand in a template: text, which is escaped; HTML; several of them; or nothing. */
export type Content = string | Html | readonly Content[] | undefined

/** HTML with escaped values: `html\`<p>${text}</p>\``. A value stands in text or in a quoted attribute, nowhere else. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let source = parts[0] as string
  values.forEach((value, index) => {
    source += sourceOf(value) + (parts[index + 1] as string)
  })
  return new Html(source)
}

/** Whether nothing of it would be seen. */
export function isEmpty(content: Content): boolean {
  if (content instanceof Html) return content.source === ''
  return content === undefined || (typeof content === 'string' ? content.trim() === '' : content.every(isEmpty))
}

/** Those of the texts that say something, with the separator between them; undefined where none does. */
export function joined(separator: string, ...texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.filter((text) => text !== undefined && text.trim() !== '')
  return said.length === 0 ? undefined : said.join(separator)
}

/** `text (aside)`; either alone as it is. */
export function withAside(text: string | undefined, aside: string | undefined): string | undefined {
  return joined('', text) === undefined || joined('', aside) === undefined ? joined('', text, aside) : `${text} (${aside})`
}

function sourceOf(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  return content instanceof Html ? content.source : content.map(sourceOf).join('')
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What HTML forbids, and what would turn the direction of the text after it, so that a page could be made to read otherwise than it is. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/gu

function escaped(text: string): string {
  return text.replace(unwritable, '\u{fffd}').replace(/[&<>"']/g, (character) => references[character] as string)
}
