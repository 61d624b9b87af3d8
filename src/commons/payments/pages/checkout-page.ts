import { randomBytes } from 'node:crypto'
import type { Lang } from '../../../kernel/language.ts'
import type { CheckoutScript } from '../ways/provider.ts'
import { words } from '../words.ts'

/**
 * A page of our own that does nothing but open a provider's window. It alone lets that provider's script run, and holds
 * nothing of the commons: no session is read by it, no form of ours is on it.
 */
export function checkoutPage(
  { src, call, input }: CheckoutScript,
  { lang, back }: { lang: Lang; back: string },
): Response {
  const w = words[lang]
  const nonce = randomBytes(16).toString('base64')
  const html = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.openingTitle}</title>
<style>body{font:1.125rem/1.7 system-ui,sans-serif;max-width:30rem;margin:4rem auto;padding:0 1.25rem;word-break:keep-all}</style>
</head>
<body>
<h1>${w.openingTitle}</h1>
<p id="said" role="status">${w.openingText}</p>
<noscript><p>${w.needsScript}</p></noscript>
<p><a href="${back}">${w.backToPayment}</a></p>
<script type="application/json" id="input">${scriptSafe(JSON.stringify({ input, back, failed: w.openingFailed }))}</script>
<script nonce="${nonce}" src="${src}"></script>
<script nonce="${nonce}">${callers[call]}</script>
</body>
</html>`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(nonce),
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
  })
}

/** Inside a script element only "<" can end it. */
const scriptSafe = (json: string) => json.replace(/</g, '\\u003c')

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'unsafe-inline' https:",
    'img-src https: data:',
    'font-src https: data:',
    'connect-src https:',
    'frame-src https:',
    'form-action https:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const begin = `const { input, back, failed } = JSON.parse(document.getElementById('input').textContent)
const sorry = () => { document.getElementById('said').textContent = failed }
`

/** What each provider's script is asked, as its documentation has it. */
const callers: Record<CheckoutScript['call'], string> = {
  toss: `${begin}try {
  const payment = window.TossPayments(input.clientKey).payment({ customerKey: window.TossPayments.ANONYMOUS })
  payment.requestPayment(input.request).catch(sorry)
} catch { sorry() }`,
  portone: `${begin}try {
  window.PortOne.requestPayment(input).then((answer) => {
    location.replace(answer && answer.code ? back : input.redirectUrl)
  }, sorry)
} catch { sorry() }`,
}
