import type { FastifyInstance } from 'fastify'
import { failure } from '../errors/failure.ts'
import { phrase, said } from '../errors/words/words.ts'

/**
 * Has a server listen, and answers with its address.
 *
 * @param settings where another address can be chosen
 * @throws Failure KS-SERVICE-ADDRESS where it may not or cannot
 */
export async function listen(server: Pick<FastifyInstance, 'listen'>, { host, port }: { readonly host: string; readonly port: number }, settings: string): Promise<string> {
  try {
    return await server.listen({ host, port })
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    throw failure('KS-SERVICE-ADDRESS', { address: `${host}:${port}`, reason: code === 'EADDRINUSE' ? phrase('something else listens there') : said(message), settings }, cause)
  }
}
