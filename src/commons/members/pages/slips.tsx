import qrcode from 'qrcode'
import { Copy } from '../../../ui/copy.tsx'
import type { PageView } from '../../../ui/page.ts'
import { sheetToken } from '../secrets.ts'
import { words } from '../words.ts'
import { addressOf, momentDay } from './parts.tsx'

export type OnSheet = { agent: string; name: string; number: string | null; expiresAt: Date }

/** A slip of paper for each person, eight to a sheet, to be cut along the dashes; on the screen, links to copy. */
export async function Slips({ view, sheet, people }: SlipsProps) {
  const slips = await Promise.all(people.map((one) => slipOf(view, sheet, one)))
  return <ul class="grid grid-cols-1 gap-3 sm:grid-cols-2 sm:gap-4 print:grid-cols-2 print:gap-0">{slips}</ul>
}

type SlipsProps = { view: PageView; sheet: string; people: readonly OnSheet[] }

async function slipOf(view: PageView, sheet: string, one: OnSheet) {
  const w = words[view.lang]
  const link = addressOf(view, `/join/${sheetToken(sheet, one.agent)}`)
  const until = momentDay(one.expiresAt.toISOString(), view, true)
  return (
    <li class="flex max-w-none items-start justify-between gap-4 rounded-box border border-line bg-surface px-4 py-3 max-sm:py-1.5 print:rounded-none print:border-dashed print:p-[5mm]">
      <div class="min-w-0">
        <p class="hidden text-sm text-soft print:block">{view.name}</p>
        <h2 class="text-lg">
          {w.slipName(one.name)}
          {one.number && <span class="ms-2 text-sm font-normal text-soft">{one.number}</span>}
        </h2>
        <p class="hidden text-sm print:block">{w.slipText(until)}</p>
        <div class="mt-1.5 max-sm:mt-0 max-sm:[&_code]:truncate print:[&_button]:hidden print:[&_code]:bg-transparent print:[&_code]:p-0 print:[&_code]:text-[8pt]">
          <Copy value={link} label={w.slipName(one.name)} />
        </div>
      </div>
      <img
        src={await codeOf(link)}
        alt={w.qrAlt}
        width="96"
        height="96"
        class="shrink-0 rounded bg-white p-1.5 max-sm:hidden print:block! print:size-[27mm] print:p-0"
      />
    </li>
  )
}

/** Drawn as lines: a hundred of these weigh little and print sharply. */
async function codeOf(link: string): Promise<string> {
  const svg = await qrcode.toString(link, { type: 'svg', margin: 0 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
