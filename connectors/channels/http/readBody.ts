import type { IncomingMessage } from 'node:http'

/**
 * The first `limit_bytes` of an answer's body. `whole` is false where there was more, the connection broke or the signal
 * aborted; never rejects.
 */
export async function readBody(response: IncomingMessage, limit_bytes: number, signal: AbortSignal): Promise<{ body: Uint8Array; whole: boolean }> {
  const parts: Uint8Array[] = []
  let size = 0
  const stop = (): void => void response.destroy()
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    for await (const part of response as AsyncIterable<Uint8Array>) {
      parts.push(part.subarray(0, limit_bytes - size))
      size += part.byteLength
      if (size > limit_bytes) return { body: Buffer.concat(parts), whole: false }
    }
    return { body: Buffer.concat(parts), whole: response.complete }
  } catch {
    return { body: Buffer.concat(parts), whole: false }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
