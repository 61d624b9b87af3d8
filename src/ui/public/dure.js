// Small comforts on top of pages that work without them. Plain JavaScript, sent as written.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content

// ---- Unsaved input: while somebody is typing, nothing may change the page under their hands.

const touched = new WeakSet()

function typing() {
  return [...document.forms].some((form) => touched.has(form))
}

document.addEventListener('input', (event) => {
  const form = event.target.form
  if (form && form.method !== 'get') touched.add(form)
})
document.addEventListener('reset', (event) => touched.delete(event.target))
document.addEventListener('submit', (event) => touched.delete(event.target))

// ---- Live pages: the server says the commons moved, and Turbo morphs the page to what it shows now.

let stream
let streamUrl
let waiting = false
let retry = 1000
let leavingUntil = 0

function leaving() {
  leavingUntil = Date.now() + 15000
}

function stays() {
  leavingUntil = 0
}

document.addEventListener('turbo:submit-start', leaving)
document.addEventListener('turbo:submit-end', (event) => event.detail.success || stays())
document.addEventListener('turbo:visit', leaving)
document.addEventListener('turbo:load', stays)

function follow() {
  const url = document.hidden ? undefined : meta('dure-live')
  if (url === streamUrl && stream && stream.readyState !== EventSource.CLOSED) return
  stream?.close()
  stream = undefined
  streamUrl = url
  if (url) open(url)
}

function open(url) {
  stream = new EventSource(url)
  stream.addEventListener('open', () => {
    retry = 1000
  })
  stream.addEventListener('moved', (event) => moved(event.data))
  // The browser reconnects by itself after a lost line, but not after an error status.
  stream.addEventListener('error', () => {
    if (stream?.readyState !== EventSource.CLOSED) return
    stream = undefined
    setTimeout(follow, retry)
    retry = Math.min(retry * 2, 60000)
  })
}

/** `position` is the commons' latest entry; a page that already shows it has nothing to do. */
function moved(position) {
  if (isShown(position) || waiting) return
  waiting = true
  setTimeout(refresh, 300 + Math.random() * 700, position)
}

function isShown(position) {
  const shown = meta('dure-at')
  return shown && position && Number(position) <= Number(shown)
}

/** A refresh would call back the reader who is on the way to another page, so it waits for that page. */
function refresh(position) {
  if (Date.now() < leavingUntil) return setTimeout(refresh, 500, position)
  waiting = false
  if (isShown(position)) return
  if (typing()) return offer(true)
  if (document.hidden || !window.Turbo) return
  window.Turbo.session.refresh(document.baseURI)
}

function offer(show) {
  for (const link of document.querySelectorAll('[data-dure-moved]')) link.hidden = !show
}

document.addEventListener('visibilitychange', () => {
  const away = document.hidden
  follow()
  // Whatever was missed while the page was out of sight.
  if (!away && meta('dure-live')) moved()
})
document.addEventListener('turbo:load', follow)
addEventListener('pagehide', () => stream?.close())

// ---- Morphing keeps what the reader opened.

document.addEventListener('turbo:before-morph-attribute', (event) => {
  if (event.target.tagName === 'DETAILS' && event.detail.attributeName === 'open') event.preventDefault()
})

// ---- After a refused form, the reader is brought to what there is to fix.

document.addEventListener('turbo:render', () => document.querySelector('[data-errors]')?.focus())

// ---- Menus close like menus.

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false
  }
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    menu.open = false
    menu.querySelector('summary').focus()
  }
})

// ---- Copying.

customElements.define(
  'dure-copy',
  class extends HTMLElement {
    connectedCallback() {
      if (!navigator.clipboard) return
      const button = this.querySelector('button')
      button.hidden = false
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(this.querySelector('code').textContent)
        this.querySelector('[role=status]').textContent = this.dataset.copied
      })
    }
  },
)

// ---- Printing.

function showPrint() {
  for (const button of document.querySelectorAll('[data-print]')) button.hidden = false
}

document.addEventListener('turbo:load', showPrint)
document.addEventListener('turbo:morph', showPrint)
document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-print]')) print()
})

// ---- "12 minutes ago" stays true.

const steps = [
  [60, 'second', 1],
  [3600, 'minute', 60],
  [86400, 'hour', 3600],
  [604800, 'day', 86400],
]

function tellTimes() {
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' })
  for (const time of document.querySelectorAll('time[data-relative]')) {
    const seconds = Math.round((Date.parse(time.dateTime) - Date.now()) / 1000)
    const step = steps.find(([limit]) => Math.abs(seconds) < limit)
    if (!step) continue
    time.title ||= time.textContent
    time.textContent = format.format(Math.round(seconds / step[2]), step[1])
  }
}

document.addEventListener('turbo:load', tellTimes)
document.addEventListener('turbo:morph', tellTimes)
setInterval(tellTimes, 60000)
