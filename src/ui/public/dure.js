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

// ---- A press begins and ends on the same button: a page that comes meanwhile waits until the finger is up.

let pressing = false
let waitingPage

document.addEventListener('pointerdown', () => {
  pressing = true
})
for (const end of ['pointerup', 'pointercancel'])
  document.addEventListener(end, () => {
    pressing = false
    // The click comes right after the finger; the page after the click.
    setTimeout(() => {
      waitingPage?.()
      waitingPage = undefined
    })
  })
document.addEventListener('turbo:before-render', (event) => {
  if (!pressing) return
  event.preventDefault()
  waitingPage = event.detail.resume
})

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

// ---- Putting things in order: a tap gives the next free place, a second one takes it back.

customElements.define(
  'dure-ranking',
  class extends HTMLElement {
    connectedCallback() {
      // Moved within the page it is connected again.
      if (this.isReady) return
      this.isReady = true
      this.addEventListener('click', (event) => {
        const row = event.target.closest('[data-tap]')?.closest('[data-row]')
        if (!row || !this.contains(row)) return
        event.preventDefault()
        this.tap(row.querySelector('[data-place]'))
      })
      this.addEventListener('change', () => this.refresh())
      this.refresh()
    }

    get places() {
      return [...this.querySelectorAll('[data-place]')]
    }

    tap(field) {
      const place = Number(field.value)
      field.value = place ? '' : this.next()
      if (place && !this.taken(place)) this.closeGap(place)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      this.refresh()
    }

    taken(place) {
      return this.places.some((one) => Number(one.value) === place)
    }

    /** After the last; where that one is given already, the first that is free. */
    next() {
      const last = Math.max(0, ...this.places.map((one) => Number(one.value)))
      if (last < this.places.length) return last + 1
      return this.places.findIndex((_, i) => !this.taken(i + 1)) + 1
    }

    closeGap(place) {
      for (const one of this.places) if (Number(one.value) > place) one.value = Number(one.value) - 1
    }

    refresh() {
      this.querySelector('[data-tap-hint]').hidden = false
      for (const row of this.querySelectorAll('[data-row]')) {
        row.toggleAttribute('data-placed', row.querySelector('[data-place]').value !== '')
        row.querySelector('[data-tap]').style.cursor = 'pointer'
      }
    }
  },
)

// ---- What a ballot spends, while it is filled in. Exact, for budgets can be larger than a float holds.

const whole = (text) => (/^-?\d+$/.test(text) ? BigInt(text) : 0n)

function spentBy(input, of) {
  if (of === 'costs') return input.checked ? whole(input.dataset.cost) : 0n
  const votes = whole(input.value)
  if (of === 'squares') return votes * votes
  return votes
}

function amountText(amount, scale, locale) {
  const digits = String(amount).padStart(scale + 1, '0')
  const cut = digits.length - scale
  return BigInt(digits.slice(0, cut)).toLocaleString(locale) + (scale ? `.${digits.slice(cut)}` : '')
}

customElements.define(
  'dure-sum',
  class extends HTMLElement {
    connectedCallback() {
      if (this.isReady) return
      this.isReady = true
      this.addEventListener('input', () => this.refresh())
      this.addEventListener('click', (event) => {
        const button = event.target.closest('[data-step]')
        if (button) this.step(button)
      })
      this.refresh()
    }

    step(button) {
      const input = button.closest('[data-stepper]').querySelector('input')
      const next = Number(input.value || 0) + Number(button.dataset.step)
      if (next < Number(input.min) || next > Number(input.max)) return
      input.value = next || ''
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }

    refresh() {
      for (const button of this.querySelectorAll('[data-step]')) button.hidden = false
      const { budget, of, scale, enough, over, locale } = this.dataset
      const fields = [...this.querySelectorAll(of === 'costs' ? '[data-cost]' : '[data-stepper] input')]
      const spent = fields.reduce((sum, field) => sum + spentBy(field, of), 0n)
      const left = BigInt(budget) - spent
      const figures = { spent, budget: BigInt(budget), left, over: -left }
      const status = this.querySelector('[role=status]')
      status.hidden = false
      status.toggleAttribute('data-over', left < 0n)
      status.textContent = (left < 0n ? over : enough).replace(/\{(\w+)\}/g, (_, name) =>
        amountText(figures[name], Number(scale), locale),
      )
    }
  },
)

/** A morph puts back what the server drew. */
document.addEventListener('turbo:morph', () => {
  for (const one of document.querySelectorAll('dure-ranking, dure-sum')) one.refresh()
})

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
