import { join } from 'node:path'
import { artefactFolder } from './fetchArtefacts.ts'
import { jarEntry } from './jarEntry.ts'

/** A compiled Schematron of the artefacts in force. */
export interface Stylesheet {
  /** As it is named in the code lists that are read from it. */
  readonly version: string
  readonly jar: string
  readonly path: string
}

const openPeppol = 'external/schematron/openpeppol/2026.5/xslt'

/** The stylesheets that invoices are judged by. */
export const stylesheets = {
  en16931: { version: 'EN 16931 validation 1.3.16', jar: 'phive-rules-en16931-4.3.7.jar', path: 'external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt' },
  billing: { version: 'Peppol 2026.5, Billing 3.0.21', jar: 'phive-rules-peppol-4.3.7.jar', path: `${openPeppol}/PEPPOL-EN16931-UBL.xslt` },
} as const satisfies Record<string, Stylesheet>

/** The stylesheets that the other documents are judged by, by their transactions. */
export const orderingStylesheets = {
  t01: ordering('T01'),
  t16: ordering('T16'),
  t19: ordering('T19'),
  t71: ordering('T71'),
  t76: ordering('T76'),
  t110: ordering('T110'),
  t111: ordering('T111'),
  t114: ordering('T114'),
  t115: ordering('T115'),
  t116: ordering('T116'),
} as const satisfies Record<string, Stylesheet>

function ordering(transaction: string): Stylesheet {
  return { version: 'Peppol 2026.5, ordering 3.0.17', jar: 'phive-rules-peppol-4.3.7.jar', path: `${openPeppol}/PEPPOLBIS-${transaction}.xslt` }
}

/** A rule as a stylesheet states it. */
export interface OfficialRule {
  readonly id: string
  readonly flag: string
  /** XPath that holds where the rule is kept. */
  readonly test: string
}

const assertion = /<svrl:failed-assert test="([^"]*)">\s*<xsl:attribute name="id">([^<]*)<\/xsl:attribute>\s*<xsl:attribute name="flag">([^<]*)<\/xsl:attribute>/g

/** The rules of a stylesheet, in its order. */
export function officialRulesOf(sheet: Stylesheet): readonly OfficialRule[] {
  return [...stylesheetText(sheet).matchAll(assertion)].map(([, test = '', id = '', flag = '']) => ({ id, flag, test }))
}

/** The text of a stylesheet. */
export function stylesheetText({ jar, path }: Stylesheet): string {
  return jarEntry(join(artefactFolder, jar), path)
}
