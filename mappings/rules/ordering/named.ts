import { said, type Words } from '../../../errors/words/words.ts'

/** An element or attribute with its business terms: `cbc:EndpointID (tir01-015)`. */
export function called(name: string, terms: readonly string[]): Words {
  return said(terms.length === 0 ? name : `${name} (${terms.join(', ')})`)
}
