import winston from 'winston'

/** What may be logged. Documents, secrets and personal data have no field here. */
export interface LogFields {
  readonly lane?: string
  readonly topic?: string
  readonly partition?: number
  readonly events?: number
  readonly repeats?: number
  readonly quarantined?: number
  readonly undecoded?: number
  readonly transmission?: string
  readonly part?: string
  readonly code?: string
  readonly reason?: string
  readonly where?: string
  readonly address?: string
  readonly municipalities?: number
}

/** The service's log. */
export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

/** One JSON object a line on standard error. */
export function createLog(level: 'info' | 'warn' | 'error' = 'info'): Log {
  const logger = winston.createLogger({
    level,
    format: winston.format.combine(winston.format.timestamp(), winston.format.json()),
    transports: [new winston.transports.Stream({ stream: process.stderr })],
  })
  return {
    info: (message, fields = {}) => void logger.info(message, fields),
    warn: (message, fields = {}) => void logger.warn(message, fields),
    error: (message, fields = {}) => void logger.error(message, fields),
  }
}
