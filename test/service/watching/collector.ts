import { answerJson, bodyOf, startHttp } from '../../harness/loopbackServer.ts'

/** A span as a collector gets it. */
export interface CollectedSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[]
}

interface ExportRequest {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly CollectedSpan[] }[] }[]
}

/** An OpenTelemetry collector that takes OTLP over HTTP as JSON. */
export interface Collector {
  readonly endpoint: string
  readonly spans: readonly CollectedSpan[]
  stop(): Promise<void>
}

export async function startCollector(): Promise<Collector> {
  const spans: CollectedSpan[] = []
  const server = await startHttp((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.url !== '/v1/traces' || request.headers['content-type'] !== 'application/json') return answerJson(response, 400, {})
      const { resourceSpans } = JSON.parse(body.toString('utf8')) as ExportRequest
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
      return answerJson(response, 200, {})
    })
  })
  return { endpoint: `http://127.0.0.1:${server.port}`, spans, stop: () => server.stop() }
}
