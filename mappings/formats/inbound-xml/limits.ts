import { failure } from '../../../errors/failure.ts'

/** What an inbound document may measure. Generous for business documents, small for an attack. */
export const limits = { bytes: 8 * 1024 * 1024, depth: 64, elements: 200_000, attributes: 64, tag: 16_384 } as const

/**
 * One linear pass over the markup, before any parser sees it: refuses document types and other declarations, and what is
 * deeper, longer or more than the limits, and text outside the root, which the validator lets pass after an empty root.
 * Throws KS-SYSTEM-XML-FORBIDDEN, -LIMIT and -MALFORMED. What it cannot follow (an open tag, comment or quotation) it
 * leaves to the validator.
 */
export function checkLimits(text: string): void {
  let depth = 0
  let elements = 0
  let end = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', end)) {
    if (depth === 0) checkBlank(text.slice(end, at))
    const next = text[at + 1]
    if (next === '!' || next === '?') {
      end = afterSpecial(text, at)
    } else {
      end = endOfTag(text, at)
      if (next === '/') {
        depth -= 1
      } else {
        elements += 1
        if (text[end - 2] !== '/') depth += 1
        if (depth > limits.depth) throw tooMuch('levels of elements', depth, limits.depth)
        if (elements > limits.elements) throw tooMuch('elements', elements, limits.elements)
      }
    }
    if (end === 0) return
  }
  if (depth === 0) checkBlank(text.slice(end))
}

function checkBlank(between: string): void {
  if (/\S/.test(between)) throw failure('KS-SYSTEM-XML-MALFORMED', { what: `The text "${between.trim().slice(0, 40)}" stands outside the root element`, line: 1 })
}

/** Position after the comment, CDATA section or instruction; 0 where it does not end. */
function afterSpecial(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after('-->', text, at + 4)
  if (text.startsWith('<![CDATA[', at)) return after(']]>', text, at + 9)
  if (text.startsWith('<?', at) && !text.startsWith('<?xml ', at)) return after('?>', text, at + 2)
  throw failure('KS-SYSTEM-XML-FORBIDDEN', { markup: text.slice(at, at + 20) })
}

function after(mark: string, text: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? 0 : found + mark.length
}

/** Position after the tag's `>`; 0 where there is none. */
function endOfTag(text: string, at: number): number {
  let quote = ''
  let equals = 0
  for (let position = at + 1; position < text.length; position += 1) {
    const character = text[position] as string
    if (position - at > limits.tag) throw tooMuch('characters in a tag', position - at, limits.tag)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") {
      quote = character
    } else if (character === '>') {
      if (equals > limits.attributes) throw tooMuch('attributes on an element', equals, limits.attributes)
      return position + 1
    } else if (character === '=') {
      equals += 1
    }
  }
  return 0
}

function tooMuch(what: string, seen: number, allowed: number): Error {
  return failure('KS-SYSTEM-XML-LIMIT', { what, seen, allowed })
}
