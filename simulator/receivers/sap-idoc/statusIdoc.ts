import { element } from '../answers/text.ts'

/** What SAP says of an IDoc that it took. */
export interface Verdict {
  readonly archiveKey: string
  readonly messageType: string
  readonly status: '51' | '53'
  readonly code: string
  readonly text: string
  /** Key of what was made of it. */
  readonly objectKey: string
}

/** The audit message of ALE, with the key of the object. */
export function audit(verdict: Verdict, number: string): string {
  const object = verdict.status === '53' ? segment('E1PRTOB', element('OBJKEY', verdict.objectKey)) : ''
  return idoc('ALEAUD01', 'ALEAUD', number, segment('E1ADHDR', element('MESTYP', verdict.messageType), segment('E1STATE', stateOf(verdict), object)))
}

/** The status message, which knows no object. */
export function statusReport(verdict: Verdict, number: string): string {
  return idoc('SYSTAT01', 'STATUS', number, segment('E1STATS', stateOf(verdict)))
}

function stateOf({ archiveKey, status, code, text }: Verdict): string {
  return [element('ARCKEY', archiveKey), element('STATUS', status), element('STACOD', code), element('STATXT', text)].join('')
}

function idoc(basicType: string, messageType: string, number: string, content: string): string {
  const control = segment('EDI_DC40', element('TABNAM', 'EDI_DC40'), element('DOCNUM', number), element('IDOCTYP', basicType), element('MESTYP', messageType), element('SNDPRT', 'LS'), element('SNDPRN', 'SAPSIM100'))
  return `<?xml version="1.0" encoding="UTF-8"?><${basicType}><IDOC BEGIN="1">${control}${content}</IDOC></${basicType}>`
}

function segment(name: string, ...content: readonly string[]): string {
  return `<${name} SEGMENT="1">${content.join('')}</${name}>`
}
