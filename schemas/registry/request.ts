import axios, { AxiosError, type AxiosInstance, type AxiosResponse } from 'axios'
import type { z } from 'zod'
import type { Secret } from '../../base/secret.ts'
import { failure } from '../../errors/failure.ts'
import { phrase, said, type Words } from '../../errors/words/words.ts'
import type { RegistryAnswer } from './answer.ts'

/** Where a registry is, and how it is talked to. */
export interface RegistryAccess {
  /** Base address of the Confluent-compatible API. */
  readonly url: string
  /** For basic authentication; without it none. */
  readonly user?: { readonly name: string; readonly password: Secret } | undefined
  /** How long an answer may take before the registry counts as down. */
  readonly timeout_ms: number
}

/** One request: `path` segments are escaped. */
export interface RegistryRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: readonly (string | number)[]
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Makes a request and reads its answer by the schema. Never rejects. */
export type Ask = <Value>(request: RegistryRequest, expected: z.ZodType<Value>) => Promise<RegistryAnswer<Value>>

const answerLimit_bytes = 4 * 1024 * 1024
/** Most characters of a reason that a registry gives. */
export const longestReason = 500

/** Subject, version or schema not found. Another 404 comes from a wrong address, and proves nothing. */
const notFound: readonly unknown[] = [40401, 40402, 40403]

/**
 * Opens the way to a registry; nothing is asked yet.
 *
 * @throws Failure KS-REGISTRY-ADDRESS
 */
export function openRegistry({ url, user, timeout_ms }: RegistryAccess): { readonly registry: string; readonly ask: Ask } {
  const base = baseAddress(url)
  const client = axios.create({
    adapter: 'http', baseURL: base, timeout: timeout_ms, maxRedirects: 0, proxy: false, maxContentLength: answerLimit_bytes,
    responseType: 'text', validateStatus: () => true, transformResponse: [(text: unknown) => text],
    headers: { 'User-Agent': 'Kuntasilta', Accept: 'application/vnd.schemaregistry.v1+json, application/json' },
  })
  const authorization = user === undefined ? {} : { Authorization: `Basic ${Buffer.from(`${user.name}:${user.password.reveal()}`).toString('base64')}` }
  return { registry: base, ask: (request, expected) => ask(client, request, expected, timeout_ms, authorization) }
}

function baseAddress(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw failure('KS-REGISTRY-ADDRESS', { reason: phrase('it is no http or https address') })
  if (url.username !== '' || url.password !== '') throw failure('KS-REGISTRY-ADDRESS', { reason: phrase('it holds a user or a password') })
  return url.href.replace(/\/+$/, '')
}

async function ask<Value>(client: AxiosInstance, { method, path, query, body }: RegistryRequest, expected: z.ZodType<Value>, timeout_ms: number, authorization: object): Promise<RegistryAnswer<Value>> {
  const whole = AbortSignal.timeout(timeout_ms)
  let response: AxiosResponse<string>
  try {
    response = await client.request<string>({
      method, url: `/${path.map(encodeURIComponent).join('/')}`, params: query, signal: whole,
      headers: { ...authorization, ...(body === undefined ? {} : { 'Content-Type': 'application/vnd.schemaregistry.v1+json' }) },
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
    })
  } catch (error) {
    return tooLarge(error) ? { is: 'refused', reason: phrase('the answer has more than {limit} bytes', { limit: answerLimit_bytes }) } : { is: 'unavailable', reason: reasonOf(error, whole, timeout_ms) }
  }
  return read(response, expected)
}

function read<Value>({ status, data }: AxiosResponse<string>, expected: z.ZodType<Value>): RegistryAnswer<Value> {
  const content = parsed(data)
  const refusal = refusalIn(content)
  if (status === 200) {
    const value = expected.safeParse(content)
    return value.success ? { is: 'known', value: value.data } : { is: 'unavailable', reason: phrase('it answers with something else than a registry does: {beginning}', { beginning: beginningOf(data) }) }
  }
  if (status === 404 && notFound.includes(refusal?.code)) return { is: 'unknown' }
  if ((status === 409 || status === 422) && refusal !== undefined) return { is: 'refused', reason: refusal.message }
  return { is: 'unavailable', reason: refusal === undefined ? phrase('it answers with status {status}', { status }) : phrase('it answers with status {status}, {message}', { status, message: refusal.message }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusalIn(content: unknown): { readonly code: unknown; readonly message: Words } | undefined {
  if (typeof content !== 'object' || content === null || !('error_code' in content)) return undefined
  return { code: content.error_code, message: 'message' in content ? said(String(content.message).slice(0, longestReason)) : phrase('without a message') }
}

function beginningOf(text: string): string | Words {
  return text === '' ? phrase('nothing') : JSON.stringify(text.slice(0, 40))
}

function tooLarge(error: unknown): boolean {
  return error instanceof AxiosError && error.message.startsWith('maxContentLength')
}

/** Never the library's message, which may repeat what was sent. */
function reasonOf(error: unknown, whole: AbortSignal, timeout_ms: number): Words {
  if (whole.aborted || (error instanceof AxiosError && error.code === 'ECONNABORTED')) return phrase('no whole answer within {timeout} ms', { timeout: timeout_ms })
  return error instanceof AxiosError ? said(error.code ?? error.name) : phrase('unknown reason')
}
