const shape = /^P(?=[^P])(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.(\d{1,3}))?S)?)?$/

/** Whether the text is an ISO 8601 duration of weeks, days, hours, minutes and seconds. Years and months have no fixed length and are refused. */
export function isDuration(text: string): boolean {
  return shape.test(text)
}

/** Length of an ISO 8601 duration in milliseconds, a day being 24 hours; undefined where it is none. */
export function duration_ms(text: string): number | undefined {
  const parts = shape.exec(text)
  if (parts === null) return undefined
  const [weeks, days, hours, minutes, seconds] = parts.slice(1, 6).map((part) => Number(part ?? 0)) as [number, number, number, number, number]
  const milliseconds = Number((parts[6] ?? '0').padEnd(3, '0'))
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
}
