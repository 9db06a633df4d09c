/** An element as the simulator reads it: names without prefixes. */
export interface Element {
  readonly name: string
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Its own text, trimmed. */
  readonly text: string
}

/** What is not XML, or not the document that was expected. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** What was read, or why it cannot be. */
export function tryRead<Result>(read: () => Result): Result | Unreadable {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof Unreadable) return cause
    throw cause
  }
}

const token = /<!--[\s\S]*?-->|<!DOCTYPE\s+\S+\s+SYSTEM\s+"[^"[>]*"\s*>|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads one well-formed document. @throws Unreadable */
export function readXml(text: string): Element {
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [top]
  token.lastIndex = 0
  for (let at = 0; at < text.length; at = token.lastIndex) {
    const match = token.exec(text)
    if (match === null) throw new Unreadable(`no XML at position ${at}`)
    const [, verbatim, closes, opens, attributes = '', selfClosing, plain] = match
    const current = open.at(-1)!
    if (verbatim !== undefined) current.text += verbatim
    else if (plain !== undefined) current.text += decode(plain)
    else if (closes !== undefined) close(open, closes)
    else if (opens !== undefined) {
      const element: Open = { name: opens, attributes: attributesIn(attributes), children: [], text: '' }
      current.children.push(element)
      if (selfClosing === '') open.push(element)
    }
  }
  if (open.length > 1) throw new Unreadable(`${open.at(-1)!.name} does not end`)
  if (top.children.length !== 1 || top.text.trim() !== '') throw new Unreadable('not one element')
  return finish(top.children[0]!)
}

/** The first element at a path of names below this one. */
export function find(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element)
}

/** The text at a path, where there is one. */
export function textAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return find(element, ...path)?.text || undefined
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Open[]
  text: string
}

function close(open: Open[], name: string): void {
  const element = open.pop()!
  if (open.length === 0 || element.name !== name) throw new Unreadable(`${name} ends where ${element.name || 'nothing'} was open`)
}

function decode(text: string): string {
  return text.replace(/&([^;]{1,10});/g, (whole, name: string) => {
    const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name)
    if (number) return String.fromCodePoint(number[1] ? Number.parseInt(number[1], 16) : Number(number[2]))
    const character = entities[name]
    if (character === undefined) throw new Unreadable(`unknown entity ${whole}`)
    return character
  })
}

function attributesIn(written: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', value, other = '']) => [name, decode(value ?? other)]))
}

function finish({ name, attributes, children, text }: Open): Element {
  return { name: name.slice(name.indexOf(':') + 1), attributes, children: children.map(finish), text: text.trim() }
}
