const day_ms = 86_400_000

/** The calendar date so many days later (or earlier, negative); dates are `YYYY-MM-DD`. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day_ms).toISOString().slice(0, 10)
}
