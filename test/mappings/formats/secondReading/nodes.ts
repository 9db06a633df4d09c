import type { XmlElement, XmlNode } from 'libxml2-wasm'
import { Decimal } from '../../../../mappings/model/decimal.ts'

/** What a second reader finds in a document, by XPath. */
export function elements(at: XmlElement, path: string): XmlElement[] {
  return at.find(path) as XmlElement[]
}

/** Text of the first node; undefined where it is empty or not there. */
export function content(at: XmlElement, path: string): string | undefined {
  const text = (at.get(path) as XmlNode | null)?.content
  return text === '' ? undefined : text
}

/** One text in the elements that it continues in. */
export function joined(at: XmlElement, path: string): string | undefined {
  const all = elements(at, path).map((one) => one.content)
  return all.length === 0 ? undefined : all.join(' ')
}

export function decimal(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : Decimal.of(text)
}

export function identifier(id: string | undefined, scheme: string | undefined): { id: string; scheme: string } | undefined {
  return id === undefined ? undefined : (clean({ id, scheme }) as { id: string; scheme: string })
}

/** The path from `above`. */
export function below(path: string, above: string): string {
  if (path === above) return ''
  if (!path.startsWith(above)) throw new Error(`${path} is not below ${above}`)
  return path.slice(above.length)
}

/** Without what is absent; undefined where nothing is left. */
export function clean<Shape extends object>(shape: Shape): Partial<Shape> | undefined {
  const entries = Object.entries(shape).filter(([, one]) => one !== undefined)
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Partial<Shape>)
}
