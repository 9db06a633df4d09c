import { z } from 'zod'
import { phrase } from '../../../errors/words/words.ts'
import { defaultEventLimits } from '../../events/limits.ts'
import { keyFile, list, pemFile, structure, textOr, whole } from '../setting.ts'
import { readSenders, senders, sendersWanted } from './senders.ts'

const networkAddress = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])

/** The public server: webhooks, and events of a shop without Kafka. */
export const http = {
  host: textOr('127.0.0.1', 'KUNTASILTA_HTTP_HOST', 'Network address on which receivers and the shop may call the service (webhooks, events).'),
  port: whole('KUNTASILTA_HTTP_PORT', 0, 65_535, 8080, 'Its port; 0 takes any free one.'),
  certificateFile: pemFile('KUNTASILTA_HTTP_CERTIFICATE_FILE', 'Certificate chain of this server. Without it the server speaks plain HTTP and belongs behind a proxy.'),
  keyFile: keyFile('KUNTASILTA_HTTP_KEY_FILE', 'The key that belongs to it.'),
  trustedProxies: list('KUNTASILTA_HTTP_TRUSTED_PROXIES', "Proxies in front of it; only theirs is believed what `X-Forwarded-For` says of a caller's address.", networkAddress, phrase('network addresses or subnets')),
  body_bytes: whole('KUNTASILTA_HTTP_BODY_BYTES', 1_024, 67_108_864, defaultEventLimits.body_bytes, 'Largest body of a request with events, in bytes. Webhooks have 1 MiB.'),
  ratePerMinute: whole('KUNTASILTA_HTTP_RATE', 1, 1_000_000, defaultEventLimits.requestsPerMinute, 'Most requests of one sender in a minute. Senders of events are told apart by their token, those of webhooks by their address.'),
  senders: structure('KUNTASILTA_SENDERS', 'Who may publish events, each with its token and the CloudEvents sources that it may speak for: `[{name, token, sources: [...]}]`.', sendersWanted, senders, readSenders),
}

/** Health and metrics, for those who run the service. */
export const operations = {
  host: textOr('127.0.0.1', 'KUNTASILTA_OPS_HOST', 'Network address of `/health/live`, `/health/ready` and `/metrics`. Nobody has to identify himself there: keep it inside.'),
  port: whole('KUNTASILTA_OPS_PORT', 0, 65_535, 9090, 'Its port; 0 takes any free one.'),
}
