import winston from 'winston'

/** What may be logged. Documents, secrets and personal data have no field here. */
export interface LogFields {
  readonly lane?: string
  readonly topic?: string
  readonly partition?: number
  readonly offset?: number
  /** What ties together everything that came of one record, from its offset to the last answer. */
  readonly correlation?: string
  readonly trace?: string
  readonly event?: string
  readonly delivery?: string
  readonly transmission?: string
  readonly attempt?: number
  readonly outcome?: string
  readonly grade?: string
  readonly took_ms?: number
  readonly events?: number
  readonly repeats?: number
  readonly quarantined?: number
  readonly undecoded?: number
  /** How many of what. */
  readonly counts?: Readonly<Record<string, number>>
  readonly part?: string
  readonly subject?: string
  readonly code?: string
  readonly reason?: string
  readonly where?: string
  readonly address?: string
  readonly municipalities?: number
}

/** The service's log. */
export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** One JSON object a line on standard error. */
export function createLog(level: LogLevel = 'info', stream: NodeJS.WritableStream = process.stderr): Log {
  const logger = winston.createLogger({
    level,
    format: winston.format.combine(winston.format.timestamp(), winston.format.json({ replacer: masked })),
    transports: [new winston.transports.Stream({ stream })],
  })
  // A line below the level would be made in full before it is thrown away.
  const at = (line: LogLevel): Log[LogLevel] => (logger.isLevelEnabled(line) ? (message, fields = {}) => void logger.log(line, message, fields) : () => undefined)
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** A Finnish personal identity code: day of birth, sign of the century, individual number, check character. */
const personalIdentityCode = /(?<![\p{L}\p{N}])\d{6}[-+A-FU-Y]\d{3}[0-9A-Y](?![\p{L}\p{N}])/giu

/** Reasons may quote what a shop or receiver wrote, and that may name a person. */
function masked(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(personalIdentityCode, '[personal identity code]') : value
}
