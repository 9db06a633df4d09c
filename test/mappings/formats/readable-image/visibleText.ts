const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** What a reader of the page sees in its body, the markup taken away. */
export function visibleText(page: string): string {
  const body = /<body>([^]*)<\/body>/.exec(page)?.[1] ?? ''
  return body.replace(/<[^>]*>/g, ' ').replace(/&[a-z#0-9]+;/g, (reference) => characters[reference] ?? reference)
}

/** The page's tags in order, without the values of their attributes. */
export function tagsOf(page: string): readonly string[] {
  return (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'))
}
