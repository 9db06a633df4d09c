import type { IncomingHttpHeaders } from 'node:http'
import { answerJson, bodyOf, startHttp } from '../../harness/loopbackServer.ts'
import { buyers, documents, flow, type ProfileDraft } from '../../pipelines/stage/profiles.ts'

/** An e-invoice operator that takes everything, says DELIVERED when it is asked, and remembers the headers of what it took. */
export interface Operator {
  readonly taken: readonly IncomingHttpHeaders[]
  /** A municipality whose invoices go to it, without a token. */
  readonly profile: ProfileDraft
  stop(): Promise<void>
}

export async function startOperator(): Promise<Operator> {
  const taken: IncomingHttpHeaders[] = []
  const server = await startHttp((request, response) => {
    const { method, url = '', headers } = request
    void bodyOf(request).then(() => {
      if (method === 'GET') return answerJson(response, 200, { id: url.split('/').at(-1), status: 'DELIVERED' })
      taken.push(headers)
      return answerJson(response, 201, { id: headers['idempotency-key'] })
    })
  })
  const channel = { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}` }
  return {
    taken,
    profile: { municipality: 'esimerkki', businessId: buyers.esimerkki, flows: [flow('invoices', 'operator')], systems: { operator: documents({ settings: { channel, format: 'FINVOICE30' } }) } },
    stop: () => server.stop(),
  }
}
