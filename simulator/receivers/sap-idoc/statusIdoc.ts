import { element } from '../answers/text.ts'
import { idoc, segment } from './segments.ts'

/** What SAP says of an IDoc that it took. */
export interface Verdict {
  readonly archiveKey: string
  readonly idocNumber: string
  readonly messageType: string
  readonly status: '51' | '53'
  readonly code: string
  readonly text: string
  /** Key of what was made of it. */
  readonly objectKey: string
}

/** The audit message of ALE, with the key of the object; it names the IDoc by its number alone. */
export function audit(verdict: Verdict, number: string): string {
  const object = verdict.status === '53' ? segment('E1PRTOB', element('OBJKEY', verdict.objectKey)) : ''
  return idoc('ALEAUD01', 'ALEAUD', number, segment('E1ADHDR', element('MESTYP', verdict.messageType), segment('E1STATE', stateOf(verdict), object)))
}

/** The status message, which knows no object and hands the sender's key back. */
export function statusReport(verdict: Verdict, number: string): string {
  return idoc('SYSTAT01', 'STATUS', number, segment('E1STATS', element('ARCKEY', verdict.archiveKey), stateOf(verdict)))
}

function stateOf({ idocNumber, status, code, text }: Verdict): string {
  return [element('DOCNUM', idocNumber), element('STATUS', status), element('STACOD', code), element('STATXT', text)].join('')
}
