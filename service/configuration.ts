import { z } from 'zod'
import { failure } from '../errors/failure.ts'

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** What the service reads from its environment. Everything has a default, so that it starts with nothing set. */
export const configurationSchema = z.object({
  DATABASE_URL: z.string().optional().describe('Connection URL of a PostgreSQL of your own; the tests run on version 18. Without it the service starts the one that it brings along.'),
  KUNTASILTA_DATA: z.string().optional().describe('Folder of the embedded PostgreSQL. Without it `/var/lib/kuntasilta` for root, `~/.local/state/kuntasilta` (or below `XDG_STATE_HOME`) for anyone else, `~/Library/Application Support/Kuntasilta` on macOS. The service says at start which one it uses.'),
  KUNTASILTA_PROFILES: z.string().optional().describe("Folder of the municipalities' profiles. Without it the nine examples in `connectors/municipalities`."),
  KUNTASILTA_HTTP_HOST: z.string().default('127.0.0.1').describe('Network address on which receivers may call the service (webhooks).'),
  KUNTASILTA_HTTP_PORT: wholeNumber(0, 65_535).default(8080).describe('Its port; 0 takes any free one.'),
  KUNTASILTA_GROUP: z.string().default('kuntasilta').describe('Consumer group on the event bus.'),
  KUNTASILTA_PARTITIONS: wholeNumber(1, 64).default(4).describe("Partitions of each of the embedded bus's topics, when they are made."),
  KUNTASILTA_BATCH: wholeNumber(1, 2_000).default(500).describe('Most records taken in with one transaction.'),
  KUNTASILTA_LEASE_MS: wholeNumber(200, 3_600_000).default(90_000).describe('How long work that a part of the service has claimed is kept from the others, in milliseconds. After a crash it is taken up again when this has passed.'),
  KUNTASILTA_SEND_MS: wholeNumber(100, 600_000).default(40_000).describe('Longest time for one send, in milliseconds; less than `KUNTASILTA_LEASE_MS`.'),
  KUNTASILTA_ALLOW_LOOPBACK: z.enum(['yes', 'no']).default('no').describe('Whether receivers may lie on this machine and speak plain HTTP: for simulated ones only.'),
  KUNTASILTA_LOG: z.enum(['info', 'warn', 'error']).default('info').describe('Least serious message that is logged, as one JSON object a line on standard error.'),
})

export type Configuration = z.infer<typeof configurationSchema>

/** Reads the configuration; an empty variable counts as not set. Throws KS-SERVICE-CONFIGURATION naming the variable, never its value. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const read = configurationSchema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!read.success) {
    const [issue] = read.error.issues
    throw failure('KS-SERVICE-CONFIGURATION', { variable: String(issue?.path[0]), reason: issue?.message ?? '' })
  }
  if (read.data.KUNTASILTA_SEND_MS >= read.data.KUNTASILTA_LEASE_MS) {
    throw failure('KS-SERVICE-CONFIGURATION', { variable: 'KUNTASILTA_SEND_MS', reason: `it must be less than KUNTASILTA_LEASE_MS (${read.data.KUNTASILTA_LEASE_MS})` })
  }
  return read.data
}
