import type { HttpCall } from '../../channels/http/httpChannel.ts'
import type { OutgoingTransmission } from '../../ports.ts'
import { fill } from '../shared/template.ts'

/** Where a template leads for a transmission. */
export function addressOf(template: string, transmission: OutgoingTransmission): Required<Pick<HttpCall, 'path' | 'query'>> {
  const [path = '', query = ''] = template.split('?')
  const filled = (text: string): string => fill(text, transmission)
  return {
    path: path.split('/').filter((step) => step !== '').map(filled),
    query: Object.fromEntries(query.split('&').filter((part) => part !== '').map((part) => part.split('=').map(filled) as [string, string])),
  }
}

/** Headers with what is true of a transmission; a character that no header may have is escaped. */
export function headersOf(templates: Readonly<Record<string, string>>, transmission: OutgoingTransmission): Readonly<Record<string, string>> {
  const printable = (value: string): string => value.replace(/[^\x20-\x7e]+/g, encodeURIComponent)
  return Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, fill(template, transmission, printable)]))
}
