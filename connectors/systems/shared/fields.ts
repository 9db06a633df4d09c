import { z } from 'zod'
import { Failure } from '../../../errors/failure.ts'
import { asText } from '../../../errors/words/inText.ts'
import type { XmlElement } from '../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'

/**
 * A place in a message: names with a slash before each. In JSON they are fields, or places in lists from 0; in XML local names of elements from the root
 * on, and at the end perhaps an attribute, with @ before it. Of several elements of one name the first is meant.
 */
export const placeSchema = z.string().regex(/^(\/[^/\s]{1,100}){1,20}$/, { error: asText('a place such as /errors/0/text, or in XML /Answer/Error/@code') })

/** The text at a place, at most 500 characters; undefined where there is none. */
export type TextAt = (place: string) => string | undefined

/** The fields of a message; undefined where it is neither JSON nor acceptable XML. */
export function openFields(bytes: Uint8Array): TextAt | undefined {
  const root = rootOf(bytes)
  if (root === undefined) return undefined
  return (place) => {
    const names = place.slice(1).split('/')
    const text = 'xml' in root ? textInXml(root.xml, names) : textInJson(root.json, names)
    return text === '' ? undefined : text?.slice(0, longest)
  }
}

const longest = 500

function rootOf(bytes: Uint8Array): { readonly xml: XmlElement } | { readonly json: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { json: JSON.parse(text, asWritten) as unknown }
  } catch {
    try {
      return { xml: readXml(bytes) }
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }
}

/** A number with every digit that it has: identifiers may be longer than a number can be exact. */
function asWritten(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? context?.source ?? String(value) : value
}

function textInJson(from: unknown, names: readonly string[]): string | undefined {
  let value = from
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value.trim() : undefined
}

function textInXml(root: XmlElement, [first, ...names]: readonly string[]): string | undefined {
  if (root.local !== first) return undefined
  let element: XmlElement | undefined = root
  for (const name of names) {
    if (name.startsWith('@')) return element?.attributes[name.slice(1)]?.trim()
    element = element?.children.find(({ local }) => local === name)
  }
  return element?.text.trim()
}
