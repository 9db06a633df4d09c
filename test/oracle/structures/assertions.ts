import { stylesheetText, type Stylesheet } from '../stylesheets.ts'

/** A structural rule as a stylesheet states it: the digits of its id, `PEPPOL-T01-B00101`, and what must hold. */
export interface Assertion {
  readonly digits: string
  readonly test: string
}

/** What is asserted of each element, by its path: `/ubl:Order/cac:Delivery`. The path that ends in `*` is that of any child that has none of its own. */
export type Assertions = ReadonlyMap<string, readonly Assertion[]>

const template = /<xsl:template match="(\/ubl:\w+(?:\/c[ab]c:\w+)*(?:\/\*)?)" mode="M\d+" priority="\d+">([^]*?)<\/xsl:template>/g
const failed = /<svrl:failed-assert test="([^"]*)">\s*<xsl:attribute name="id">PEPPOL-T\d+-B(\d+)<\/xsl:attribute>\s*<xsl:attribute name="flag">fatal<\/xsl:attribute>/g

/** The structural rules of a stylesheet, in its order. They come before the others, which may look at the same elements. */
export function assertionsOf(sheet: Stylesheet): Assertions {
  const all = new Map<string, readonly Assertion[]>()
  for (const [, path = '', body = ''] of stylesheetText(sheet).matchAll(template)) {
    if (!all.has(path)) all.set(path, [...body.matchAll(failed)].map(([, test = '', digits = '']) => ({ digits, test })))
  }
  return all
}
