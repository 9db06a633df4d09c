import type { Receiver } from '../../../simulator/receivers/receiver.ts'

/** An answer, read. */
export interface Answer {
  readonly status: number
  readonly body: any
}

/** Logs in at a receiver as our side would. */
export async function logIn({ settings }: Receiver): Promise<Readonly<Record<string, string>>> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: settings['CLIENT_ID']!, client_secret: settings['CLIENT_SECRET']! })
  const response = await fetch(settings['TOKEN_URL']!, { method: 'POST', body: form })
  const { access_token: token } = (await response.json()) as { access_token: string }
  return { authorization: `Bearer ${token}` }
}

/** Sends a request below the receiver's address. */
export async function call(receiver: Receiver, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${receiver.settings['URL']}${path}`, init)
  const text = await response.text()
  return { status: response.status, body: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text }
}

/** Uploads to an operator. */
export async function upload(receiver: Receiver, uuid: string, file: Uint8Array<ArrayBuffer>, more: { readonly format?: string; readonly signal?: AbortSignal } = {}): Promise<Answer> {
  const form = new FormData()
  form.set('uuid', uuid)
  form.set('format', more.format ?? 'FINVOICE30')
  form.set('environment', 'test')
  form.set('file', new Blob([file], { type: 'application/xml' }), 'invoice.xml')
  return call(receiver, '/v1/invoices', { method: 'POST', body: form, headers: await logIn(receiver), ...(more.signal && { signal: more.signal }) })
}

/** Puts a message to an access point. */
export async function put(receiver: Receiver, uuid: string, file: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = peppolHeaders): Promise<Answer> {
  return call(receiver, `/messages/${uuid}`, { method: 'PUT', body: file, headers: { ...(await logIn(receiver)), ...headers } })
}

export const peppolHeaders = {
  'content-type': 'application/xml',
  'x-peppol-sender': 'iso6523-actorid-upis::0216:003723621803',
  'x-peppol-receiver': 'iso6523-actorid-upis::0216:003702116752',
  'x-peppol-documenttype': 'busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  'x-peppol-process': 'cenbii-procid-ubl::urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  'x-peppol-country-c1': 'FI',
  'x-environment': 'test',
}
