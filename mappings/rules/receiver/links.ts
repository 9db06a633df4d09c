import type { Problem } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import type { SupportingDocument } from '../../model/invoice.ts'
import { Findings } from '../findings.ts'
import { judgedDocument } from '../judged.ts'
import type { RuleHead } from '../rule.ts'

const rule: RuleHead = { id: 'KS-ATTACHMENT-HOST', set: 'receiver', flag: 'fatal', terms: ['BT-124'], source: "the profile's attachmentHosts" }

/**
 * What is wrong with attachments that travel as links (BT-124): each must lie on a host that the receiver allows, by its
 * whole name. Nothing is fetched; the receiver's people will.
 */
export function checkLinks(number: string, supportingDocuments: readonly SupportingDocument[], allowedHosts: readonly string[]): Problem[] {
  const findings = new Findings(judgedDocument(number)).asking(rule)
  const allowed = allowedHosts.length === 0 ? phrase('none') : said(allowedHosts.join(', '))
  for (const { id, externalLocation } of supportingDocuments) {
    if (externalLocation === undefined) continue
    const host = URL.parse(externalLocation)?.hostname ?? externalLocation
    if (!allowedHosts.includes(host)) findings.add('KS-RULE-ATTACHMENT-HOST', { id, host, allowed })
  }
  return findings.all.map(({ problem }) => problem)
}
