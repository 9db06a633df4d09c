import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages, type Language } from '../../../../errors/language.ts'
import { renderReadableImage } from '../../../../mappings/formats/readable-image/readableImage.ts'
import type { StatedInvoice } from '../../../../mappings/model/stated.ts'
import { browser, startBrowser } from '../../../harness/browser.ts'
import { fullInvoice } from './fullInvoice.ts'
import { withEveryText } from './leaves.ts'

const seed = Number(process.env['SEED'] ?? 7)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

browser.describe('the image in a browser', () => {
  let running: Browser
  let page: Page
  /** What the page asked the network for, and dialogs that it opened. */
  const stirrings: string[] = []

  beforeAll(async () => {
    running = await startBrowser()
    page = await running.newPage()
    page.on('request', (request) => stirrings.push(request.url()))
    page.on('dialog', (dialog) => {
      stirrings.push(dialog.message())
      void dialog.dismiss()
    })
  }, 60_000)

  afterAll(() => running.close())

  async function show(invoice: StatedInvoice, language: Language = 'fi'): Promise<void> {
    await page.setContent(new TextDecoder().decode(renderReadableImage(invoice, language)))
  }

  const wcag = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }

  /** Ids of the rules of accessibility that the page breaks, with the first element of each; and how many it keeps. */
  async function accessibility(): Promise<{ readonly broken: readonly string[]; readonly kept: number }> {
    await page.evaluate(axe)
    return page.evaluate(`axe.run(document, ${JSON.stringify(wcag)}).then(({ violations, passes }) => ({
      broken: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)), kept: passes.length }))`) as Promise<{ broken: string[]; kept: number }>
  }

  test.each(languages)('keeps WCAG 2.1 AA in %s, wide and narrow, invoice and credit note', async (language) => {
    for (const invoice of [fullInvoice(seed), { ...fullInvoice(seed), kind: 'creditNote' as const }]) {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await show(invoice, language)
        const { broken, kept } = await accessibility()
        expect(broken, `${width} px`).toEqual([])
        expect(kept).toBeGreaterThan(10)
      }
    }
  }, 60_000)

  test('is judged by a check that finds what is wrong', async () => {
    await page.setContent('<html><body><p style="color:#ccc;background:#fff">pale</p></body></html>')
    expect((await accessibility()).broken.map((one) => one.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'document-title']))
  })

  test.each([[320, 1], [640, 2]])('is read without scrolling sideways at %i px, text at %i times its size', async (width, size) => {
    await page.setViewportSize({ width, height: 900 })
    await show(fullInvoice(seed))
    await page.evaluate(`document.documentElement.style.fontSize = '${size * 100}%'`)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('shows everything that it holds to the eye', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await show(fullInvoice(seed))
    const seen = await page.innerText('body')
    const held = await page.evaluate('[...document.querySelectorAll("dd, td, th, p, h1")].map((each) => each.textContent.trim()).filter((text) => text !== "" && !text.includes("\\n"))') as string[]
    const plain = seen.replace(/\s/g, '')
    expect(held.filter((text) => !plain.includes(text.replace(/\s/g, '')))).toEqual([])
  })

  test('runs and fetches nothing, whatever the texts are', async () => {
    stirrings.length = 0
    const hostile = '"><img src="https://example.test/a" onerror="alert(1)"><script>alert(2)</script><style>@import "https://example.test/b"</style>'
    await show(withEveryText(fullInvoice(seed), () => hostile))
    expect(await page.evaluate('document.querySelectorAll("script, img, link, iframe, body style").length')).toBe(0)
    expect(await page.innerText('h1')).toContain(hostile)
    expect(stirrings).toEqual([])
  })

  test('prints 100 lines on few pages of A4', async () => {
    const { lines, ...rest } = fullInvoice(seed, 100)
    await show({ ...rest, lines: lines.map(({ id, item, quantity, unit, price, netAmount }) => ({ id, quantity, unit, price: { net: price.net }, netAmount, item: { name: item.name, attributes: item.attributes.slice(0, 1) } })) })
    const printed = await page.pdf({ preferCSSPageSize: true })
    const text = printed.toString('latin1')
    expect(text.match(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/g)).not.toBeNull()
    const pages = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(pages).toBeLessThanOrEqual(10)
  })

  test('prints no cut row and repeats the head of the lines', async () => {
    await page.emulateMedia({ media: 'print' })
    await show(fullInvoice(seed))
    const styles = await page.evaluate(`['tbody tr', 'thead'].map((each) => { const { breakInside, display } = getComputedStyle(document.querySelector(each)); return [breakInside, display] })`)
    expect(styles).toEqual([['avoid', 'table-row'], ['avoid', 'table-header-group']])
    await page.emulateMedia({ media: 'screen' })
  })
})
