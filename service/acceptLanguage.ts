import { languages, type Language } from '../errors/language.ts'

const mostRanges = 20

/** The language that a caller understands best, by its header Accept-Language (RFC 9110, 12.5.4); English where it names none of ours. */
export function acceptedLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').split(',', mostRanges).map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { language: languages.find((one) => tag === one || tag.startsWith(`${one}-`)), weight: weight === undefined ? 1 : Number(weight) }
  })
  const [best] = ranges.filter(({ language, weight }) => language !== undefined && weight > 0).sort((one, other) => other.weight - one.weight)
  return best?.language ?? 'en'
}
