import { defaultTimeout_ms } from '../../../ledger/connect.ts'
import { oneOf, secret, text, textOr, whole, yesNo } from '../setting.ts'

/** Where the ledger lies. */
export const database = {
  url: secret('DATABASE_URL', 'Connection URL of a PostgreSQL of your own; the tests run on version 18. Without it the service starts the one that it brings along.'),
  folder: text('KUNTASILTA_DATA', 'Folder of the embedded PostgreSQL. Without it `/var/lib/kuntasilta` for root, `~/.local/state/kuntasilta` (or below `XDG_STATE_HOME`) for anyone else, `~/Library/Application Support/Kuntasilta` on macOS. The service says at start which one it uses.'),
  timeout_ms: whole('KUNTASILTA_DATABASE_TIMEOUT_MS', 1_000, 600_000, defaultTimeout_ms, 'Longest time for one statement of the service, and for a connection, in milliseconds. A server that has not answered by then counts as away until it does. Migrations take as long as they need.'),
}

/** What the service works on, and how fast. */
export const service = {
  profiles: text('KUNTASILTA_PROFILES', "Folder of the municipalities' profiles. Without it the nine examples in `connectors/municipalities`."),
  group: textOr('kuntasilta', 'KUNTASILTA_GROUP', 'Consumer group on the event bus.'),
  batch: whole('KUNTASILTA_BATCH', 1, 2_000, 500, 'Most records taken in with one transaction.'),
  lease_ms: whole('KUNTASILTA_LEASE_MS', 200, 3_600_000, 90_000, 'How long work that a part of the service has claimed is kept from the others, in milliseconds. After a crash it is taken up again when this has passed.'),
  send_ms: whole('KUNTASILTA_SEND_MS', 100, 600_000, 40_000, 'Longest time for one send, in milliseconds; less than `KUNTASILTA_LEASE_MS`.'),
  allowLoopback: yesNo('KUNTASILTA_ALLOW_LOOPBACK', 'no', 'Whether receivers may lie on this machine and speak plain HTTP: for simulated ones only.'),
  log: oneOf('KUNTASILTA_LOG', ['debug', 'info', 'warn', 'error'], 'info', 'Least serious message that is logged, as one JSON object a line on standard error. `debug` logs every record and delivery.'),
}
