const shape = /^(\d{4})-(\d\d)-(\d\d)$/

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = shape.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
