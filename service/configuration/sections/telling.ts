import { address, secret, secretAddress } from '../setting.ts'

/** Who is told about alarms. */
export const alarms = {
  url: secretAddress('KUNTASILTA_ALARM_URL', 'Web address that is told when an alarm opens or closes, as JSON. Without it alarms stand in the ledger, the log and the metrics.'),
  secret: secret('KUNTASILTA_ALARM_SECRET', 'Secret that these calls are signed with, as Standard Webhooks says: `whsec_` and 24 to 64 bytes in base64.', 38),
}

/** Where traces go. */
export const traces = {
  endpoint: address('OTEL_EXPORTER_OTLP_ENDPOINT', 'OpenTelemetry collector that traces are sent to (OTLP over HTTP, JSON). Without it none are made; `traceparent` is passed on all the same.'),
}
