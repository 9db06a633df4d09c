import { element } from '../answers/text.ts'

/** An IDoc that SAP sends, with its control record. */
export function idoc(basicType: string, messageType: string, number: string, ...content: readonly string[]): string {
  const control = segment('EDI_DC40', element('TABNAM', 'EDI_DC40'), element('DOCNUM', number), element('IDOCTYP', basicType), element('MESTYP', messageType), element('SNDPRT', 'LS'), element('SNDPRN', 'SAPSIM100'))
  return `<?xml version="1.0" encoding="UTF-8"?><${basicType}><IDOC BEGIN="1">${control}${content.join('')}</IDOC></${basicType}>`
}

export function segment(name: string, ...content: readonly string[]): string {
  return `<${name} SEGMENT="1">${content.join('')}</${name}>`
}
