import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Attributes, type Context, type Span } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { AlwaysOnSampler, BatchSpanProcessor, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
import { sha256 } from '../../base/hash.ts'
import type { Traced } from '../../pipelines/observer.ts'

/** What a span is made of. */
export interface SpanOptions {
  readonly kind: 'consumer' | 'internal' | 'client'
  readonly attributes: Attributes
  /** How long ago it began, in milliseconds; now if not given. */
  readonly took_ms?: number
}

/** A span that goes on. */
export interface OpenSpan {
  /** To be handed on: what follows is its child. */
  readonly traceparent: string
  /** `failed`: it did not do what it was for. */
  end(outcome?: { readonly attributes: Attributes; readonly failed: boolean }): void
}

const kinds = { consumer: SpanKind.CONSUMER, internal: SpanKind.INTERNAL, client: SpanKind.CLIENT } as const
const longestExport_ms = 2_000
/** Spans that wait for the collector; more are dropped. */
const mostWaiting = 16_384

/**
 * Sends spans to an OpenTelemetry collector by OTLP over HTTP, as JSON. All of an event's way is one trace, below the context that its record
 * came with; whether it is recorded, that context says too. Without one, a context that derives from the correlation id takes its place.
 */
export class Tracer {
  readonly #provider: TracerProvider

  /** `endpoint`: the collector's base address. */
  constructor(endpoint: string) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: longestExport_ms })
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'kuntasilta' }),
      sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
      spanProcessors: [new BatchSpanProcessor({ exporter, maxQueueSize: mostWaiting, exportTimeoutMillis: longestExport_ms })],
    })
  }

  begin(name: string, of: Traced, { kind, attributes, took_ms = 0 }: SpanOptions): OpenSpan {
    const span = this.#provider.getTracer('kuntasilta').startSpan(name, { kind: kinds[kind], startTime: Date.now() - took_ms, attributes: { ...attributes, 'kuntasilta.correlation': of.correlationId } }, contextOf(of))
    return {
      traceparent: traceparentOf(span),
      end(outcome) {
        if (outcome !== undefined) span.setAttributes(outcome.attributes)
        if (outcome?.failed === true) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      },
    }
  }

  /** Sends what waits, for some seconds at most. */
  close(): Promise<void> {
    return this.#provider.shutdown()
  }
}

/** Given ones were checked when the record was read. */
function contextOf({ traceparent, correlationId }: Traced): Context {
  const [, traceId = '', spanId = '', flags = ''] = traceparent?.split('-') ?? derived(correlationId)
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true })
}

function derived(correlationId: string): readonly string[] {
  const hash = sha256(Buffer.from(correlationId))
  return ['00', hash.slice(0, 32), hash.slice(32, 48), '01']
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
}
